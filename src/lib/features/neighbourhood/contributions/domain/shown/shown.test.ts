import { expect, test } from 'vitest';
import { DOOR_WORDS, DOORS } from '../doors.ts';
import { featureOf, type OpenRow, SHEET_HEADINGS, sheetLine } from './open-data.ts';
import { isNarrowed, readShownForm, shownQuery } from './shown-form.ts';
import { type Shown, tellShown } from './told-shown.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const read = (query: string) => readShownForm(new URLSearchParams(query));

test('what an address asks is written back as it was read', () => {
	const asked = {
		...{ porte: 'probleme', sujet: 'lighting', commune: '62160', centre: 'jacques-brel' },
		...{ lieu: ID, theme: ID, apres: ID }
	};
	const query = `?${new URLSearchParams(asked)}`;
	expect(shownQuery(read(query))).toBe(query);
	for (const door of DOORS) expect(read(`porte=${DOOR_WORDS[door].path}`).door).toBe(door);
});

test('what nobody can ask for asks for nothing, and is no longer in the address', () => {
	const wrong = [
		...['porte=idea', 'sujet=constructor', 'commune=62', "commune=62160'", 'centre=../x'],
		...['lieu=1', 'theme=1', 'apres=hier', 'porte=', 'autre=1']
	];
	for (const query of wrong) expect([query, shownQuery(read(query))]).toEqual([query, '']);
	expect(isNarrowed(read(`apres=${ID}`))).toBe(false);
	expect(isNarrowed(read('porte=idee'))).toBe(true);
});

const SHOWN: Shown = {
	...{ answered: null, echoes: null },
	...{ id: ID, door: 'problem', subject: 'lighting', words: 'La lampe.', isCorrected: true },
	...{ placeId: ID, place: null, street: 'rue Alma', town: 'Outreau', insee: '62643' },
	...{ theme: null, photo: null, endsOn: null, language: 'ar', day: '2026-11-01' }
};

test('a card says what it is, when it was said, and leads to a place that has a name alone', () => {
	expect(tellShown(SHOWN)).toEqual({
		...{ id: ID, title: 'Problème\u00a0: éclairage', words: 'La lampe.', language: 'ar' },
		...{
			theme: null,
			place: null,
			where: 'rue Alma, Outreau',
			said: 'Dit le 1er novembre 2026',
			until: null
		},
		...{ isCorrected: true, photo: null, isProblem: true, answered: null, echoes: null }
	});
	const theme = { id: ID, title: 'Où manque-t-il un banc\u00a0?' };
	expect(tellShown({ ...SHOWN, theme }).theme).toEqual({
		...{ href: `/quartier/themes/${ID}`, title: 'Où manque-t-il un banc\u00a0?' }
	});
	const news = { door: 'news', subject: null, endsOn: '2026-11-08', language: 'facile' } as const;
	expect(
		tellShown({ ...SHOWN, ...news, place: 'Le kiosque', street: null, town: null })
	).toMatchObject({
		...{ title: 'Nouvelle du quartier', language: 'fr', until: 'Jusqu’au 8 novembre 2026' },
		...{ place: { href: `/carte/lieux/${ID}`, name: 'Le kiosque' }, where: null }
	});
});

const ROW: OpenRow = {
	...{ id: ID, day: '2026-11-24', door: 'problem', subject: 'lighting', words: 'La lampe.' },
	...{ isCorrected: true, place: null, street: 'rue Alma', town: 'Outreau', insee: '62643' },
	...{ latitude: 50.7, longitude: -1.6, endsOn: null, centre: 'Jacques Brel' }
};

test('a line of the sheet is one line, whatever was written, and a number stays a number', () => {
	expect(sheetLine(ROW)).toBe(
		'2026-11-24;Problème;Éclairage;La lampe.;oui;;rue Alma;Outreau;62643;;Jacques Brel;50.7;-1.6\r\n'
	);
	for (const sign of ['=', '+', '-', '@']) {
		expect(sheetLine({ ...ROW, words: `${sign}A1` })).toContain(`; ${sign}A1;`);
	}
	expect(sheetLine({ ...ROW, words: 'un;"deux"\r\ntrois' })).toContain(';"un;""deux"" trois";');
	expect(SHEET_HEADINGS.split(';')).toHaveLength(sheetLine(ROW).split(';').length);
});

test('a point is longitude first, and no point at all is no geometry', () => {
	expect(featureOf(ROW).geometry).toEqual({ type: 'Point', coordinates: [-1.6, 50.7] });
	expect(featureOf({ ...ROW, latitude: null, longitude: null }).geometry).toBeNull();
});
