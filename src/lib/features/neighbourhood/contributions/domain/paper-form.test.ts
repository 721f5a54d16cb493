import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PAPER_LINES, PaperForm } from './paper-form.ts';

/** What the page sends: every field of every line, most of them empty. */
const sheet = (written: Record<string, string>) =>
	Object.fromEntries(
		Array.from({ length: PAPER_LINES }, (_, index) => index + 1).flatMap((nth) =>
			['porte', 'sujet', 'mots', 'rue'].map((name) => {
				const field = `${name}-${nth}`;
				return [field, written[field] ?? (name === 'porte' ? 'problem' : '')];
			})
		)
	);
/** Beside which field each fault is told. */
const faults = (written: Record<string, string>) => {
	const read = v.safeParse(PaperForm, sheet(written));
	return read.success ? [] : read.issues.map(({ path }) => path?.[0]?.key);
};

test('a line where nothing is written is left out; the others keep their number on the sheet', () => {
	const read = v.parse(
		PaperForm,
		sheet({
			...{ 'mots-2': ' La lampe est cassée. ', 'sujet-2': 'lighting', 'rue-2': 'rue Alma' },
			...{ 'porte-12': 'idea', 'mots-12': 'Un banc.', 'sujet-12': 'bench' }
		})
	);
	expect(read.themeId).toBeNull();
	expect(read.lines).toEqual([
		{
			...{ nth: 2, door: 'problem', subject: 'lighting', street: 'rue Alma' },
			words: 'La lampe est cassée.'
		},
		// Of a problem alone something is the subject.
		{ nth: 12, door: 'idea', subject: null, street: '', words: 'Un banc.' }
	]);
	expect(faults({})).toEqual([]);
});

test('a theme is chosen for the whole sheet, among those that there are', () => {
	const theme = '019a0000-0000-7000-8000-000000000001';
	const written = { theme, 'porte-1': 'idea', 'mots-1': 'Un banc.' };
	expect(v.parse(PaperForm, { ...sheet(written), theme })).toMatchObject({
		...{ themeId: theme, lines: [{ nth: 1, words: 'Un banc.' }] }
	});
	const wrong = v.safeParse(PaperForm, { ...sheet({}), theme: 'le premier' });
	expect(wrong.issues?.map(({ path }) => path?.[0]?.key)).toEqual(['theme']);
});

test('each fault is told beside its own line, all at once', () => {
	expect(
		faults({
			...{ 'mots-1': 'x', 'mots-3': 'Une lampe cassée.', 'rue-5': 'rue Alma' },
			...{ 'porte-7': 'news', 'mots-7': 'Une fête jeudi.', 'mots-9': 'x'.repeat(601) },
			...{ 'sujet-9': 'road', 'rue-11': 'x'.repeat(121), 'mots-11': 'Un trou.', 'sujet-11': 'road' }
		}).toSorted()
	).toEqual(['mots-1', 'mots-5', 'mots-9', 'porte-7', 'rue-11', 'sujet-1', 'sujet-3'].toSorted());
});
