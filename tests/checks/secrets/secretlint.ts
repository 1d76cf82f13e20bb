import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** What secretlint itself says of a text, as its command line would: the kinds, in their order. */
export async function secretlintKinds(content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { content, filePath: 'post.md', ext: '.md', contentType: 'text' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
      noPhysicFilePath: true,
    },
  });
  return messages.map(({ messageId }) => messageId);
}
