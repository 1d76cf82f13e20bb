/** How long a button says that it has copied, in milliseconds. */
const saidFor = 2000;

/**
 * Gives every code block and traceback a button that copies its text.
 *
 * @param template holds the button; without a clipboard to write to, none is made
 */
export function addCopyButtons(template: HTMLTemplateElement): void {
  const blank = template.content.querySelector('button');
  if (!blank || !navigator.clipboard) return;
  for (const figure of document.querySelectorAll<HTMLElement>('figure.code, figure.traceback')) {
    const source = figure.querySelector('.traceback-raw, pre > code');
    if (!source) continue;
    const button = blank.cloneNode(true) as HTMLButtonElement;
    button.addEventListener('click', () => copy(button, source.textContent ?? ''));
    figure.prepend(button);
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = button.firstElementChild;
  const { copy, copied } = button.dataset;
  await navigator.clipboard.writeText(text);
  if (!label) return;
  // The label is a live region: screen readers say it when it changes.
  label.textContent = copied ?? '';
  setTimeout(() => {
    label.textContent = copy ?? '';
  }, saidFor);
}
