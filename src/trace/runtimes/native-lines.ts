// Lines that native programs print when they end, one pattern a kind.

// ./shop(_Z2btv+0x1f)[0x5627b4fde544]    /lib/x86_64-linux-gnu/libc.so.6(+0x2724a) [0x7f4ef6e4524a]    ./shop[0x40058e]
export const glibcCall =
  /^\s*([^\s(]{1,1000}?)(?:\(([^()+\s]{0,1000})(?:\+0x[\da-f]{1,16})?\))? ?\[0x[\da-f]{1,16}\]$/;

//  0#  shop::sum(Order*) at /srv/cpp/shop.cpp:12     3# __libc_start_main in /lib/x86_64-linux-gnu/libc.so.6
export const boostCall = /^\s*(\d{1,6})#\s{1,2}(\S.*?)(?: at (\S.{0,1000}?):(\d{1,9})| in (\S.{0,1000}))?$/;

//     @     0x7f1c2a029d90  __libc_start_main
export const glogCall = /^\s*@\s{2,20}0x[\da-f]{4,16}\s{1,4}(\S.*)$/;

// F20240310 10:17:48.661893  6037 gl.cpp:5] Check failed: n == 3 (0 vs. 3) queue is closed
export const glogFatal = /^\s*F\d{4,8} [\d:.]{8,20} +\d{1,10} (\S{1,300}):(\d{1,7})\] (.*)$/;

// *** Check failure stack trace: ***    *** SIGSEGV (@0x8) received by PID 6039 (TID 0x7f9a) from PID 8; stack trace: ***
export const glogHeading =
  /^\s*\*{3} (?:Check failure stack trace:|(SIG[A-Z]+) (.{1,200}?); stack trace:) \*{3}$/;

//       #00 pc 000000000001a2b4  /data/app/…/lib/arm64/libshop.so (shop::parse_total(char const*)+36) (BuildId: ed4a069f9b691f77)
export const androidCall =
  /^\s*#(\d{2,4}) pc [\da-f]{8,16} {1,4}(\S.{0,1000}?)(?: \((?!BuildId)(.{1,1000}?)(?:\+\d{1,9})?\))?(?: \(BuildId: [^)]{1,80}\))?$/;

// signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0000000000000018
export const androidSignal = /^\s*signal \d{1,3} \((SIG[A-Z]{2,8})\), (code .{1,200})$/;

// terminate called after throwing an instance of 'std::out_of_range'    libc++abi: terminating due to uncaught exception of type x: msg
export const terminate =
  /^\s*(?:terminate called after throwing an instance of '(.{1,400})'|libc\+\+abi(?:\.dylib)?: terminating (?:due to|with) uncaught exception of type ([^:\s]{1,400}(?:::[^:\s]{1,200}){0,20})(?:: (.*))?)$/;

// free(): double free detected in tcache 2    *** stack smashing detected ***: terminated    *** Error in `./shop': free(): …
// shop: shop.cpp:47: int main(): Assertion `v == 0' failed.    Assertion failed: (v == 0), function main, file shop.c, line 47.
export const abortMessage =
  /^\s*(?:(?:(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|tcache_thread_shutdown|pthread_\w{1,40})\(\)|malloc): [a-z].{2,200}|corrupted (?:size vs\. prev_size|double-linked list).{0,60}|double free or corruption.{0,60}|break adjusted to free malloc space|\*{3} .{3,100} detected \*{3}: .{1,100}|\*{3} Error in [`'].{1,400}': .{1,300} \*{3}|pure virtual method called|terminate called (?:without an active exception|recursively)|\S.{0,300}?:\d{1,7}: .{1,1000}: Assertion [`'].{1,600}' failed\.|Assertion failed: .{1,600}(?:, file .{1,300}, line \d{1,7}\.?|\(.{1,300}: \d{1,7}\)))$/;

// Aborted (core dumped)    ./run.sh: line 3:  8123 Segmentation fault      ./shop    zsh: abort      ./shop    [1]    8123 abort (core dumped)  ./shop
export const lastWord =
  /^\s*(?:.{0,80}: line \d{1,9}: +\d{1,10} |\[\d{1,4}\] {2,6}\d{1,10} |zsh: )?(?:Aborted|Abort trap(?:: 6)?|abort|IOT instruction|Segmentation fault(?:: 11)?|segmentation fault)(?:\s{1,40}\(core dumped\))?(?:\s{2,60}\S.{0,200})?$/;

// 00400000-00401000 r-xp 00000000 08:01 393241     /srv/shop/shop
export const memoryMap = /^[\da-f]{8,16}-[\da-f]{8,16} [r-][w-][x-][ps] /;
