import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from '#lib/design/colour-measures.ts';

const css = readFileSync(new URL('./kiosk-colours.css', import.meta.url), 'utf8');
const [plain, dark] = [...css.matchAll(/\{([^{}]*)\}/g)].map((block) =>
	Object.fromEntries(
		[...(block[1] ?? '').matchAll(/--([\w-]+):\s*(#\w{6})/g)].map(([, name, hex]) => [name, hex])
	)
) as [Record<string, string>, Record<string, string>];

/** Words, and every ground they stand on. */
const WORDS = [
	['ink', ['paper', 'surface', 'sunken', 'brand-tint']],
	['ink-soft', ['paper', 'surface', 'brand-tint']],
	['brand', ['paper', 'surface', 'brand-tint']],
	['on-brand', ['brand', 'brand-strong']],
	['danger', ['paper', 'surface']],
	['on-danger', ['danger', 'danger-strong']],
	['on-spark', ['spark']]
] as const;

describe.each([
	['usual', plain],
	['« contraste »', dark]
])('the %s screen', (_name, colours) => {
	test.each(WORDS)('the words in %s reach 7:1', (word, grounds) => {
		for (const ground of grounds)
			expect(contrast(colours[word], colours[ground]), ground).toBeGreaterThanOrEqual(7);
	});

	test('edges and the focus are seen at 3:1 at least', () => {
		for (const edge of ['line', 'focus-far', 'brand', 'danger'])
			expect(contrast(colours[edge], colours.paper), edge).toBeGreaterThanOrEqual(3);
	});
});

test('both say the same colours', () => {
	expect(Object.keys(dark)).toEqual(Object.keys(plain));
});
