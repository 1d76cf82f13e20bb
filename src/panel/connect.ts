// The panel of findings in a page of `sunfish dev`: the integration puts this module into every page while the author writes.
import { createPanel } from './panel.ts';
import { type PanelQuestion, type PanelReport, panelEvents } from './report.ts';

// Vite looks for these words, and gives a module that has them its channel.
const hot = import.meta.hot;
if (hot) {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const question = { page: location.pathname, isMissing: navigation?.responseStatus === 404 };
  const panel = createPanel({
    ask: (files) => hot.send(panelEvents.ask, { ...question, files } satisfies PanelQuestion),
    openInEditor(place) {
      // Vite's own address for it, which its error overlay uses as well.
      const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
      void fetch(`${base}__open-in-editor?file=${encodeURIComponent(place)}`);
    },
  });
  hot.on(panelEvents.report, (report: PanelReport) => panel.show(report));
  hot.on(panelEvents.checked, panel.ask);
  document.body.append(panel.element);
  panel.ask();
}
