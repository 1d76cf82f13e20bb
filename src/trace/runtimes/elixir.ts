import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { exunitAbove, exunitList, exunitRules, exunitTitle } from './elixir-exunit.ts';
import { partOfElixir } from './erlang-origin.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// ** (KeyError) key "sku-1" not found in: %{}    ** (EXIT from #PID<0.96.0>) an exception was raised:    ** (exit) …
const header =
  /^\s*\*\* \(((?:[A-Z]\w{0,100}\.){0,8}[A-Z]\w{0,100}|exit|throw|stop|EXIT from #PID<[\d.]{1,40}>|EXIT)\) ?(.*)$/;
//     (elixir 1.14.0) lib/enum.ex:1658: Enum.map/2    orders.exs:12: Shop.Stock.handle_call/3    (shop 0.1.0) Shop.f/1
const call =
  /^\s*(?:\((\w{1,80})(?: [\w.+-]{1,60})?\) )?(?:([\w./~@+-][\w./~@+ -]{0,300}\.(?:exs?|erl|eex|heex|leex|yrl|xrl|hrl)|nofile|iex):(\d{1,9}): )?(.{1,1000})$/;
// Shop.Stock.handle_call/3    :gen_server.loop/7    anonymous fn/1 in Shop.f/2    (file)    :erlang.map_get("sku-1", %{})
const name =
  /^(?::?[\w.]{1,200}\.(?:"[^"]{1,200}"|[^\s(/]{1,200})(?:\/\d{1,3}|\(.*\)(?:\/\d)?)|anonymous fn\/\d{1,3} in .{1,300}|#Function<.{1,200}>(?:\/\d|\(.*\))|\((?:file|module|test|script)\)|expanding (?:macro|struct): \S.{0,300}|[A-Z][\w.]{0,200} \(module\)|[^\s(]{1,100}\/\d{1,3})$/;

//     Shop.Orders.laod(17)
const plainCall = /^\s+[A-Z][\w.]{0,200}\.[a-z_]\w{0,100}[?!]?(?:\(.*\)|\/\d{1,3})$/;

/**
 * Elixir: newest call first, under `** (Type) message`. Processes that die log theirs between lines of their own, and
 * the calls of the client that waited for them.
 *
 * ```
 * idle ─ header ─▶ message ─ call ─▶ frames ─ Last message, Client ─▶ told ─ blank, call ─▶ frames
 *                                          ─ header (EXIT) ─▶ message …
 * ```
 *
 * Format: Elixir's lib/elixir/lib/exception.ex (`format_stacktrace_entry`) and Logger.Translator.
 */
export const elixir: Runtime = {
  id: 'elixir',
  hints: ['** (', '.ex:0', '.exs:0', '.erl:0', '    :erlang.', ') :erlang.', 'stacktrace:'],
  openers: ['** ('],
  order: 'newest-first',
  lead(above, start) {
    if (exunitList.test(start)) return exunitAbove(above);
    const own = header.test(start) ? 0 : headerAbove(above);
    // Its test's title stands above an error that ExUnit reports, and the test's place between.
    return exunitTitle.test(above(own + 2) ?? '') ? own + 2 : own;
  },
  rules: rules(),
  origin,
};

function headerAbove(above: (back: number) => string | null): number {
  for (let back = 1; back <= 30; back++) {
    const line = above(back);
    if (line === null || isLogLine(line)) return 0;
    if (header.test(line)) return back;
  }
  return 0;
}

/** A call site, or null: it says a file, an application, or an Erlang module; indented, or among others. */
function callAt(text: string, amongOthers: boolean): RawFrame | null {
  const match = call.exec(text);
  const spoken = match?.[4] ?? '';
  if (!match || !name.test(spoken)) return null;
  const erlang = /^:[a-z]\w*\./.test(spoken);
  // What is undefined belongs to no application and no file.
  if (amongOthers && plainCall.test(text)) return { function: spoken, file: null, line: null, column: null };
  if (match[1] === undefined && match[2] === undefined && !(erlang && (amongOthers || /^\s/.test(text))))
    return null;
  return {
    function: spoken,
    file: match[2] ?? null,
    line: numberOf(match[3]),
    column: null,
    module: match[1] ?? (erlang ? 'erlang' : null),
  };
}

function rules(): readonly Rule[] {
  return [
    ...exunitRules,
    {
      name: 'header',
      sample: '** (KeyError) key "sku-1" not found in: %{}',
      from: ['idle', 'titled', 'message', 'frames', 'told'],
      has: '** (',
      pattern: header,
      to: 'message',
      starts: true,
      evidence: true,
      read: readHeader,
    },
    {
      name: 'call',
      sample: '    (elixir 1.14.0) lib/enum.ex:1658: Enum."-map/2-lists^map/1-0-"/2',
      from: ['idle', 'message', 'frames', 'told'],
      pattern: /^\s*[\w(:/.~]/,
      when: (draft, line) => callAt(line.text, draft.exceptions.length > 0) !== null,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, _match, line) => {
        const frame = callAt(line.text, true);
        if (draft.memory.told) {
          // The dead process's own calls were the first list.
          if (draft.stacks === 0) draft.stack();
          draft.stack();
        }
        draft.memory.told = 0;
        if (frame) draft.frame(frame);
      },
    },
    {
      name: 'what a process was doing',
      sample: 'Last message (from #PID<0.96.0>): {:take, "sku-1"}',
      from: ['frames', 'told', 'message'],
      pattern:
        /^\s*(?:Last message|State|Client|Function|Args|Queued messages|Initial Call|Ancestors|Extra info|Process Label|Start Call|Restart|Shutdown|Type|Pid)\b.{0,40}?(?:: |:$| is (?:alive|dead|remote))/,
      to: 'told',
      read: (draft) => {
        if (!draft.memory.told) draft.memory.told = 1;
      },
    },
    leftOutByAuthor(['frames', 'message'], 'frames'),
    {
      name: 'more of the message',
      sample: '  * 1st argument: not a textual representation of an integer',
      from: ['message', 'told'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      tentative: true,
      read: (draft, match, line) => {
        if (!draft.memory.told) sayLine(draft, match, line);
      },
    },
    {
      name: 'blank in the message and before a client’s calls',
      sample: '',
      from: ['message', 'told', 'frames'],
      pattern: /^$/,
      tentative: true,
      read: (draft) => {
        if (!draft.memory.told) draft.say('');
      },
    },
  ];
}

/** `** (EXIT from …) an exception was raised:` announces the exception on the next line. */
function readHeader(draft: Draft, match: RegExpExecArray, line: Line): void {
  const again = draft.exceptions.length > 0;
  const message = (match[2] ?? '') + line.rest;
  const announced = draft.exceptions.at(-1);
  draft.memory.told = 0;
  if (announced && draft.memory.announced) {
    announced.type = match[1] ?? null;
    announced.message = message;
    announced.span = [announced.span?.[0] ?? line.number, line.number];
  } else draft.raise(match[1]?.replace(/^EXIT from.*/, 'EXIT') ?? null, message, again ? 'next' : undefined);
  draft.memory.announced =
    /^(?:EXIT|exit)/.test(match[1] ?? '') && /exception was raised:$/.test(message) ? 1 : 0;
  draft.memory.base = line.indent;
}

/** Applications of Erlang and Elixir themselves and of the build are libraries; so is every other that is a dependency. */
function origin(frame: RawFrame): Verdict {
  const own = frame.module ?? '';
  const file = frame.file ?? '';
  if (
    /^(?:elixir|stdlib|kernel|erts|iex|mix|logger|ex_unit|eex|compiler|ssl|inets|crypto|erlang|sasl|public_key)$/.test(
      own,
    )
  ) {
    return libraryCode(own === 'erlang' ? 'erlang' : own, 'part of Erlang or Elixir');
  }
  const module = /^([A-Z][\w.]*)\.[a-z_]/.exec(frame.function ?? '')?.[1] ?? '';
  if (own === '' && file === '' && partOfElixir.test(module))
    return libraryCode('elixir', 'part of Erlang or Elixir');
  const dependency = /(?:^|\/)deps\/(\w+)\//.exec(file);
  if (dependency) return libraryCode(dependency[1] ?? null, 'a dependency of the project', dependency.index);
  if (libraries.test(own)) return libraryCode(own, 'a well-known library');
  return appCode(own === '' ? 'a script or a module of the project' : 'the project’s own application');
}

const libraries =
  /^(?:phoenix\w*|plug\w*|ecto\w*|cowboy\w*|cowlib|ranch|bandit|thousand_island|db_connection|postgrex|myxql|jason|poison|telemetry\w*|gettext|absinthe\w*|oban|tesla|hackney|finch|mint|req|httpoison|gun|swoosh|bamboo|broadway|gen_stage|flow|nimble_\w+|ex_aws\w*|redix|tzdata|timex|decimal|websock\w*|sentry|spandex\w*|amqp\w*|brod|kafka_ex|libcluster|horde|quantum|floki|earmark\w*|ash\w*|commanded|mox|meck|rabbit\w*|lager|cachex|con_cache|nebulex|guardian|pow|ueberauth\w*|joken|jose)$/;
