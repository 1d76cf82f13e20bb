import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default function (cfg) {
  cfg.addPlugin(syntaxHighlight);
  cfg.addPassthroughCopy({ static: '/' });
  cfg.setFrontMatterParsingOptions({ excerpt: true, excerpt_separator: '<!--more-->' });
  cfg.addCollection('entries', (api) => api.getFilteredByGlob('posts/*.md').sort((a, b) => b.date - a.date));
  cfg.addCollection('tagList', (api) => {
    const m = new Map();
    for (const p of api.getFilteredByGlob('posts/*.md').sort((a, b) => b.date - a.date))
      for (const t of p.data.tags) (m.get(t) ?? m.set(t, []).get(t)).push(p);
    return [...m].map(([tag, list]) => ({ tag, list }));
  });
  let md;
  cfg.amendLibrary('md', (lib) => {
    md = lib;
  });
  cfg.addFilter('mdx', (s) => md.render(s ?? ''));
  cfg.addFilter('ymd', (d) => new Date(d).toISOString().slice(0, 10));
  cfg.addFilter('rfc822', (d) => new Date(d).toUTCString());
  return {
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'liquid',
    dir: { input: '.', includes: '_includes', output: 'dist' },
  };
}
