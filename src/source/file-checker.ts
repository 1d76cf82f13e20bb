import type { SourceEntry } from '#cache/index.ts';
import {
  type CheckedPost,
  checkedPostOf,
  checkRead,
  type ImageFacts,
  readCheckedPost,
  rules,
  secretFindings,
  siteFactsOf,
} from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { createInspector } from '#markdown/index.ts';
import { type CheckOutcome, type CheckSetting, type CheckTask, dayOf, stampsOf } from './checked-file.ts';
import { imageFactsOf } from './image-metadata.ts';
import { createImageFinder } from './images.ts';

/** Checks one file. */
export type FileChecker = (task: CheckTask) => Promise<CheckOutcome>;

/** Builds what checks files: the stages that read them, and the rules. */
export function createFileChecker({ site, root, now }: CheckSetting): FileChecker {
  const inspector = createInspector({ site, contentDir: root });
  const images = createImageFinder(root, []);
  const imageFacts = new Map<string, ImageFacts | null>();
  const options = { site, now: Temporal.Instant.from(now) };
  const today = dayOf(now, site);

  return async (task) => {
    try {
      return await check(task);
    } catch (error) {
      // A bug of ours: whoever reports it needs to know which file brings it out.
      if (error instanceof Error) error.stack = `While checking ${task.input.file}\n${error.stack}`;
      throw error;
    }
  };

  async function check(task: CheckTask): Promise<CheckOutcome> {
    const { key, input, digest } = task;
    const { id, file } = input;
    const read = task.entry ? readAgain(task, task.entry) : await inspect(task);
    if (Array.isArray(read)) {
      // What reports quote of it must not show a secret.
      const findings = await secretFindings(input, options);
      const checked = { id, file, digest, entry: null, failures: read, findings, facts: null };
      return { kept: { key, stamps: '', day: null, checked }, images: [] };
    }
    const { entry, post } = read;
    images.remember(task.images);
    const found = await images.find(entry.images);
    const facts = await imageFactsOf(entry.images, found, imageFacts);
    let day: string | null = null;
    const asked = {
      ...post,
      images: facts,
      get now() {
        day = today;
        return post.now;
      },
    };
    const findings = await checkRead(asked, rules);
    const checked = { id, file, digest, entry, failures: [], findings, facts: siteFactsOf(post) };
    return { kept: { key, stamps: stampsOf(entry, found), day, checked }, images: found };
  }

  async function inspect({ input, key }: CheckTask): Promise<ReadFile | Diagnostic[]> {
    const inspection = await inspector.inspect(input);
    if (Array.isArray(inspection)) return inspection;
    const { head, tree, ...facts } = inspection;
    return { entry: { ...facts, key }, post: checkedPostOf(input.text, { ...head, tree }, options) };
  }

  /** Of a file that an earlier run has read the rules alone look at the text. */
  function readAgain({ input }: CheckTask, before: SourceEntry): ReadFile | Diagnostic[] {
    const post = readCheckedPost(input, options);
    // A build asks the rule about secrets, and so does the check.
    const diagnostics = before.diagnostics.filter(({ code }) => !isRule(code));
    return post ? { entry: { ...before, diagnostics }, post } : [];
  }
}

/** A file before the rules are asked. */
interface ReadFile {
  entry: SourceEntry;
  post: CheckedPost;
}

const ruleIds = new Set(rules.map(({ id }) => id));

function isRule(code: string): boolean {
  return ruleIds.has(code);
}
