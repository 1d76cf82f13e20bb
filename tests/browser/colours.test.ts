import { describe, expect, test } from 'vitest';
import { fixturePost, open, useBrowser } from './visit.ts';

useBrowser();

/** Relative luminance, roughly: enough to tell light from dark. */
const luminance = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)?.map(Number) ?? [];
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
};

async function colours(page: Awaited<ReturnType<typeof open>>) {
  const read = () => {
    // Painted on a canvas, any notation of a colour becomes numbers.
    const numbers = (colour: string) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('no canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return `rgb(${[...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join(' ')})`;
    };
    const page = getComputedStyle(document.documentElement).backgroundColor;
    const body = getComputedStyle(document.body).backgroundColor;
    const back = /, 0\)$|\/ 0\)$|transparent/.test(body) ? page : body;
    const text = document.querySelector('article.post p');
    if (!text) throw new Error('no paragraph');
    return { back: numbers(back), text: numbers(getComputedStyle(text).color) };
  };
  const { back, text } = await page.evaluate(read);
  return { back: luminance(back), text: luminance(text) };
}

describe('light and dark', () => {
  test.each(['light', 'dark'] as const)('the page follows a system that is %s', async (colorScheme) => {
    const { back, text } = await colours(await open(fixturePost, { colorScheme }));
    if (colorScheme === 'dark') expect(back).toBeLessThan(0.25);
    else expect(back).toBeGreaterThan(0.75);
    expect(Math.abs(back - text)).toBeGreaterThan(0.5);
  });

  test('the switch changes it, and the choice is kept from page to page', async () => {
    const page = await open(fixturePost, { colorScheme: 'light' });
    const control = page.locator('button.theme-switch, [data-theme-switch], #theme-switch').first();
    expect((await colours(page)).back).toBeGreaterThan(0.75);
    for (let clicks = 0; clicks < 3 && (await colours(page)).back > 0.5; clicks += 1) await control.click();
    expect((await colours(page)).back).toBeLessThan(0.25);
    await page.reload();
    expect((await colours(page)).back).toBeLessThan(0.25);
  });

  test('code is coloured in both', async () => {
    const colourOf = async (colorScheme: 'light' | 'dark') => {
      const page = await open(fixturePost, { colorScheme });
      return page
        .locator('figure.code code span[class]')
        .evaluateAll((spans) => [...new Set(spans.map((span) => getComputedStyle(span).color))]);
    };
    const light = await colourOf('light');
    const dark = await colourOf('dark');
    expect(light.length).toBeGreaterThan(1);
    expect(dark.length).toBeGreaterThan(1);
    expect(dark).not.toEqual(light);
  });
});
