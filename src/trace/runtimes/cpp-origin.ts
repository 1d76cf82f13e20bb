import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/**
 * Whose code a native frame runs, by source file, then by shared object (`module`), then by the function's name. The
 * C and C++ libraries, sanitizer runtimes and start-up code are libraries.
 */
export function cppOrigin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  const name = (frame.function ?? '').replace(/^(?:virtual |static )/, '');
  const source = systemSource.exec(file) ?? systemFile.exec(file);
  if (source) return libraryCode(sourceLibrary(file), 'a source of the system’s libraries', source.index);
  const object = frame.module ?? '';
  if (startup.test(name)) return libraryCode('libc', 'start-up code');
  const known = library.exec(name);
  if (known) return libraryCode(known[1] === 'boost' ? 'boost' : 'libstdc++', 'a name of the C++ library');
  if (shared.test(object)) return libraryCode(objectName(object), 'a shared object of the system');
  if (file !== '' && /\.\w{1,4}$/.test(file) && !/\.(?:so|dylib|dll)(?:$|\.)/.test(file)) {
    return appCode('a source outside the system’s folders');
  }
  if (name === '' || name === '??') {
    return object === '' || object.startsWith('/lib')
      ? libraryCode(null, 'code without a name')
      : appCode('the program itself');
  }
  return appCode('the program itself');
}

// /usr/include/c++/12/bits/invoke.h, ../sysdeps/nptl/libc_start_call_main.h, ./nptl/pthread_create.c, …/libsanitizer/asan/…
const systemSource =
  /^(?:\.{1,2}\/)*(?:sysdeps|csu|nptl|elf|malloc|stdlib|signal|string|stdio-common|libio|posix|assert|debug|misc|gmon|io|socket|time|nss)\/.*\.[chS]$|\/usr\/(?:local\/)?include\/|\/(?:libsanitizer|compiler-rt|libstdc\+\+-v3|libgcc|glibc[^/]*|libcxx|libcxxabi|libunwind)\/|^vg_replace_|\/(?:vcpkg|conan|_deps|third[_-]party)\/|\/lib\/gcc\/|\/(?:MSVC|Windows Kits)\//;

// pthread_create.c, clone-internal.c, invoke.h, stl_vector.h: valgrind and lldb print names without folders
const systemFile =
  /^(?:pthread_\w{1,40}|clone(?:3|-internal)?|libc_start_call_main|libc-start|raise|abort|assert|arena|dl-[\w-]{1,40}|(?:mem|str|wmem|wcs)\w{2,20}(?:-[\w-]{1,40})?|futex-internal|v?f?s?n?printf(?:-\w{1,20})?|invoke|std_thread|std_function|stl_\w{1,40}|basic_string|shared_ptr\w{0,10}|unique_ptr|new_allocator|ptr_traits|hg_intercepts|vg_replace_\w{1,40})\.(?:c|S|h|cc|tcc)$/;

function sourceLibrary(file: string): string {
  if (/sanitizer|compiler-rt/.test(file)) return 'sanitizer';
  if (/^(?:vg_replace|hg_intercepts)/.test(file)) return 'valgrind';
  const external = /\/(?:vcpkg\/[^/]+|conan|_deps|third[_-]party)\/([^/]+)/.exec(file);
  if (external) return external[1] ?? 'third_party';
  return /c\+\+|cxx|libgcc|MSVC|^(?:invoke|std_|stl_|basic_|shared_ptr|unique_ptr|new_alloc|ptr_traits)/.test(
    file,
  )
    ? 'libstdc++'
    : 'libc';
}

// std::vector<int>::at    void std::__invoke_impl<void>    __cxa_throw    operator new[]    boost::asio::detail::…
const library =
  /^(?:(?:void|bool|int|char|auto|const|static|decltype\(auto\)) ){0,3}(std|__gnu_cxx|__cxxabiv1|__cxa|boost|operator (?:new|delete))(?:::|_|\b)/;
// Names that begin with two underscores are the implementation's.
const startup =
  /^(?:__(?!static_init|cxx_global|\w{1,200}_MOD_)\w+|_start|__libc_(?:start|csu)\w*|_{0,2}start_thread|_{0,3}clone3?|__GI_\w+|__pthread_\w+|pthread_\w+|__restore_rt|raise|abort|gsignal|__assert_\w+|_dl_\w+|_init|_fini|<signal handler called>|__interceptor_\w+|__(?:asan|tsan|ubsan|msan|lsan|sanitizer)_\w+|__sanitizer::.*|malloc|calloc|realloc|free|BaseThreadInitThunk|RtlUserThreadStart|_?_?scrt_\w+|invoke_main|start)(?:$|[ (@+])/;
// /lib/x86_64-linux-gnu/libc.so.6, /usr/lib/libstdc++.so.6, libc.so.6, C:\Windows\System32\KERNEL32.DLL
const shared =
  /^\/(?:usr\/)?lib(?:32|64|exec)?\/|^\/System\/|^(?:lib[\w+.-]+|ld-linux[\w.-]*|ld|linux-vdso)\.(?:so|dylib)|^(?:dyld|libsystem_\w+|CoreFoundation|Foundation|UIKitCore|libobjc\.A\.dylib)|\.framework\/|^[A-Z]:[\\/]Windows[\\/]|^(?:KERNEL\w*|ntdll|ucrtbase\w*|VCRUNTIME\w*|MSVCP\w*)\b/i;

/** `/lib/x86_64-linux-gnu/libc.so.6` → libc. */
export function objectName(path: string): string | null {
  const base = path.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/(?:-[\d.]+)?\.(?:so|dylib|dll)(?:\.[\w.]*)?$/i, '') || null;
}
