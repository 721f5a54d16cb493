import { expect, test } from 'vitest';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { COLUMNS, firstPage, type Key, keyboardPages, type KeyPage } from './keyboard-keys.ts';
import { tellKey } from './keyboard-words.ts';

const keysOf = (text: (typeof PUBLIC_TEXTS)[number], page: KeyPage): Key[] =>
	keyboardPages(text).get(page)!.flat();
const written = (keys: readonly Key[]) =>
	keys.flatMap((key) => ('writes' in key ? [key.writes] : [])).join('');
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

test('AZERTY and the alphabet hold each letter once, in the order that they are called by', () => {
	for (const text of PUBLIC_TEXTS) {
		for (const page of ['azerty', 'alphabet'] as const) {
			const letters = written(keysOf(text, page)).replace(/[^a-z]/g, '');
			expect([...letters].toSorted().join('')).toBe(LATIN);
		}
		expect(written(keysOf(text, 'azerty'))).toMatch(/^azertyuiop/);
		expect(written(keysOf(text, 'alphabet')).replace(/[^a-z]/g, '')).toBe(LATIN);
	}
});

test('French is written whole: every accent, the apostrophe and the hyphen', () => {
	const all = [...keyboardPages('fr').keys()].map((page) => written(keysOf('fr', page))).join('');
	for (const letter of 'éèêëàâçùûôîïœæüÿ’-') expect(all).toContain(letter);
});

test('an Arabic screen writes Arabic letters, in both orders, and the Latin ones beside', () => {
	expect(firstPage('ar')).toBe('arabic');
	for (const page of ['arabic', 'arabic-order'] as const) {
		for (const letter of `${ARABIC}ةى`) expect(written(keysOf('ar', page))).toContain(letter);
	}
	expect(written(keysOf('ar', 'arabic-order')).slice(0, 10)).toBe(ARABIC.slice(0, 10));
	for (const text of ['fr', 'facile', 'en'] as const) {
		expect(keyboardPages(text).has('arabic')).toBe(false);
		expect(firstPage(text)).toBe('azerty');
	}
});

test('no row is wider than the ten keys a screen holds, and figures of a telephone are three a row', () => {
	for (const text of PUBLIC_TEXTS) {
		for (const [page, rows] of keyboardPages(text)) {
			const most = page === 'telephone' ? 3 : COLUMNS;
			for (const row of rows) {
				expect(row.reduce((sum, { wide }) => sum + wide, 0)).toBe(most);
			}
		}
		expect(written(keysOf(text, 'telephone'))).toBe('123456789+0');
	}
});

test('from each page one erases, ends, and comes back; no key leads where there is nothing', () => {
	for (const text of PUBLIC_TEXTS) {
		const pages = keyboardPages(text);
		for (const page of pages.keys()) {
			const keys = keysOf(text, page);
			const deeds = keys.flatMap((key) => ('does' in key ? [key.does] : []));
			expect(deeds).toContain('erase');
			expect(deeds).toContain('done');
			for (const key of keys) if ('opens' in key) expect(pages.has(key.opens)).toBe(true);
			const leads = keys.some((key) => 'opens' in key);
			expect(leads).toBe(page !== 'telephone');
		}
	}
});

test('a key is named in the language of its screen, and its name begins by what it shows', () => {
	const space: Key = { writes: ' ', wide: 4 };
	expect(tellKey('fr', space)).toEqual({ shown: 'Espace', name: null });
	expect(tellKey('ar', space).shown).toBe('مسافة');
	expect(tellKey('fr', { writes: 'é', wide: 1 }).name).toBe('é, e accent aigu');
	expect(tellKey('en', { writes: '-', wide: 1 }).name).toBe('-, hyphen');
	expect(tellKey('en', { does: 'erase', wide: 1 }).shown).toBe('Erase');
	for (const text of PUBLIC_TEXTS) {
		for (const page of keyboardPages(text).keys()) {
			for (const key of keysOf(text, page)) {
				const { shown, name } = tellKey(text, key);
				expect(shown).not.toBe('');
				if (name) expect(name.startsWith(shown)).toBe(true);
				// A sign alone would be read as nothing.
				if (!name) expect(shown).toMatch(/[\p{L}\d]/u);
			}
		}
	}
});
