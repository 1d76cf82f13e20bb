import type { ThemedToken } from 'shiki/core';
import { roleOf } from './theme.ts';

/**
 * Joins neighbours of one role, and gives each a short class in the place of its marker colour: `<span class="k">from</span>`.
 *
 * White space has no colour of its own: it joins what stands before it, at the start of a line what follows.
 */
export function mergeByRole(tokens: readonly ThemedToken[]): ThemedToken[] {
  const merged: ThemedToken[] = [];
  let last: ThemedToken | undefined;
  let indent = '';
  for (const { content, offset, color } of tokens) {
    const isBlank = content.trim() === '';
    if (!last && isBlank) {
      indent += content;
      continue;
    }
    const role = roleOf(color);
    if (last && (isBlank || last.htmlAttrs?.['class'] === role)) {
      last.content += content;
    } else {
      last = {
        content: indent + content,
        offset: offset - indent.length,
        ...(role && { htmlAttrs: { class: role } }),
      };
      indent = '';
      merged.push(last);
    }
  }
  if (indent !== '') merged.push({ content: indent, offset: tokens[0]?.offset ?? 0 });
  return merged;
}

/** Rows of highlighted HTML without marks, as Shiki's own tree would be written: `<span class="line">…</span>` a line. */
export function rowsOfTokens(lines: readonly (readonly ThemedToken[])[]): string {
  return lines
    .map((tokens) => `<span class="line">${mergeByRole(tokens).map(tokenHtml).join('')}</span>`)
    .join('\n');
}

function tokenHtml({ content, htmlAttrs }: ThemedToken): string {
  const text = content.replace(/[&<]/g, (sign) => (sign === '&' ? '&#x26;' : '&#x3C;'));
  const role = htmlAttrs?.['class'];
  return role === undefined ? text : `<span class="${role}">${text}</span>`;
}
