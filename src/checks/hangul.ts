/** A syllable or letter of Hangul. */
export const hangul = /[\p{Script=Hangul}]/u;

/**
 * Every syllable that ends in ㅆ, as the stems of the past do: 했, 었, 됐; without 있 and 겠, which are no past. To stand between the
 * brackets of a pattern.
 */
export const pastSyllables = Array.from({ length: 399 }, (_, index) =>
  // Unicode, 3.12: a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final; ㅆ is the final 20.
  String.fromCharCode(0xac00 + index * 28 + 20),
)
  .filter((syllable) => syllable !== '있' && syllable !== '겠')
  .join('');

/** Particles that stand directly behind a noun. The longer ones first. */
export const particles =
  '으로부터|로부터|에게서|에서는|에서도|이라는|이라고|이라도|입니다|에서|에게|으로|까지|부터|처럼|보다|마다|조차|밖에|이나|이라|이며|이고|이다|라는|라고|하고|에는|에도|은|는|이|가|을|를|의|에|와|과|로|도|만|나|랑|라';
