import { type Disclosure, groupOf } from './disclosure.ts';

/** Somebody on a machine. */
export interface Login {
  user: Disclosure;
  host: Disclosure;
}

/** What a shell or a command has before and behind the sign `@`. */
const patterns = [
  // `kim@web-1:~/orders$ `, `[kim@web-1 orders]$ `, `kim@web-1 ~ % `
  /(?<![\w.@/+-])(?<user>[A-Za-z_][\w.-]{0,31})@(?<host>[A-Za-z0-9][A-Za-z0-9.-]{0,252})(?:: ?[~/][^\s$#%]{0,80}|[ \t][~/]?[\w./-]{0,60})\]?[ \t]?[$#%](?=\s|$)/dgm,
  // `ssh -i key.pem kim@web-1`, `scp app.log kim@10.0.3.7:/tmp`
  /\b(?:ssh|scp|sftp|rsync|mosh|sshfs|ssh-copy-id)(?![\w-])[^\n|;&@]{0,120}[\s'"](?<user>[A-Za-z_][\w.-]{0,31})@(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)/dg,
  // `ssh-ed25519 AAAAC3… kim@laptop`, `SHA256:xyz… kim@laptop`
  /(?:\b(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-nistp\d{3}) AAAA[\w+/=.~]{0,800}|\bSHA256:[\w+/.]{1,64})\s(?<user>[A-Za-z_][\w.-]{0,31})@(?<host>[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)/dg,
] as const;

/** The logins a text shows: prompts of shells, the targets of ssh and its kin, and the comments of keys. */
export function loginsIn(text: string): Login[] {
  if (!text.includes('@')) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [user, host] = [groupOf(match, 'user'), groupOf(match, 'host')];
      return user && host ? [{ user, host }] : [];
    }),
  );
}
