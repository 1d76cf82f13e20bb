import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/** Whose code an Erlang call runs, by its module: a trace names no application. */
export function erlangOrigin(frame: RawFrame): Verdict {
  const module = /^'?(?:Elixir\.)?([A-Za-z][\w.]*)'?:/.exec(frame.function ?? '')?.[1];
  if (module === undefined && frame.file === null) return libraryCode('erlang', 'a built-in function');
  if (partOfOtp.test(module ?? '')) return libraryCode('erlang', 'part of OTP');
  if (partOfElixir.test(module ?? '')) return libraryCode('elixir', 'part of Elixir');
  const library = libraries.exec(module ?? '')?.[1];
  if (library !== undefined) return libraryCode(library, 'a well-known library');
  const dependency = /(?:^|\/)(?:deps|_build\/[^/]{1,60}\/lib)\/(\w+)\//.exec(frame.file ?? '');
  if (dependency) return libraryCode(dependency[1] ?? null, 'a dependency of the project', dependency.index);
  return appCode('a module of the project');
}

// Modules of kernel, stdlib, erts, compiler, ssl, inets, eunit and common_test.
const partOfOtp =
  /^(?:erlang|erl_\w+|erts_\w+|prim_\w+|init|lists|maps|dict|orddict|sets|ordsets|gb_trees|gb_sets|queue|array|proplists|string|binary|unicode|re|rand|math|calendar|timer|ets|dets|qlc|digraph\w*|io\w*|file\w*|os|code\w*|rpc|erpc|net_\w+|inet\w*|gen|gen_\w+|supervisor\w*|proc_lib|sys|application\w*|logger\w*|error_logger\w*|error_handler|global\w*|group\w*|user\w*|shell\w*|escript|c|peer|pg|zlib|base64|beam_lib|compile|epp|ssl\w*|tls_\w+|public_key|crypto|httpc\w*|httpd\w*|mnesia\w*|eunit\w*|ct_\w+|test_server\w*|cover|persistent_term|counters|atomics)$/;
export const partOfElixir =
  /^(?:Enum|Map|List|Keyword|String|Stream|Task(?:\.\w+)*|GenServer|Agent|Registry|Supervisor|DynamicSupervisor|Access|Kernel(?:\.\w+)*|Integer|Float|File|IO|Code|Module|Process|Range|Tuple|Regex|Enumerable(?:\.\w+)*|Protocol|Mix(?:\.\w+)*|IEx(?:\.\w+)*|ExUnit(?:\.\w+)*|Logger(?:\.\w+)*)$/;
const libraries =
  /^(cowboy|ranch|hackney|lager|jsx|jiffy|poolboy|epgsql|gun|brod|rebar|meck|proper|yaws|mochiweb|rabbit|ejabberd)(?:_\w+|\d?)?$/;
