export {
  type DateLanguage,
  formatDay,
  formatMoment,
  formatMonthDay,
  formatShortDay,
  machineDate,
} from './dates.ts';
export { shorten } from './shorten.ts';
export { absoluteUrl, encodePath, siteLink, sitePath } from './urls.ts';
