import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { guardedLookup, type Lookup } from './guarded-lookup.ts';

/** The proxies of an environment, as curl reads them; '' for none. */
export interface Proxies {
  http: string;
  https: string;
  /** Hosts that are reached without: `internal.example,localhost`. */
  none: string;
}

/**
 * What connects to other sites: to allowed addresses alone, or through a proxy, which then looks names up itself. To be destroyed when all
 * is asked.
 */
export function openDispatcher(
  { http, https, none }: Proxies,
  { lookup, isAllowed }: { lookup: Lookup; isAllowed: (address: string) => boolean },
): Dispatcher {
  return new EnvHttpProxyAgent({
    // An empty text and no undefined: what is undefined would be read from the process's environment.
    httpProxy: http,
    httpsProxy: https,
    noProxy: none,
    connect: { lookup: guardedLookup(lookup, isAllowed) },
  });
}

/**
 * The proxies that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name, lower-case names first.
 *
 * @returns or the variable whose value is no address of a proxy
 */
export function proxiesOf(environment: NodeJS.ProcessEnv): Proxies | { unusable: string } {
  const named = (name: string) =>
    [name.toLowerCase(), name].find((variable) => environment[variable] !== undefined) ?? name;
  const [http, https, none] = [named('HTTP_PROXY'), named('HTTPS_PROXY'), named('NO_PROXY')];
  const unusable = [http, https].find((variable) => proxyAt(environment[variable]) === null);
  if (unusable !== undefined) return { unusable };
  return {
    http: proxyAt(environment[http]) ?? '',
    https: proxyAt(environment[https]) ?? '',
    none: environment[none] ?? '',
  };
}

/** `proxy.example:3128` → `http://proxy.example:3128`; null for what is no address. */
function proxyAt(written = ''): string | null {
  if (written === '') return '';
  const address = written.includes('://') ? written : `http://${written}`;
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol) ? address : null;
}
