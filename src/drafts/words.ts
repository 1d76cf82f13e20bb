import type { DraftLanguage, InEach } from './template.ts';

/** What a draft says to its writer, but for the prompts of the templates. */
export interface DraftWords {
  /** Of a post that tells of no incident. */
  firstParagraph: string;
  rest: string;
  severity: string;
  impact: string;
  status: string;
  reviewStatus: string;
  /** @param zone IANA name */
  instants(zone: string): string;
  triggeredAt: string;
  startedAt: string;
  detectedAt: string;
  acknowledgedAt: string;
  identifiedAt: string;
  mitigatedAt: string;
  resolvedAt: string;
  communicatedAt: string;
  detectedBy: string;
  services: string;
  impactSummary: string;
  impactSummaryExample: string;
  usersAffected: string;
  factors: string;
  factorExample: string;
  roles: string;
  nameExample: string;
  actionItems: string;
  actionItemExample: string;
  sources: string;
  /** Above what a traceback proposes. */
  guessed: string;
  traceback: string;
  /** Above the commits of a deploy. @param range as the writer named it */
  commits(range: string): string;
  /** What two entries of the timeline may say, where there are none. */
  deployed: string;
  alerted: string;
  /** Entries of the timeline. */
  started: string;
  resolved: string;
  /** Caption of a pasted traceback. @param name of the log, in HTML */
  caption(name: string, line: number): string;
  /** The same where the log has no name. */
  pipedCaption: string;
}

const words: InEach<DraftWords> = {
  ko: {
    firstParagraph: '첫 문단. 무엇에 대한 글이고 왜 읽을 만한가. 목록과 피드에는 여기까지 보인다.',
    rest: '나머지 이야기.',
    severity: 'SEV-1(가장 심하다)부터 SEV-5까지',
    impact: '사용자가 얼마나 겪었나: none | minor | major | critical. 아무도 겪지 않은 아차사고는 none',
    status: 'investigating | identified | monitoring | resolved',
    reviewStatus: '검토가 나아가는 대로 draft → in_review → reviewed → closed',
    instants: (zone) => `시각은 아는 것만 적는다. 오프셋이 없으면 ${zone} 시각이다`,
    triggeredAt: '방아쇠가 된 배포나 변경',
    startedAt: '사용자가 처음 영향을 받았다',
    detectedAt: '누군가 또는 무언가가 알아차렸다',
    acknowledgedAt: '누군가 맡았다',
    identifiedAt: '무엇이 문제인지 알았다',
    mitigatedAt: '사용자가 더는 영향을 받지 않았다',
    resolvedAt: '다 끝났다',
    communicatedAt: '영향을 받은 사람들에게 처음 알렸다',
    detectedBy: '무엇이 알아차렸나: alert | user_report | internal | ad_hoc',
    services: '영향을 받은 서비스',
    impactSummary: '사용자가 겪은 일, 한 문장으로',
    impactSummaryExample: '점심시간에 아무도 주문하지 못했다',
    usersAffected: '세지 않고 어림했다면 estimate: true',
    factors: '이 일이 일어날 수 있게 한 것들. 사람이 아니라 조건을, 하나가 아니라 여럿을',
    factorExample: '버전이 고정되어 있지 않았다',
    roles: '누가 무엇을 맡았나',
    nameExample: '이름',
    actionItems: '할 일: 동사로 끝내고, 끝이 있고, 맡은 사람과 기한을 적는다',
    actionItemExample: '버전을 모두 고정한다',
    sources: '근거: 그래프, 로그, 대화',
    guessed: '트레이스백에서 짐작한 것. 고쳐 쓴다',
    traceback: '로그에서 옮긴 트레이스백. 이것이 무엇을 말하는지 위에 적는다',
    commits: (range) => `${range}로 나간 커밋. 이 일과 상관있는 것만 남긴다`,
    deployed: '배포',
    alerted: '경보가 울렸다',
    started: '사용자가 영향을 받기 시작',
    resolved: '모두 끝남',
    caption: (name, line) => `${name} ${line}번째 줄부터`,
    pipedCaption: '로그에 남은 것',
  },
  en: {
    firstParagraph:
      'The first paragraph: what is it about, and why is it worth reading? Lists and feeds show as much as this.',
    rest: 'The rest of the story.',
    severity: 'SEV-1, the worst, to SEV-5',
    impact: 'How much users noticed: none | minor | major | critical. A near miss is none',
    status: 'investigating | identified | monitoring | resolved',
    reviewStatus: 'As the review goes on: draft → in_review → reviewed → closed',
    instants: (zone) => `Write the instants that are known. Without an offset they are of ${zone}`,
    triggeredAt: 'the deploy or change that set it off',
    startedAt: 'users were first affected',
    detectedAt: 'somebody or something noticed',
    acknowledgedAt: 'somebody took it on',
    identifiedAt: 'it was known what was wrong',
    mitigatedAt: 'users were no longer affected',
    resolvedAt: 'it was over',
    communicatedAt: 'those affected were first told',
    detectedBy: 'What noticed it: alert | user_report | internal | ad_hoc',
    services: 'The services that were affected',
    impactSummary: 'What users noticed, in a sentence',
    impactSummaryExample: 'Nobody could order over lunch',
    usersAffected: 'Where nobody counted, estimate: true',
    factors: 'What made it possible: conditions instead of people, and more than one',
    factorExample: 'Versions were not pinned',
    roles: 'Who did what',
    nameExample: 'name',
    actionItems: 'Follow-ups: each begins with a verb and has an end, an owner and a day',
    actionItemExample: 'Pin all versions',
    sources: 'What the account rests on: graphs, logs, talk',
    guessed: 'Guessed from the traceback: correct it',
    traceback: 'The traceback of the log. Say above it what it tells',
    commits: (range) => `The commits of ${range}. Keep those that had to do with it`,
    deployed: 'Deploy',
    alerted: 'An alert went off',
    started: 'Users are affected',
    resolved: 'All is over',
    caption: (name, line) => `${name}, from line ${line}`,
    pipedCaption: 'What the log said',
  },
};

export function draftWords(lang: DraftLanguage): DraftWords {
  return words[lang];
}
