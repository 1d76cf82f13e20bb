import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/**
 * Whose code a Rust frame runs. The standard library's sources lie under `/rustc/<hash>/`, crates under Cargo's registry
 * and git checkouts; a frame without a place is told by its crate's name.
 */
export function rustOrigin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  if (
    /(?:^|\/)rustc\/[\da-f]{7,40}\/|\/\.rustup\/toolchains\/|^\/?library\/(?:std|core|alloc)\/src\//.test(
      file,
    )
  ) {
    return libraryCode('std', 'the standard library');
  }
  const crate = registry.exec(file);
  if (crate) return libraryCode(crate[1] ?? null, 'a crate of the registry', crate.index);
  const checkout = /\/\.cargo\/git\/checkouts\/([\w.-]+?)-[\da-f]{16}\//.exec(file);
  if (checkout) return libraryCode(checkout[1] ?? null, 'a crate from git', checkout.index);
  const vendored = /(?:^|\/)vendor\/([\w.-]+?)(?:-\d[\w.+-]*)?\//.exec(file);
  if (vendored) return libraryCode(vendored[1] ?? null, 'a vendored crate', vendored.index);
  if (/\/(?:sysdeps|csu|nptl)\/|^\.\/nptl\//.test(file)) return libraryCode('libc', 'the C library');
  return byName(frame.function ?? '', file !== '');
}

// /home/ci/.cargo/registry/src/index.crates.io-6f17d22bba15001f/anyhow-1.0.80/src/error.rs, …/github.com-1ecc6299db9ec823/…
const registry = /\/registry\/src\/[^/]+\/([\w-]+?)-\d[\w.+-]*\//;

function byName(name: string, hasFile: boolean): Verdict {
  const crate = /^[<&*(\s]*(?:mut |dyn |impl )?([A-Za-z_]\w*)(?:\[[\da-f]+\])?(?=::)/.exec(name)?.[1];
  if (
    crate &&
    /^(?:std|core|alloc|proc_macro|test|__rustc|rustc_demangle|gimli|addr2line|hashbrown)$/.test(crate)
  ) {
    return libraryCode('std', 'the standard library');
  }
  const builtin =
    /^<(?:[\w&*[\](),' ]|\b(?:str|bool|char|f\d+|[iu](?:\d+|size))\b)+ as (?:std|core|alloc)\b/.test(name);
  if (builtin) return libraryCode('std', 'the standard library');
  if (hasFile) return appCode('outside the standard library and Cargo’s registry');
  if (
    /^(?:rust_begin_unwind|rust_panic\w*|rust_eh_personality|__rust\w*|__rg_\w*|rust_oom|lang_start)/.test(
      name,
    )
  ) {
    return libraryCode('std', 'the standard library');
  }
  return crate ? appCode('a crate of its own') : libraryCode('libc', 'start-up code without a place');
}
