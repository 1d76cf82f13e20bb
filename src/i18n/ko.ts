import { incidentKo } from './incident-ko.ts';
import { incidentListKo } from './incident-list-ko.ts';
import { statisticsKo } from './statistics-ko.ts';
import type { Words } from './words.ts';

/** Korean. */
export const ko: Words = {
  language: 'ko',
  skipToText: '본문으로 건너뛰기',
  mainNavigation: '주 메뉴',
  archive: '글 목록',
  tags: '태그',
  subjects: '주제',
  pages: '그 밖의 페이지',
  darkColours: '어두운 화면',
  feeds: '피드',

  continueReading: '더 보기',
  continueReadingOf: (title) => `: ${title}`,
  olderPosts: '이전 글들',
  newerPosts: '다음 글들',
  pageOf: (page, pages) => `${page} / ${pages}쪽`,
  noPosts: '아직 글이 없다.',
  postCount: (count) => `글 ${count}개`,
  postsTagged: (tag) => `태그: ${tag}`,
  postsOn: (subject) => `주제: ${subject}`,
  postsOfYear: (year) => `${year}년`,

  contents: '차례',
  published: '쓴 날',
  updated: '고친 날',
  authors: '글쓴이',
  readingTime: (minutes) => `읽는 데 ${minutes}분`,
  draft: '초고',
  olderPost: '이전 글',
  newerPost: '다음 글',
  neighbours: '앞뒤 글',
  series: (name) => `연재: ${name}`,
  partOfSeries: (part, parts, name) => `연재 ‘${name}’의 ${parts}편 중 ${part}편`,

  taskDone: '끝냄',
  taskOpen: '아직',

  copy: '복사',
  copied: '복사됨',
  missingImage: '없는 이미지',

  notFound: '찾을 수 없는 페이지입니다',
  notFoundAdvice: '주소가 바뀌었거나 처음부터 없던 글입니다. 찾던 글은 목록에 있을지도 모릅니다.',
  toHome: '처음으로',
  moved: '옮겨 간 글입니다',
  movedTo: '새 주소:',

  incident: incidentKo,
  incidentLists: incidentListKo,
  statistics: statisticsKo,

  trace: {
    counts: (frames, own) => (own > 0 ? `프레임 ${frames}개 중 앱 코드 ${own}개` : `프레임 ${frames}개`),
    spoken: (runtime, error, frames, own) =>
      `스택 트레이스, ${runtime}, ${error}, 프레임 ${frames}개, 앱 코드 ${own}개`,
    framesIn: (frames, packages) =>
      packages.length > 0 ? `${listed(packages)} 안의 프레임 ${frames}개` : `라이브러리 프레임 ${frames}개`,
    aside: (title, frames) => `${title ?? '다른 스택'}, 프레임 ${frames}개`,
    repeated: (name, times) => `${name}, ${times}번`,
    own: '앱 코드',
    thrownHere: '여기서 발생',
    omitted: (count) => (count === null ? '줄인 프레임' : `줄인 프레임 ${count}개`),
    repeatedMore: (count) =>
      count === null ? '위 프레임이 더 되풀이됨' : `위 프레임이 ${count}번 더 되풀이됨`,
    inCommon: (count) => (count === null ? '앞의 예외와 같은 프레임' : `앞의 예외와 같은 프레임 ${count}개`),
    causedNext: '위의 예외 때문에 다음 예외가 났다',
    raisedDuring: '위의 예외를 처리하다가 다음 예외가 났다',
    causedBy: '원인',
    suppressed: '함께 눌려 있던 예외',
    memberOfGroup: '묶음에 든 예외',
    next: '이어서',
    rawText: '원문',
    error: '오류',
  },
};

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} 외 ${names.length - 3}곳` : shown;
}
