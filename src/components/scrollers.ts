/**
 * Gives blocks that scroll sideways a place in the order of Tab, and takes it from those that fit: there it would only
 * be a stop on the way. Browsers do the first by themselves, but not all of them.
 */
export function watchScrollers(): void {
  const watched = new ResizeObserver((entries) => {
    for (const { target } of entries) place(target as HTMLElement);
  });
  for (const block of document.querySelectorAll('figure pre, .prose table')) watched.observe(block);
}

function place(block: HTMLElement): void {
  if (block.scrollWidth > block.clientWidth + 1) block.tabIndex = 0;
  else block.removeAttribute('tabindex');
}
