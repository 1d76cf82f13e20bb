import { type Disclosure, everywhere, groupOf } from './disclosure.ts';

/**
 * Folders that pipenv and poetry name after a project and a hash of where it stands on the writer's disk. The hash is eight
 * characters of URL-safe Base64. Sources: pipenv `project.py` (`_get_virtualenv_hash`), poetry `env_manager.py` (`generate_env_name`).
 */
const environment =
  // `~/.local/share/virtualenvs/app-Xy12AbCd/`, `.virtualenvs/app-Xy12AbCd`, `pypoetry/virtualenvs/app-Xy12AbCd-py3.12/`
  /[\\/]\.?virtualenvs[\\/]{1,2}[\w.]{1,60}(?:-[\w.]{1,40}){0,4}?-(?<hash>(?=[\w-]*[A-Z0-9])[A-Za-z0-9_-]{8})(?:-py\d+(?:\.\d+)?)?(?![\w-])/dg;

/** Hashes of virtual environments: the hash alone, for the name is the project's. */
export function findVirtualenvs(text: string): Disclosure[] {
  if (!text.includes('virtualenvs')) return [];
  const found = [...text.matchAll(environment)].flatMap((match) => groupOf(match, 'hash') ?? []);
  // A prompt has it too: `(app-Xy12AbCd) $`.
  return everywhere(found, text, /[^-]/);
}
