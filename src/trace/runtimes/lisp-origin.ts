import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/** Whose code a Lisp frame runs: symbols of SBCL's own packages and of the standard are a library's, the others the program's. */
export function lispOrigin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  if (/\bSB-[A-Z0-9]+::?/.test(name)) return libraryCode('sbcl', 'a package of SBCL');
  const symbol = namedBy(name).replace(/^(?:COMMON-LISP|CL)::?/, '');
  if (
    standard.has(symbol) ||
    /^(?:%\w+|MAP\w*|READ\w*|bogus .*|foreign function:?.*|undefined function)$/.test(symbol)
  ) {
    return libraryCode('sbcl', 'a function of the standard');
  }
  const known =
    /^((?:QL|QUICKLISP|ASDF|UIOP|ALEXANDRIA|HUNCHENTOOT|DRAKMA|DEXADOR|IRONCLAD|CL-[A-Z0-9-]+|BORDEAUX-THREADS|USOCKET)[A-Z0-9/-]*)::?/.exec(
      name,
    );
  return known ? libraryCode(known[1] ?? null, 'a well-known library') : appCode('a symbol of no library');
}

/** The function that a local one stands in (`FLET F :IN G`), or that a method belongs to (`:METHOD F (T)`). */
function namedBy(name: string): string {
  return / :IN (\S{1,200})$/.exec(name)?.[1] ?? /^:METHOD (\S{1,200})/.exec(name)?.[1] ?? name;
}

/** Functions of the standard that call others or signal errors: http://www.lispworks.com/documentation/HyperSpec/Front/X_AllSym.htm */
const standard = new Set(
  'EVAL EVAL-TLF LOAD ERROR CERROR SIGNAL WARN BREAK APPLY FUNCALL REDUCE SORT STABLE-SORT FORMAT COMPILE COMPILE-FILE INVOKE-DEBUGGER INVOKE-RESTART OPEN CLOSE NTH ELT AREF SVREF CAR CDR FIRST REST LAST LENGTH APPEND CONCATENATE COERCE SUBSEQ FIND FIND-IF POSITION COUNT REMOVE REMOVE-IF REMOVE-IF-NOT DELETE EVERY SOME NOTANY PARSE-INTEGER SYMBOL-VALUE SYMBOL-FUNCTION FDEFINITION GETHASH MAKE-INSTANCE MAKE-ARRAY MAKE-CONDITION INITIALIZE-INSTANCE SHARED-INITIALIZE CHANGE-CLASS SLOT-VALUE SLOT-MISSING SLOT-UNBOUND NO-APPLICABLE-METHOD NO-NEXT-METHOD PRINT PRINT-OBJECT PRIN1 PRINC WRITE WRITE-STRING WRITE-LINE DELETE-FILE PROBE-FILE RENAME-FILE DIRECTORY REQUIRE INTERN FIND-SYMBOL FIND-CLASS FIND-PACKAGE STRING CHAR + - * / < > <= >= = 1+ 1- EXPT SQRT FLOOR CEILING ROUND TRUNCATE MOD REM'.split(
    ' ',
  ),
);
