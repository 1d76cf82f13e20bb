import type { Rule } from '../rule.ts';
import { actionItemEnd } from './action-item-end.ts';
import { actionItemFields } from './action-item-fields.ts';
import { actionItemVerb } from './action-item-verb.ts';
import { blameWording } from './blame-wording.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenBold } from './broken-bold.ts';
import { captionAlt } from './caption-alt.ts';
import { codeLabel } from './code-label.ts';
import { codeWidth } from './code-width.ts';
import { dateTitle } from './date-title.ts';
import { eatenUnderscores } from './eaten-underscores.ts';
import { emailAddress } from './email-address.ts';
import { headingLevels } from './heading-levels.ts';
import { hindsightWording } from './hindsight-wording.ts';
import { imageAlt } from './image-alt.ts';
import { imageMetadata } from './image-metadata.ts';
import { imageSize } from './image-size.ts';
import { incidentInTheFuture } from './incident-in-the-future.ts';
import { internalHost } from './internal-host.ts';
import { linkText } from './link-text.ts';
import { missingLessons } from './missing-lessons.ts';
import { missingSections } from './missing-sections.ts';
import { overdueActionItem } from './overdue-action-item.ts';
import { phoneNumber } from './phone-number.ts';
import { privateIp } from './private-ip.ts';
import { proseDuration } from './prose-duration.ts';
import { proseInstants } from './prose-instants.ts';
import { proseTime } from './prose-time.ts';
import { publicIp } from './public-ip.ts';
import { residentNumber } from './resident-number.ts';
import { secretToken } from './secret-token.ts';
import { staleIncident } from './stale-incident.ts';
import { timelineAgainstFrontMatter } from './timeline-against-front-matter.ts';
import { unclosedHtml } from './unclosed-html.ts';
import { userName } from './user-name.ts';
import { virtualenvHash } from './virtualenv-hash.ts';
import { yamlComment } from './yaml-comment.ts';
import { yamlDate } from './yaml-date.ts';
import { yamlNumber } from './yaml-number.ts';
import { yamlTab } from './yaml-tab.ts';
import { yamlWord } from './yaml-word.ts';
import { zoneSlip } from './zone-slip.ts';

/** Every rule, by topic and in the order in which the documentation has them. */
export const rules: readonly Rule[] = [
  proseDuration,
  incidentInTheFuture,
  staleIncident,
  timelineAgainstFrontMatter,
  zoneSlip,
  proseInstants,
  proseTime,
  missingSections,
  missingLessons,
  actionItemVerb,
  actionItemEnd,
  actionItemFields,
  overdueActionItem,
  secretToken,
  userName,
  emailAddress,
  phoneNumber,
  residentNumber,
  privateIp,
  publicIp,
  internalHost,
  virtualenvHash,
  imageMetadata,
  blameWording,
  hindsightWording,
  imageAlt,
  captionAlt,
  headingLevels,
  linkText,
  brokenAnchor,
  codeLabel,
  codeWidth,
  brokenBold,
  eatenUnderscores,
  unclosedHtml,
  imageSize,
  yamlWord,
  yamlNumber,
  yamlDate,
  yamlComment,
  yamlTab,
  dateTitle,
];
