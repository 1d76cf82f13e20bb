import type { IncidentListWords } from './incident-list-words.ts';

/** Korean words of the pages that list incidents and follow-ups. */
export const incidentListKo: IncidentListWords = {
  noDay: '날짜 기록 없음',
  furtherYears: '지난 연도',

  began: '시작한 날',
  wentOn: '이어진 날',
  tallerIsWorse: '높을수록 심각',

  now: '지금',
  calm: (day) => `진행 중인 장애 없음 (${day} 기준)`,
  affectedFor: (duration) => `영향받은 시간 모두 ${duration}`,
  notAffected: '영향 없음',
  notCounted: (count) => `시각 기록이 없거나 끝나지 않은 ${count}건은 뺌`,

  noDueDay: '기한 없음',
};
