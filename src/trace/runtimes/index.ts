import type { Runtime } from '../runtime.ts';
import { clojureEdn } from './clojure-edn.ts';
import { clojureRepl } from './clojure-repl.ts';
import { crystal } from './crystal.ts';
import { dart } from './dart.ts';
import { dotnet } from './dotnet.ts';
import { elixir } from './elixir.ts';
import { erlang } from './erlang.ts';
import { erlangTerms } from './erlang-terms.ts';
import { fortran } from './fortran.ts';
import { gdb } from './gdb.ts';
import { gecko } from './gecko.ts';
import { go } from './go.ts';
import { goErrors } from './go-errors.ts';
import { guile } from './guile.ts';
import { haskell } from './haskell.ts';
import { julia } from './julia.ts';
import { jvm } from './jvm.ts';
import { jvmDump } from './jvm-dump.ts';
import { jvmShell } from './jvm-shell.ts';
import { kernel } from './kernel.ts';
import { lisp } from './lisp.ts';
import { lldb } from './lldb.ts';
import { lua } from './lua.ts';
import { native } from './native.ts';
import { nim } from './nim.ts';
import { ocaml } from './ocaml.ts';
import { perl } from './perl.ts';
import { php } from './php.ts';
import { plpgsql } from './plpgsql.ts';
import { powershell } from './powershell.ts';
import { prolog } from './prolog.ts';
import { python } from './python.ts';
import { r } from './r.ts';
import { racket } from './racket.ts';
import { ruby } from './ruby.ts';
import { rust } from './rust.ts';
import { sanitizer } from './sanitizer.ts';
import { swift } from './swift.ts';
import { tcl } from './tcl.ts';
import { v8 } from './v8.ts';
import { v8Heap } from './v8-heap.ts';
import { valgrind } from './valgrind.ts';
import { zig } from './zig.ts';

/** Every runtime the engine reads. Where two explain a block equally well, the one further up wins. */
export const runtimes: readonly Runtime[] = [
  python,
  v8,
  v8Heap,
  gecko,
  jvm,
  jvmDump,
  jvmShell,
  clojureEdn,
  clojureRepl,
  go,
  goErrors,
  rust,
  ruby,
  php,
  dotnet,
  elixir,
  erlang,
  erlangTerms,
  perl,
  lua,
  gdb,
  lldb,
  sanitizer,
  valgrind,
  native,
  kernel,
  fortran,
  swift,
  dart,
  julia,
  ocaml,
  haskell,
  nim,
  crystal,
  zig,
  tcl,
  racket,
  guile,
  lisp,
  r,
  powershell,
  plpgsql,
  prolog,
];
