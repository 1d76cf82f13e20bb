import { getCollection } from 'astro:content';

let p: Promise<any[]> | undefined;
export const posts = () =>
  p && !import.meta.env.DEV
    ? p
    : (p = getCollection('posts').then((l) => l.sort((a, b) => +b.data.date - +a.data.date)));
export const excerpt = (e: any) => (e.rendered?.html ?? '').split('<!--more-->')[0];
export const ymd = (d: Date) => d.toISOString().slice(0, 10);
export const esc = (s: string) =>
  s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
