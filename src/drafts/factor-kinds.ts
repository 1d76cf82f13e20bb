import type { Trace } from '#trace/index.ts';

/** What errors of a kind have in their type or message, the more particular kinds first. */
const signs: readonly { kind: string; pattern: RegExp }[] = [
  {
    kind: 'dependency',
    pattern:
      /ModuleNotFound|ImportError|ClassNotFound|NoClassDefFound|NoSuch(?:Method|Field)Error|AbstractMethodError|IncompatibleClassChange|UnsupportedClassVersion|\bLoadError|\bGem::|cannot find (?:module|package)|MODULE_NOT_FOUND|could not load file or assembly|DLL load failed|cannot open shared object|undefined symbol|(?:Package|Distribution)NotFound|VersionConflict/i,
  },
  { kind: 'certificate', pattern: /certificate|\bx509\b|SSL(?:Error|Handshake|Cert)|CertPath/i },
  {
    kind: 'dns',
    pattern:
      /getaddrinfo|ENOTFOUND|EAI_AGAIN|UnknownHost|name or service not known|no such host|NXDOMAIN|name resolution|nodename nor servname/i,
  },
  {
    kind: 'capacity',
    pattern:
      /out ?of ?memory|MemoryError|heap limit|ENOSPC|no space left|EMFILE|too many (?:open files|connections|clients|requests)|StackOverflow|RecursionError|call stack size|QueuePool limit|pool (?:is )?exhausted|RejectedExecution|GC overhead|quota|rate limit/i,
  },
  { kind: 'timeout', pattern: /time(?:d )?-?out|ETIMEDOUT|deadline exceeded/i },
  {
    kind: 'concurrency',
    pattern:
      /deadlock|ConcurrentModification|lock wait|could not serialize|goroutines are asleep|concurrent map|data race/i,
  },
  {
    kind: 'permission',
    pattern: /PermissionError|EACCES|EPERM|access ?denied|permission denied|forbidden|unauthori[sz]ed/i,
  },
  {
    kind: 'network',
    pattern:
      /ECONN(?:REFUSED|RESET|ABORTED)|EPIPE|EHOSTUNREACH|connection ?(?:error|refused|reset|aborted)|ConnectException|SocketException|broken pipe|no route to host/i,
  },
  {
    kind: 'configuration',
    // `KeyError: 'DATABASE_URL'`: a variable of the environment
    pattern:
      /environment variable|KeyError: '[A-Z][A-Z0-9]*_[A-Z0-9_]+'|ImproperlyConfigured|Configuration(?:Error|Exception)|BeanCreation|UnsatisfiedDependency|missing (?:required )?(?:config\w*|setting|option)\b/i,
  },
  {
    kind: 'database',
    pattern:
      /OperationalError|ProgrammingError|IntegrityError|SQL(?:Exception|STATE|Error|Syntax)|PSQLException|\bPG::|ActiveRecord::|relation "[^"]*" does not exist|unknown column|duplicate key|constraint fails/i,
  },
  {
    kind: 'data',
    pattern:
      /JSON(?:Decode|Parse)|Unicode(?:De|En)code|NumberFormat|DateTimeParse|MalformedJson|ValidationError|invalid literal for|unexpected (?:token|end of (?:json|input))|cannot unmarshal|invalid byte sequence/i,
  },
  {
    kind: 'code',
    pattern:
      /TypeError|AttributeError|NameError|ReferenceError|NoMethodError|Null(?:Pointer|Reference)|nil pointer|undefined method|index out of|IndexError|KeyError|OutOfBounds|ClassCast|SyntaxError|IndentationError|AssertionError|assertion failed|ZeroDivision|Arithmetic|unwrap\(\)|SIGSEGV|segmentation/i,
  },
];

/**
 * The kind of contributing factor that an error is a sign of: `dependency` for a module that is not found. The exception that readers see
 * is asked first, then those around it.
 *
 * @returns a word such as front matter has; null where the error says nothing of its kind
 */
export function factorKindOf({ exceptions, primary }: Trace): string | null {
  const shown = exceptions[primary];
  for (const exception of [...(shown ? [shown] : []), ...exceptions]) {
    // As long as a message is read: what follows is data.
    const text = `${exception.type ?? ''}: ${exception.message ?? ''}`.slice(0, 2000);
    const sign = signs.find(({ pattern }) => pattern.test(text));
    if (sign) return sign.kind;
  }
  return null;
}
