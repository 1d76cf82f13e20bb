import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame } from '../runtime.ts';

/** Whose code a Ruby frame runs: gems, Ruby's own library and its built-ins are libraries, wherever they are installed. */
export function rubyOrigin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  if (file.startsWith('<internal:') && !/\/gems\//.test(file))
    return libraryCode('ruby', 'built into the interpreter');
  const gem = gemFolder.exec(file);
  if (gem) return libraryCode(gem[1] ?? null, 'an installed gem', gem.index + gem[0].length);
  if (/\/bundle\/ruby\/|vendor\/bundle\//.test(file)) return libraryCode('bundler', 'installed by Bundler');
  const standard = standardLibrary.exec(file);
  if (standard)
    return libraryCode(/\/rubygems/.test(file) ? 'rubygems' : 'ruby', 'the standard library', standard.index);
  const command = /^\/(?:usr\/(?:local\/)?(?:bundle\/)?|opt\/.*\/)bin\/([\w-]+)$/.exec(file);
  if (command) return libraryCode(command[1] ?? null, 'a command that a gem installed');
  return appCode('outside gems and Ruby’s own library');
}

// …/gems/actionpack-7.1.3/lib/…, …/bundler/gems/acme-3f2c1aa7/lib/…, …/gems/ruby-3.2.0/gems/rack-3.0.8/…
const gemFolder =
  /\/?gems\/(?!ruby-\d[\d.]*(?:@[\w-]+)?\/)([\w.-]+?)-(?:v?\d[\w.]*|[\da-f]{7,40})(?:-[\w-]+)?\/(?!.*\/gems\/(?!ruby-)[\w.-]+-\d)/;
// /usr/lib/ruby/3.1.0/net/http.rb, ~/.rbenv/versions/3.2.2/lib/ruby/3.2.0/json.rb, /usr/lib/ruby/vendor_ruby/…
const standardLibrary = /\/(?:lib|share)\/(?:j?ruby|rubygems[\w-]*)\/|\/rubygems-integration\//;
