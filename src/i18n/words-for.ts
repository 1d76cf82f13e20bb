import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Language, Words } from './words.ts';

const byLanguage: Readonly<Record<Language, Words>> = { ko, en };

/**
 * The words for a page.
 *
 * @param lang BCP 47 tag of what the page shows: `ko`, `en-GB`, `ja`
 * @param fallback the site's own language, for pages in a language the interface does not speak
 */
export function wordsFor(lang: string, fallback: Language): Words {
  const [primary] = lang.toLowerCase().split('-');
  return byLanguage[primary === 'ko' || primary === 'en' ? primary : fallback];
}
