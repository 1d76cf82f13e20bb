/** What stands for a secret in words. */
const mask = '••••';

/** Words without the secrets that they quote. */
export function withoutSecrets(words: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret, mask), words);
}
