/**
 * Which numbers this core gives: raised by hand, by one, whenever a recording is measured, judged or marked otherwise
 * than before. What is kept under an older revision is measured again when it is opened. `tests/cases/digests.test.ts`
 * holds it.
 */
export const coreRevision = 4;
