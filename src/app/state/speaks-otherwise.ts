import { languages, textsIn, type Assessment, type Language } from '../../core';

/** Whether the sentences of a result are in another language than `language`, told by the name of its first pattern. */
export function speaksOtherwise({ patterns }: Assessment, language: Language): boolean {
  const [first] = patterns;
  if (!first) return false;
  const isNameIn = (name: Language) =>
    Object.entries(textsIn(name).patterns).some(([id, text]) => id === first.id && text.name === first.name);
  return !isNameIn(language) && languages.some(isNameIn);
}
