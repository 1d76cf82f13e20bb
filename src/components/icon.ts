/**
 * The icon of a site that brings none: a spot of the accent's blue. It stands in the page itself, so that no browser
 * asks for a `/favicon.ico` that is not there.
 */
const spot =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#0a6798"/></svg>';

export const icon = `data:image/svg+xml,${encodeURIComponent(spot)}`;
