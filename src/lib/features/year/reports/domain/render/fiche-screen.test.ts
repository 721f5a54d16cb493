import { expect, test } from 'vitest';
import { ficheForScreen } from './fiche-screen.ts';
import { jacquesBrel, narrativeOf, SENOU_TEXT } from '../tree/jacques-brel.fixture.ts';

const senou = narrativeOf({ texts: { figures: SENOU_TEXT } });
const [fiche] = jacquesBrel({ senou }).fiches;
const written = [
	{ programme: 'senou', rubric: 'figures' as const, version: 3, body: SENOU_TEXT },
	{ programme: 'ateliers', rubric: 'public' as const, version: 1, body: 'Tout public' }
];
const before = [{ programme: 'senou', rubric: 'public' as const, version: 1, body: 'Retraités' }];
const nothing = { written: [], typed: [], choices: [] };

function screen(shown: Partial<Parameters<typeof ficheForScreen>[1]> = {}) {
	return ficheForScreen(fiche!, { ...nothing, ...shown }, before, 2018);
}

test('each rubric has its own text and version, and what stood there the year before', () => {
	const rubrics = new Map(screen({ written }).rubrics.map((rubric) => [rubric.key, rubric]));
	expect(rubrics.get('figures')).toMatchObject({ text: SENOU_TEXT, version: 3, before: null });
	expect(rubrics.get('public')).toMatchObject({ text: '', version: 0, before: 'Retraités' });
	expect(rubrics.get('objectives')).toMatchObject({ editable: false });
	expect([...rubrics.keys()][0]).toBe('animators');
});

test('a figure typed is shown in its unit, another programme’s is not', () => {
	const typed = [
		{ programme: 'senou', key: 'minutes' as const, value: 3600 },
		{ programme: 'ateliers', key: 'people' as const, value: 12 }
	];
	expect(screen({ typed }).typed).toEqual([
		{ key: 'minutes', label: 'Heures de formation données', value: '60\u00a0h' }
	]);
});

test('a contradiction asks for a choice until it is made', () => {
	const [{ id } = { id: '' }] = fiche!.contradictions;
	expect(screen().toSettle).toBe(1);
	expect(screen({ choices: [{ contradictionId: id, chosen: 'computed' }] }).toSettle).toBe(0);
});
