import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editTimes } from '#source/edit-times.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

/** A repository in which `글.md` was made in March and changed in April, and `new.md` was made in April. */
function repository() {
  const root = temporaryFolder();
  const git = (words: readonly string[], date = '2018-03-10T11:30:00+09:00') => {
    const who = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b',
    };
    const env = { ...process.env, ...who, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date };
    execFileSync('git', [...words], { cwd: root, env, stdio: 'ignore' });
  };
  const files = { old: join(root, '글.md'), fresh: join(root, 'new.md') };
  git(['init', '-q']);
  writeFileSync(files.old, 'one\n');
  git(['add', '.']);
  git(['commit', '-qm', 'x']);
  appendFileSync(files.old, 'two\n');
  writeFileSync(files.fresh, 'one\n');
  git(['add', '.'], '2018-04-01T09:00:00+09:00');
  git(['commit', '-qm', 'y'], '2018-04-01T09:00:00+09:00');
  return { root, files, git };
}

describe('when a file was last edited', () => {
  test('is when the last commit changed it', () => {
    const { root, files } = repository();
    expect(editTimes([files.old], root).times).toEqual({ [files.old]: '2018-04-01T09:00:00+09:00' });
  });

  test('is not known of a file that nobody changed since it was there', () => {
    const { root, files } = repository();
    expect(editTimes([files.fresh], root).times).toEqual({});
  });

  test('is not known of a file with changes that are not committed', () => {
    const { root, files } = repository();
    appendFileSync(files.old, 'three\n');
    expect(editTimes([files.old], root).times).toEqual({});
  });

  test('is not known of a shallow clone, whose past begins anywhere', () => {
    const { root } = repository();
    const clone = join(temporaryFolder(), 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'ignore' });
    expect(editTimes([join(clone, '글.md')], clone).times).toEqual({});
  });

  test('stays what it was when the file gets another name, and is later when it changes with it', () => {
    const { root, files, git } = repository();
    const moved = join(root, '새 이름.md');
    git(['mv', files.old, moved]);
    git(['commit', '-qm', 'z'], '2018-05-01T09:00:00+09:00');
    // Another file may have the old name since.
    writeFileSync(files.old, 'something else altogether\n');
    git(['add', '.']);
    git(['commit', '-qm', 'w'], '2018-06-01T09:00:00+09:00');
    expect(editTimes([moved, files.old], root).times).toEqual({ [moved]: '2018-04-01T09:00:00+09:00' });
    const again = join(root, 'again.md');
    git(['mv', moved, again]);
    appendFileSync(again, 'three\n');
    git(['add', '.']);
    git(['commit', '-qm', 'v'], '2018-07-01T09:00:00+09:00');
    expect(editTimes([again], root).times).toEqual({ [again]: '2018-07-01T09:00:00+09:00' });
  });

  test('is not known of a file that got another name and nobody ever changed', () => {
    const { root, files, git } = repository();
    const moved = join(root, 'moved.md');
    git(['mv', files.fresh, moved]);
    git(['commit', '-qm', 'z'], '2018-05-01T09:00:00+09:00');
    expect(editTimes([moved], root).times).toEqual({});
  });

  test('is not known outside of a repository, nor without files', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.md'), 'x');
    expect(editTimes([join(folder, 'a.md')], folder).times).toEqual({});
    expect(editTimes([], folder).times).toEqual({});
  });
});

describe('the past that the run before read', () => {
  test('is taken over while the commit is the same, and holds the changes of today against it', () => {
    const { root, files } = repository();
    const { history } = editTimes([files.old], root);
    const invented = history && { ...history, times: { [files.old]: '1999-01-01T00:00:00Z' } };
    expect(editTimes([files.old], root, invented).times).toEqual({ [files.old]: '1999-01-01T00:00:00Z' });
    appendFileSync(files.old, 'three\n');
    expect(editTimes([files.old], root, invented).times).toEqual({});
  });

  test('is read again after a commit, and for a file that was not asked about', () => {
    const { root, files, git } = repository();
    const { history } = editTimes([files.fresh], root);
    expect(editTimes([files.old], root, history).times).toEqual({ [files.old]: '2018-04-01T09:00:00+09:00' });
    const { history: known } = editTimes([files.old], root);
    appendFileSync(files.old, 'three\n');
    git(['commit', '-qam', 'z'], '2018-05-01T09:00:00+09:00');
    expect(editTimes([files.old], root, known).times).toEqual({ [files.old]: '2018-05-01T09:00:00+09:00' });
  });
});
