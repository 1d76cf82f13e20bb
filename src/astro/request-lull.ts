import type { Connect } from 'vite';

/** Knows when nobody waits for the dev server. */
export interface RequestLull {
  /** Sees every request that passes. */
  watch: Connect.NextHandleFunction;
  /** Something happened that a request may follow: a lull begins anew. */
  disturb(): void;
  /** Resolves in the next lull, or when none came for a while. */
  wait(): Promise<void>;
}

/** A browser that was told to load a page again asks within this many milliseconds, and then for what the page shows. */
const lullMs = 250;

/** Who never stops asking is not waited for longer than this. */
const patienceMs = 10_000;

export function requestLull(): RequestLull {
  let answering = 0;
  let disturbed = -Infinity;
  const disturb = () => {
    disturbed = performance.now();
  };
  return {
    watch(_request, response, next) {
      answering += 1;
      response.once('close', () => {
        answering -= 1;
        disturb();
      });
      next();
    },
    disturb,
    async wait() {
      const began = performance.now();
      for (;;) {
        const now = performance.now();
        const left = answering > 0 ? lullMs : disturbed + lullMs - now;
        if (left <= 0 || now - began >= patienceMs) return;
        await new Promise((resolve) => setTimeout(resolve, left));
      }
    },
  };
}
