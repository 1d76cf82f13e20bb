import { z } from 'zod';
import type { KeptCopy } from './kept-answers.ts';

/** The Wayback Machine's availability API (https://archive.org/help/wayback_api.php). */
export const waybackApi = 'https://archive.org/wayback/available';

/** The address that asks for the copy of a page nearest to a day. @param near `20180310` */
export function copyQuery(api: string, url: string, near: string): URL {
  const query = new URL(api);
  query.search = new URLSearchParams({ url, timestamp: near }).toString();
  return query;
}

const answerSchema = z.object({
  archived_snapshots: z.object({
    closest: z
      .object({
        available: z.boolean(),
        url: z.string(),
        timestamp: z.string(),
        status: z.string(),
      })
      .optional(),
  }),
});

/**
 * Reads the answer: `{"archived_snapshots": {"closest": {"available": true, "url":
 * "http://web.archive.org/web/20130919044612/http://example.com/", "timestamp": "20130919044612", "status": "200"}}}`, or without `closest`.
 *
 * @returns `unanswered` for what is no such answer
 */
export function readCopy(text: string): KeptCopy {
  const { data, success } = answerSchema.safeParse(jsonOf(text));
  if (!success) return { kind: 'unanswered' };
  const { closest } = data.archived_snapshots;
  if (!closest?.available || !closest.status.startsWith('2')) return { kind: 'none' };
  const url = addressOf(closest.url);
  const day = dayOf(closest.timestamp);
  return url === null || day === null ? { kind: 'unanswered' } : { kind: 'found', url, day };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The API says `http:` of addresses that are served by `https:` as well. */
function addressOf(written: string): string | null {
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (url.host !== archiveHost || !/^\/web\/\d{4,14}\//.test(url.pathname)) return null;
  url.protocol = 'https:';
  return url.href;
}

/** `20130919044612` → `2013-09-19` */
function dayOf(timestamp: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})\d{0,6}$/.exec(timestamp) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}`;
}

/** Where copies are. What stands there is one itself. */
export const archiveHost = 'web.archive.org';
