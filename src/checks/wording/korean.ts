import { pastSyllables } from '../hangul.ts';
import type { Wording } from './wording.ts';

const whatMadeIt = '무엇이 그렇게 하게 했는지 쓴다: "확인을 묻지 않고 실행되는 명령이었다"';
const whatWasSeen = '그때 무엇이 보였는지 쓴다: "대시보드에는 큐가 비어 있다고 나왔다"';

/**
 * 한국어의 탓하는 말과 결과를 알고 하는 말.
 *
 * Own words, after the ideas of PagerDuty's postmortem guide ("The Blameless Postmortem") and of Jeli's Howie guide to post-incident learning.
 */
export const korean: readonly Wording[] = [
  {
    words:
      '(?:내|제|나의|저의|우리|저희|본인의?|작업자의?|담당자의?|개발자의?|운영자의?|신입의?) ?(?:잘못|과실|불찰)',
    sort: 'blame',
    instead: whatMadeIt,
  },
  {
    words:
      '(?:단순 ?|사람의? ?|작업자의? ?|담당자의? ?|개발자의? ?|운영자의? ?)?실수(?:로|였|이었|했|하여|해서|를 ?(?:했|저질|저지)|(?:이|입니)?다)|휴먼 ?에러|인적 ?(?:오류|실수)',
    sort: 'blame',
    instead: whatMadeIt,
    // 실수는 수이기도 하다.
    unless: /정수|자료형|타입|소수|복소수|유리수|무리수|자연수|변환|float|double|real/i,
  },
  { words: '부주의', sort: 'blame', instead: '어느 단계에서 무엇을 확인할 수 없었는지 쓴다' },
  {
    words: '(?:멍청|한심|안일|태만)(?:하게|한|했|하고|함|이)|어리석(?:게|은|었|음)|바보 ?같',
    sort: 'blame',
    instead: '빼고, 일어난 일을 쓴다',
    // 화면의 멍청한 컴포넌트는 사람이 아니다.
    unless: /컴포넌트|component/i,
  },
  {
    words: '(?:깜빡|깜박)(?:하고|했|하여|해서|한|하는)|까먹고|까먹었',
    sort: 'blame',
    instead: '무엇이 알려 주었더라면 되었을지 쓴다: "점검표에 그 단계가 없었다"',
  },
  {
    words: '(?:누구|누군가|누구누구|작업자|담당자|개발자|운영자|신입|내|제|남)의? ?탓',
    sort: 'blame',
    instead: '무엇이 겹쳤는지 쓴다',
  },
  { words: '게을리', sort: 'blame', instead: '그 일이 무엇에 밀렸는지 쓴다' },
  {
    words: `[가-힣]{0,6}[${pastSyllables}]어야(?:지|죠|만)?(?:(?<=[지죠])|(?: ?만)? ?(?:했|됐|하는데|할|한다|합니다))`,
    sort: 'hindsight',
    instead: whatWasSeen,
  },
  { words: `[가-힣]{0,6}[${pastSyllables}]더라면`, sort: 'hindsight', instead: whatWasSeen },
  { words: '당연히', sort: 'hindsight', instead: '빼거나, 왜 그렇게 여겼는지 쓴다', inIncidents: true },
  { words: '누가 ?봐도|뻔히|상식적으로', sort: 'hindsight', instead: '빼고, 그때 보이던 것을 쓴다' },
  {
    words: '쉽게 (?:막을|피할|예방할|알|알아챌|발견할) 수 있었|조금만 더 (?:주의|조심|신경|꼼꼼|확인)',
    sort: 'hindsight',
    instead: '앞으로 무엇이 그것을 쉽게 하는지 쓴다',
  },
];
