import { expect, test } from 'vitest';
import { countPages } from '#lib/platform/documents/letters/count-pages.ts';
import { renderPdf } from '#lib/platform/documents/pdf/render-pdf.ts';
import { LESSONS } from '../domain/shipped-lessons.ts';
import { fitTakeHome } from './fit-take-home.ts';
import { homeContent } from './gather-take-home.ts';

const TWO_SECONDS = 2000;
const GUIDE = {
	title: 'Regarder la météo',
	written: 'declic.example/guides/meteo',
	address: 'https://declic.example/guides/meteo?centre=jacques-brel'
};

test('thirty people have their sheets within two seconds', async () => {
	const contents = LESSONS.slice(0, 3).map(({ content }) => homeContent(content, undefined, GUIDE));
	const people = Array.from({ length: 30 }, (_, nth) => ({
		givenName: `Prénom ${nth}`,
		uses: 'telephone' as const,
		comesBack: true
	}));
	const taken = {
		programmeName: 'Ateliers informatiques',
		day: '2026-11-24',
		contents,
		exerciseOf: null,
		next: null,
		people
	};
	const began = performance.now();
	const sheets = await fitTakeHome(taken, {
		author: 'Centre social Jacques Brel',
		day: '2026-11-24'
	});
	expect(countPages(await renderPdf(sheets))).toBe(people.length);
	expect(performance.now() - began).toBeLessThan(TWO_SECONDS);
});
