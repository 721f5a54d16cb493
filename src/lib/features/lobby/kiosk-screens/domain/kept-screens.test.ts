import { expect, test } from 'vitest';
import { type KeptPlaces, keptScreens, type Outline } from './kept-screens.ts';

const VITALE: Outline = {
	guide: 'carte-vitale',
	texts: [
		{ text: 'fr', steps: 2, digest: 'a' },
		{ text: 'ar', steps: 1, digest: 'b' }
	]
};
const NOWHERE: KeptPlaces = { needs: [], cards: [], files: [], stamp: 'lieux' };

test('each step of each text that may be read is kept, and the papers to print', () => {
	const { pages } = keptScreens([VITALE], [], NOWHERE, 'maison');
	expect(pages.map(({ href }) => href).filter((href) => href.includes('carte-vitale'))).toEqual([
		...['/borne/guides/carte-vitale', '/borne/guides/carte-vitale/etape/1'],
		...['/borne/guides/carte-vitale/etape/2', '/borne/guides/carte-vitale/papiers.pdf'],
		...['/borne/ar/guides/carte-vitale', '/borne/ar/guides/carte-vitale/etape/1'],
		'/borne/ar/guides/carte-vitale/papiers.pdf'
	]);
});

test('the home, the lists, the end, and what to do without network are kept in the four texts', () => {
	const { pages, weekly } = keptScreens([], ['mot-de-passe'], NOWHERE, 'maison');
	const hrefs = pages.map(({ href }) => href);
	for (const start of ['/borne', '/borne/facile', '/borne/en', '/borne/ar']) {
		expect(hrefs).toEqual(
			expect.arrayContaining([
				...[start, `${start}/guides`, `${start}/fini`, `${start}/sans-reseau`],
				...[`${start}/sans-reseau?quoi=lire`, `${start}/guides?sujet=taxes`]
			])
		);
	}
	expect(hrefs).toContain('/borne/exercices/mot-de-passe');
	expect(weekly).toEqual([
		'/borne/ateliers',
		'/borne/facile/ateliers',
		'/borne/en/ateliers',
		'/borne/ar/ateliers'
	]);
});

test('a word changed in a text asks for that text and for the lists again, and for no other text', () => {
	const changed = { ...VITALE, texts: [{ ...VITALE.texts[0]!, digest: 'c' }, VITALE.texts[1]!] };
	const before = new Map(
		keptScreens([VITALE], [], NOWHERE, 'maison').pages.map((page) => [page.href, page.stamp])
	);
	const after = keptScreens([changed], [], NOWHERE, 'maison').pages;
	const asked = after
		.filter(({ href, stamp }) => before.get(href) !== stamp)
		.map(({ href }) => href);
	const ofGuide = asked.filter((href) => href.startsWith('/borne/guides/carte-vitale'));
	expect(ofGuide).toHaveLength(4);
	// The lists say its title too.
	const lists = asked.filter((href) => !ofGuide.includes(href));
	expect(lists).toContain('/borne/ar/guides?sujet=taxes');
	expect(lists.every((href) => /\/guides(?:\?sujet=[a-z]+)?$/.test(href))).toBe(true);
});

test('the places of each tile and their cards are kept in the two French texts, and the map with all its files', () => {
	const files = [{ href: '/carte/rues.pmtiles?v=k3', stamp: 'k3' }];
	const places = (stamp: string): KeptPlaces => ({
		...{ needs: ['manger'], cards: ['a1'], files, stamp }
	});
	const kept = keptScreens([], [], places('lieux'), 'maison');
	const shown = kept.pages.filter(({ href }) => href.includes('/lieux'));
	expect(shown.map(({ href }) => href)).toEqual([
		...['/borne/lieux', '/borne/lieux/carte', '/borne/lieux?besoin=manger', '/borne/lieux/a1'],
		...['/borne/facile/lieux', '/borne/facile/lieux/carte', '/borne/facile/lieux?besoin=manger'],
		'/borne/facile/lieux/a1'
	]);
	expect(kept.files).toEqual(files);
	const later = keptScreens([], [], places('autre'), 'maison');
	const asked = later.pages.filter(({ href, stamp }) =>
		kept.pages.every((page) => page.href !== href || page.stamp !== stamp)
	);
	expect(asked.map(({ href }) => href)).toEqual(shown.map(({ href }) => href));
});
