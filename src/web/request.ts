import { type Dispatcher, fetch } from 'undici';
import { type WhyNoReply, whyNoReply } from './network-failure.ts';

/** What a server said, without the body. */
export interface Reply {
  kind: 'reply';
  status: number;
  /** Where a redirect leads: absolute. Null where there is none. */
  location: URL | null;
  retryAfter: string | null;
}

export interface RequestOptions {
  method: 'HEAD' | 'GET';
  dispatcher: Dispatcher;
  userAgent: string;
  /** Milliseconds. */
  timeout: number;
}

/** Makes one request, without cookies or credentials, and follows nothing. The body is not read: its connection is closed. */
export async function request(url: URL, options: RequestOptions): Promise<Reply | WhyNoReply> {
  try {
    const { status, headers, body } = await send(url, options);
    await body?.cancel();
    const location = isRedirect(status) ? readLocation(headers.get('location'), url) : null;
    return { kind: 'reply', status, location, retryAfter: headers.get('retry-after') };
  } catch (error) {
    return whyNoReply(error);
  }
}

/** Makes one request and reads its text. @param most bytes that are read at the most */
export async function requestText(
  url: URL,
  most: number,
  options: Omit<RequestOptions, 'method'>,
): Promise<{ kind: 'reply'; status: number; text: string } | WhyNoReply> {
  try {
    const { status, body } = await send(url, { ...options, method: 'GET' });
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > most) break;
    }
    return { kind: 'reply', status, text: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    return whyNoReply(error);
  }
}

function send(url: URL, { method, dispatcher, userAgent, timeout }: RequestOptions) {
  return fetch(url, {
    method,
    dispatcher,
    redirect: 'manual',
    credentials: 'omit',
    headers: { 'user-agent': userAgent },
    signal: AbortSignal.timeout(timeout),
  });
}

function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Bytes that should have been escaped are taken for UTF-8, as browsers do: headers come as Latin-1. */
function readLocation(location: string | null, from: URL): URL | null {
  if (location === null) return null;
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return URL.canParse(text, from.href) ? new URL(text, from) : null;
}
