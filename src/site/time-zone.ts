/** The name of an IANA zone in its usual spelling (`asia/seoul` as `Asia/Seoul`), or null where it is none. */
export function zoneNamed(written: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: written }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
