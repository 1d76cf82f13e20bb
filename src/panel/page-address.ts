/**
 * Whether two paths of URLs are of one page: `/posts/x/`, `/posts/x` and `/posts/x/index.html` are, and `/%ED%95%9C/` and `/한/`.
 *
 * A post whose own address ends in `.html` has it with a slash as well.
 */
export function isSamePage(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

function comparable(path: string): string {
  return decoded(path)
    .normalize('NFC')
    .replace(/\/index\.html$/, '/')
    .replace(/\/+$/, '');
}

/** A path that is not percent-encoded as URLs are stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
