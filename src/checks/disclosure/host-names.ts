import { type Disclosure, everywhere, groupOf, inOrder } from './disclosure.ts';
import { internalDomains } from './internal-domains.ts';
import { loginsIn } from './logins.ts';
import { namesNoMachine } from './stock-hosts.ts';

const label = '[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?';
const domains = [...internalDomains].join('|');

// `db-1.prod.internal`, `http://wiki.corp/`, `kim-macbook.local`; not `android.internal.os`, `.env.local`, `thread.local()`
const internalName = new RegExp(
  String.raw`(?<![\w.-])(?<host>(?:${label}\.){1,8}(?<domain>${domains}))(?![\w(-]|\.\w)`,
  'dgi',
);
// Asked first, for most texts have none.
const hasInternalName = new RegExp(String.raw`\.(?:${domains})(?![\w(-])`, 'i');
// `http://jenkins:8080/`, `redis://cache-1:6379`, `postgres://orders@db-main/orders`
const shortAddress = new RegExp(
  String.raw`\b(?:https?|wss?|grpcs?|rediss?|amqps?|postgres(?:ql)?|mysql|mongodb|kafka|ldaps?|smb|ftp|nats|tcp):\/\/(?:[^\s/@"'<>]{1,100}@)?(?<host>${label})(?![\w@%{$*-]|\.[\w.]|:[^\s/@]{0,100}@)`,
  'dgi',
);
// `ip-10-0-3-7`, `ip-10-0-3-7.ap-northeast-2.compute.internal`, `ec2-3-35-12-9.ap-northeast-2.compute.amazonaws.com`
const cloudMachine =
  /(?<![\w.-])(?<host>(?:ip|ec2)-\d{1,3}(?:-\d{1,3}){3}(?:\.[a-z0-9-]{1,63}){0,6})(?![\w-])/dgi;
// `orders.c1x2y3z4.ap-northeast-2.rds.amazonaws.com`
const cloudService =
  /(?<![\w.-])(?<host>(?:[a-z0-9-]{1,63}\.){1,5}(?:rds|cache|elb|es|docdb|redshift)\.amazonaws\.com)(?![\w-])/dgi;

/** Names of machines and services that only the inside of a network knows, in a text, and the addresses made of them. */
export function findHostNames(text: string): Disclosure[] {
  const found = inOrder([
    ...(hasInternalName.test(text) ? matchesOf(internalName, text).filter((host) => isHost(host, text)) : []),
    ...matchesOf(shortAddress, text).filter(({ value }) => value !== value.toUpperCase()),
    ...matchesOf(cloudMachine, text),
    ...(text.includes('.amazonaws.com') ? matchesOf(cloudService, text) : []),
    ...loginsIn(text)
      .map(({ host }) => host)
      .filter(({ value }) => !value.includes('.') || internalDomains.has(domainOf(value))),
  ]).filter(({ value }) => !namesNoMachine(value));
  // A name that is a common word (`wiki`) is told apart only in an address.
  const telling = found.filter(({ value }) => /[.\d-]/.test(value));
  return inOrder([...found, ...everywhere(telling, text, /[\w.-]/)]);
}

function matchesOf(pattern: RegExp, text: string): Disclosure[] {
  return [...text.matchAll(pattern)].flatMap((match) => groupOf(match, 'host') ?? []);
}

function domainOf(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * True where a name that ends in `.local` or `.internal` is one of a machine: programs have variables of that shape. It has a port, stands
 * in an address or behind `@`, has three parts or a first one as machines have, or a command before it.
 */
function isHost({ value, start, end }: Disclosure, text: string): boolean {
  if (!/\.(?:local|internal)$/i.test(value)) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  const [first = '', ...others] = value.split('.');
  return (
    /(?:\/\/|@)$/.test(before) ||
    /^:\d/.test(text.slice(end, end + 2)) ||
    others.length > 1 ||
    /[\d-]/.test(first) ||
    // `ping wiki.internal`, `Host: wiki.internal`, `server_name wiki.internal`, `10.0.3.7 wiki.internal`
    /(?:\b(?:ssh|ping|curl|wget|dig|nslookup|host|hostname|server|server_name|serveralias|domain|telnet|nc)["']?[\s:=]{1,3}["']?|(?:\d{1,3}\.){3}\d{1,3}\s{1,8})$/i.test(
      before,
    )
  );
}
