/** What this is for, in the same words on the page, on paper and in every file. */
export const purpose =
  'Contrapposto is a movement-screening and education tool. It does not diagnose, treat or monitor any disease and does not replace an examination. Numbers carry the error shown.';
