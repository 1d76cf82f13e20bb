// What a page can do where scripts run; nothing is missed where they do not. The integration puts this module into
// every page: a `<script>` of a component is not found again by Astro where its root, our cache, shares no folder with
// the theme (its vite-plugin-utils, isPathInRoot).
import { addCopyButtons } from './copy-buttons.ts';
import { watchScrollers } from './scrollers.ts';
import { setUpThemeSwitch } from './theme-switch.ts';
import { setUpZoneSwitch } from './zone-switch.ts';

const themeSwitch = document.querySelector<HTMLButtonElement>('button.theme-switch');
if (themeSwitch) setUpThemeSwitch(themeSwitch);
const copyButton = document.querySelector<HTMLTemplateElement>('#sf-copy');
if (copyButton) addCopyButtons(copyButton);
setUpZoneSwitch();
watchScrollers();
