/**
 * Top-level domains that no public name has. Sources: RFC 6762 (`local`), ICANN's resolution of 2024 (`internal`), RFC 6762
 * appendix G (`lan`, `corp`, `intranet`).
 */
export const internalDomains: ReadonlySet<string> = new Set([
  'internal',
  'local',
  'localdomain',
  'lan',
  'corp',
  'intranet',
]);
