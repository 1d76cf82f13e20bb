type Child = Node | string | null;

/**
 * Makes an element. Texts become text, never markup: what the panel shows is quoted from files that anybody may have written.
 *
 * @param attributes those with `undefined` are left out
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(attribute, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}
