import type { Diagnostic } from '#diagnostics/index.ts';
import type { Fix } from './rule.ts';

/** A diagnostic that a rule made. */
export interface Finding extends Diagnostic {
  /** What mends it, where that is safe. */
  fix?: Fix | undefined;
  /** Why the writer silenced it; such findings count for nothing, and are kept for reports that list them. */
  silenced?: string | undefined;
}
