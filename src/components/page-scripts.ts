// What a page does in the browser, beyond what it is without. The integration puts this module into every page: a
// `<script>` of a component is not found again by Astro where its root, our cache, shares no folder with the theme
// (its vite-plugin-utils, isPathInRoot).
import './theme-switch.ts';
import './copy-buttons.ts';
import './scrollers.ts';
