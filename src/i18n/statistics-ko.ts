import type { StatisticsWords } from './statistics-words.ts';

/** Korean words of the statistics. */
export const statisticsKo: StatisticsWords = {
  countAndSpan: (count, days) => {
    if (!days) return `장애 ${count}건`;
    const [first, last] = days;
    return first === last ? `장애 ${count}건, ${first}` : `장애 ${count}건, ${first}부터 ${last}까지`;
  },
  known: (n, count) => (n === count ? `${n}건` : `${count}건 중 ${n}건`),
  notRecordedIn: (count) => `${count}건은 기록 없음`,
  ongoingIn: (count) => `${count}건은 진행 중`,
  onlyOne: '기록된 하나',
  neverRecorded: (durations) => `어느 장애에도 기록이 없는 시간: ${durations.join(', ')}.`,
  quarter: (year, quarter) => `${year}년 ${quarter}분기`,
  quarterOfYear: (quarter) => `${quarter}분기`,
  quarterHead: '분기',
  yearHead: '연도',
  serviceHead: '서비스',
  total: '모두',
  noQuarter: '날짜 없음',
  quartersWithout: (from, to) => `${from} – ${to}: 장애 없음`,
  exact: '장애 한 건',
  approximate: '시각이 대략인 장애',
  impactFormula: (difference) => `영향 구간의 시간. 구간이 적혀 있지 않으면 ${difference}`,
  counts: '장애 건수',
  bySeverityAndQuarter: '심각도와 분기별',
  bySeverityAndYear: '심각도와 연도별',
  countPlot: (incidents, severities, from, to) =>
    `심각도 ${severities}가지를 한 줄씩, 시간을 따라 놓은 점: 장애 ${incidents}건, ${from === to ? `${from}년` : `${from}년부터 ${to}년까지`}. 수치는 아래 표에 있다.`,
  factorKinds: '기여 요인의 종류별',
  kind: '종류',
  noKind: '종류 없음',
};
