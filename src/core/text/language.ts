/** The languages in which results can be read. English is complete by definition: the others take their type from it. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
