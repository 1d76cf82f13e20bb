/**
 * What authors write where they left frames out: `...`, `[... 14 frames left out ...]`, `(중략)`, `<snip>`.
 * The first number, where there is one, is how many.
 */
export const authorCut =
  /^\s*[[(<{]{0,2}\s?(?:\.{2,}|…|⋮|\bsnip\b|중략|생략)(?:[^\d]{0,60}(\d{1,6}))?[^:"'=]{0,60}$/;
