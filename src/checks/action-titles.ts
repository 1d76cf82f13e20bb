/** Verbs that end as nouns do: `implement`, `position`, `bring`, `embed`. */
const verbsLikeNouns = new Set(
  `implement document augment comment segment experiment complement supplement cement mention partition provision transition position
  decommission commission condition function auction section caution balance enhance reference sequence evidence finance license bring ping
  ring string sing spring swing embed need feed seed shed speed exceed proceed succeed shred wed mirror monitor error harness witness
  address process access bypass compress express stress assess press discuss pass cross limit exit edit audit permit commit visit
  harden`.split(/\s+/),
);

/** Words that begin a title which says what there will be, and not what is to be done. */
const noVerbs = new Set(
  `the a an this that these those our my your their its we i it they he she you there better more less new no not all some any each every missing
  lack insufficient improper automatic manual proper please should must maybe`.split(/\s+/),
);

/** Endings of English nouns and of forms of verbs that name a state: `monitoring`, `pinned`, `migration`. */
const nounEnding = /(?:ing|ed|tion|sion|ment|ness|ity|ance|ence|ancy|ency|ship|ism)$/;

/**
 * Whether the title of a follow-up begins with a verb, as English has it: `Pin all versions`; not `Pinning of versions`, `Better alerts`.
 * A word that is neither known nor ends as a noun is taken for a verb.
 */
export function beginsWithVerb(title: string): boolean {
  const [, first = ''] = /^[^\p{L}]*([\p{L}-]+)/u.exec(title) ?? [];
  const word = first.toLowerCase();
  if (word === '' || verbsLikeNouns.has(word)) return true;
  return !noVerbs.has(word) && !nounEnding.test(word);
}

/** Nouns of doing, which Korean titles end in without their verb: `알림 추가`. */
const deeds =
  '추가|제거|삭제|수정|변경|개선|설정|작성|도입|적용|배포|고정|정리|분리|통합|이전|교체|전환|확인|점검|검토|검증|조사|분석|측정|기록|공유|안내|공지|교육|훈련|연습|테스트|시험|구현|구축|생성|등록|해지|해제|차단|제한|허용|강화|완화|확대|축소|증설|증가|감소|상향|하향|조정|최적화|자동화|문서화|표준화|이중화|모니터링|업데이트|업그레이드|리팩터링|리팩토링|마이그레이션|롤백|백업|복구|복원|재시작|재배포|예약|보고|요청|협의|논의|결정|지정|배정|할당|연동|연결|종료|폐기|보완|수립|마련|준비|진행|시행|실시|수행|감시|알림';

// `고정한다`, `추가하기`, `끈다`, `바꿀 것`, `추가함`, `추가`
const koreanVerb = new RegExp(`(?:다|기|음|함|됨|임|것|자|요|줌|둠|까|도록)$|(?:${deeds})$`);

/** Whether the title of a follow-up ends in a verb, as Korean has it, or in a noun of doing: `판을 고정한다`, `알림 추가`. */
export function endsInVerb(title: string): boolean {
  const words = title.replace(/\([^()]*\)\s*$/, '').replace(/[\s.。!"'”’)\]]+$/u, '');
  return koreanVerb.test(words);
}

// `Improve`, `Keep monitoring`, `계속`, `지속적으로`, `주의한다`
const endless =
  /^[^\p{L}]*(?:continue|keep|improve|consider|be (?:more )?(?:careful|aware)|try|strive|pay attention|remember|make sure|ensure that everyone)\b|계속|지속적|꾸준히|항상|늘 |최대한|노력|주의한다|주의하기|조심|신경 ?쓴|유의|고려/iu;

/** Whether a title names something that is never done: `Improve monitoring`, `지속적으로 살핀다`. */
export function isEndless(title: string): boolean {
  return endless.test(title);
}
