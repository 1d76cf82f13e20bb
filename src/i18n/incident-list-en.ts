import type { IncidentListWords } from './incident-list-words.ts';

/** English words of the pages that list incidents and follow-ups. */
export const incidentListEn: IncidentListWords = {
  noDay: 'Day not recorded',
  furtherYears: 'Earlier years',

  began: 'began',
  wentOn: 'went on',
  tallerIsWorse: 'the taller, the more severe',

  now: 'Now',
  calm: (day) => `no ongoing incident as of ${day}`,
  affectedFor: (duration) => `affected for ${duration} in total`,
  notAffected: 'not affected',
  notCounted: (count) =>
    `${count} incident${count === 1 ? '' : 's'} not counted: ${count === 1 ? 'its' : 'their'} times are not recorded, or not over`,

  noDueDay: 'no due date',
};
