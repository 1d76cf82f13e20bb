import type { Runtime } from '../runtime.ts';
import { bunRules } from './v8-bun.ts';
import { denoRules } from './v8-deno.ts';
import { frameRules } from './v8-frames.ts';
import { headerRules, messageRules } from './v8-headers.ts';
import { lead } from './v8-lead.ts';
import { v8Origin } from './v8-origin.ts';
import { propertyRules } from './v8-properties.ts';
import { sourceRules } from './v8-source.ts';

/**
 * JavaScript on V8 (Node, Chrome, Deno) and on Bun, which prints the same: newest call first, the error before its calls.
 *
 * ```
 * idle ─ place ─▶ source ─ carets ─▶ marked ─ header ─▶ message ─ frame ─▶ frames ─ frame { ─▶ props ─ [cause]: header ─▶ message …
 *      ─ header or frame                                                          ─ blank ─▶ after ─ footer, Caused by, source
 * ```
 *
 * Format: V8's stack trace API, Node's lib/internal/util/inspect.js (causes, properties, elisions), Deno's and Bun's own
 * formatting of uncaught errors.
 */
export const v8: Runtime = {
  id: 'node',
  hints: [
    '  at ',
    '\tat ',
    '.js:0',
    '.ts:0',
    '.mjs:0',
    '.cjs:0',
    '.jsx:0',
    '.tsx:0',
    '.vue:0',
    '.svelte:0',
    ' (<anonymous>)',
    '(node:',
    'at node:',
    '(ext:',
    'at async ',
    'Node.js v0',
    ' --trace-uncaught ',
    '❯ ',
  ],
  glance: /at\s\S|❯ |--trace-uncaught|Node\.js v\d|Bun v\d/,
  openers: ['    at ', '\tat ', 'at '],
  order: 'newest-first',
  lead,
  rules: [
    ...frameRules,
    ...bunRules,
    ...denoRules,
    ...sourceRules,
    ...headerRules,
    ...propertyRules,
    ...messageRules,
  ],
  origin: v8Origin,
  identify: ({ frames, memory }) => {
    const files = frames.map(({ file }) => file ?? '');
    if (memory.bun) return 'bun';
    if (memory.deno || files.some((file) => /^(?:ext:|https:\/\/(?:deno\.land|jsr\.io)\/)/.test(file)))
      return 'deno';
    if (files.some((file) => /^(?:node:|\/|[A-Za-z]:[\\/])/.test(file))) return 'node';
    return files.some((file) => fromBrowser.test(file)) ? 'chrome' : 'node';
  },
};

// https://shop.example/app.js, webpack-internal:///./src/App.jsx
const fromBrowser = /^(?:https?|webpack(?:-internal)?|chrome-extension|blob|app|capacitor|ionic):/;
