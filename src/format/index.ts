export {
  type DateLanguage,
  formatDay,
  formatMoment,
  formatMonthDay,
  formatShortDay,
  machineDate,
} from './dates.ts';
export { formatDuration, formatElapsed, machineDuration } from './durations.ts';
export { formatClock, formatInstant, formatOffset, inUtc, machineInstant } from './instants.ts';
export { formatRoundDuration } from './round-duration.ts';
export { shorten } from './shorten.ts';
export { absoluteUrl, encodePath, siteLink, sitePath, termPath } from './urls.ts';
