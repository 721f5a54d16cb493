import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast } from './colour-measures.ts';

const css = readFileSync(new URL('./colours.css', import.meta.url), 'utf8');
const [light, preferred, chosen] = [...css.matchAll(/\{([^{}]*)\}/g)].map((block) =>
	Object.fromEntries(
		[...(block[1] ?? '').matchAll(/--([\w-]+):\s*(#\w{6})/g)].map(([, name, hex]) => [name, hex])
	)
) as [Record<string, string>, Record<string, string>, Record<string, string>];

const text = [
	[
		'ink',
		[
			'paper',
			'surface',
			'sunken',
			'brand-tint',
			'info-tint',
			'success-tint',
			'warning-tint',
			'danger-tint'
		]
	],
	['ink-soft', ['paper', 'surface', 'sunken']],
	['brand', ['paper', 'surface', 'sunken', 'brand-tint']],
	['on-brand', ['brand', 'brand-strong']],
	['on-header', ['header']],
	['on-spark', ['spark']],
	['danger', ['paper', 'surface', 'danger-tint']],
	['on-danger', ['danger', 'danger-strong']],
	['success', ['surface', 'success-tint']],
	['warning', ['surface', 'warning-tint']],
	['info', ['surface', 'info-tint']]
] as const;

const marks = [
	['line', ['paper', 'surface', 'sunken']],
	['focus-far', ['focus-near']],
	['spark', ['header']],
	...[1, 2, 3, 4, 5, 6].map((n) => [`chart-${n}`, ['paper', 'surface']] as const)
] as const;

describe.each([
	['clair', light],
	['sombre', chosen]
])('thème %s', (_theme, colours) => {
	test.each(text)('the words in %s reach 7:1 on every ground they stand on', (word, grounds) => {
		for (const ground of grounds)
			expect(contrast(colours[word], colours[ground]), ground).toBeGreaterThanOrEqual(7);
	});

	test.each(marks)('%s is seen at 3:1 on every ground it stands on', (mark, grounds) => {
		for (const ground of grounds)
			expect(contrast(colours[mark], colours[ground]), ground).toBeGreaterThanOrEqual(3);
	});

	test.each(['paper', 'surface', 'sunken', 'brand-tint', 'header', 'spark', 'danger-tint'])(
		'on %s, one of the two focus rings is seen',
		(ground) => {
			const rings = ['focus-near', 'focus-far'].map((ring) =>
				contrast(colours[ring], colours[ground])
			);
			expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
		}
	);
});

test('the dark theme is the same, preferred by the browser or chosen by the person', () => {
	expect(preferred).toEqual(chosen);
	expect(Object.keys(chosen)).toEqual(Object.keys(light));
});
