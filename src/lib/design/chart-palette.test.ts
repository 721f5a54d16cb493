import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartPalette, hatchingPattern, seriesLook } from './chart-palette.ts';
import { distanceFor } from './colour-measures.ts';

describe.each(['light', 'dark'] as const)('chart colours, %s', (theme) => {
	const colours = chartPalette.map((look) => look[theme]);

	test.each(['typical', 'protan', 'deutan', 'tritan'] as const)(
		'any two series stay apart for a %s eye',
		(eye) => {
			for (const [index, one] of colours.entries())
				for (const other of colours.slice(index + 1))
					expect(distanceFor(eye, one, other), `${one} ${other}`).toBeGreaterThan(8);
		}
	);

	test('two series that follow each other stay apart on a grey printer', () => {
		for (const [index, one] of colours.slice(0, -1).entries())
			expect(distanceFor('grey', one, colours[index + 1] ?? one), one).toBeGreaterThan(4.5);
	});
});

test('the constants are the colours of the theme', () => {
	const css = readFileSync(new URL('./colours.css', import.meta.url), 'utf8');
	for (const { token, light, dark } of chartPalette) {
		const said = [...css.matchAll(new RegExp(`${token}: (#\\w{6})`, 'g'))].map((found) => found[1]);
		expect(said).toEqual([light, dark, dark]);
	}
});

test('each series has its own hatching, and a seventh series starts again', () => {
	expect(new Set(chartPalette.map((look) => look.hatching)).size).toBe(chartPalette.length);
	expect(seriesLook(6)).toEqual(seriesLook(0));
});

test('a hatching is drawn in the ground’s colour over the series’ colour', () => {
	const pattern = hatchingPattern('hachures-3', 'dots', 'var(--chart-3)', '#ffffff');
	expect(pattern).toContain('id="hachures-3"');
	expect(pattern).toContain('fill="var(--chart-3)"');
	expect(pattern).toContain('stroke="#ffffff"');
	expect(hatchingPattern('plein', 'solid', '#0b4f4a')).not.toContain('stroke');
});
