export default { layout: 'post.liquid', permalink: (d) => `/posts/${d.slug}/` };
