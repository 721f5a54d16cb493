import { expect, test } from 'vitest';
import { readabilityOf } from '#lib/features/resources/guides/index.ts';
import { PUBLIC_TEXTS } from '#lib/shared/public-text.ts';
import { type KioskLine, saidOfKioskCard, saidOfKioskList, saidOfKioskMap } from './kiosk-said.ts';
import { kioskWordsOf } from './kiosk-words.ts';
import type { ToldCard } from './told-card.ts';

const SOUP: KioskLine = {
	id: '1',
	name: 'Soupe du Môle',
	lines: ['Épicerie solidaire', 'À 8 minutes à pied, derrière la pharmacie'],
	phone: '01 99 00 12 34',
	isRefuge: false
};
const REFUGE: KioskLine = { ...SOUP, name: 'Foyer de l’Aube', lines: [], isRefuge: true };
const CALL = { number: '115', words: 'Le 115 répond jour et nuit.' };
const CARD = {
	...{ id: '1', name: 'Soupe du Môle', kind: 'Épicerie solidaire', isRefuge: false },
	...{ summary: 'Un repas chaud.', needs: ['Manger aujourd’hui'], open: null, more: null },
	phone: { number: '+33199001234', written: '01 99 00 12 34' },
	week: [{ day: '2026-11-24', label: 'Mardi 24 novembre', hours: 'De 18 h à 20 h' }],
	...{ address: '4 quai des Essais, 62480 Le Portel', landmark: 'Derrière la pharmacie' },
	...{ reach: null, stepFree: 'Entrée sans marche', fresh: 'Vérifié hier.' },
	facts: [{ label: 'Prix', text: 'Gratuit' }]
} as unknown as ToldCard;

test('whom to call is heard before the places, and each as it is written', () => {
	const found = [SOUP, REFUGE];
	expect(
		saidOfKioskList('fr', { label: 'Manger aujourd’hui', isAsked: true, calls: [CALL], found })
	).toBe(
		'Manger aujourd’hui. Appelez d’abord le 115. Le 115 répond jour et nuit. 2 lieux trouvés. ' +
			'Soupe du Môle. Épicerie solidaire. À 8 minutes à pied, derrière la pharmacie. ' +
			'Téléphone\u00a0: 01 99 00 12 34. ' +
			'Foyer de l’Aube. Son adresse n’est pas donnée. Appelez. Téléphone\u00a0: 01 99 00 12 34.'
	);
});

test('before anything is asked, what may be asked is heard; nothing found, what to do instead', () => {
	const nothing = { label: null, calls: [], found: [] };
	expect(saidOfKioskList('fr', { ...nothing, isAsked: false })).toMatch(
		/^Trouver un lieu\. De quoi avez-vous besoin/
	);
	expect(saidOfKioskList('facile', { ...nothing, isAsked: true })).toBe(
		'Trouver un lieu. La borne ne trouve rien. Essayez un autre mot. Vous pouvez aussi appeler quelqu’un.'
	);
});

test('a card is heard in the order in which it is read', () => {
	expect(saidOfKioskCard('fr', CARD)).toBe(
		'Soupe du Môle. Épicerie solidaire. Un repas chaud. Téléphone\u00a0: 01 99 00 12 34. ' +
			'Mardi 24 novembre\u00a0: De 18 h à 20 h. 4 quai des Essais, 62480 Le Portel. ' +
			'Derrière la pharmacie. Entrée sans marche. On y vient pour\u00a0: Manger aujourd’hui. ' +
			'Prix\u00a0: Gratuit. Vérifié hier.'
	);
});

test('a voice of another language says no French name: it says that all of it is in French', () => {
	const list = { label: 'Manger aujourd’hui', isAsked: true, calls: [CALL], found: [SOUP] };
	for (const text of ['en', 'ar'] as const) {
		const heard = [saidOfKioskList(text, list), saidOfKioskCard(text, CARD), saidOfKioskMap(text)];
		expect(new Set(heard).size).toBe(1);
		expect(heard[0]).not.toMatch(/Soupe|Manger|lieu/);
		expect(heard[0]).toMatch(text === 'en' ? /French only.*Call somebody/ : /بالفرنسية فقط/);
	}
});

test('the words of these screens read easily, and those of easy French more so', () => {
	const sentences = (text: 'fr' | 'facile') =>
		Object.values(kioskWordsOf(text))
			.flatMap((word) => (typeof word === 'function' ? [] : word))
			.filter((line) => /[.?!]$/.test(line))
			.join('\n');
	const [french, easy] = [readabilityOf(sentences('fr'))!, readabilityOf(sentences('facile'))!];
	expect(french.kandelMoles).toBeGreaterThanOrEqual(75);
	expect(french.longest).toBeLessThanOrEqual(20);
	expect(easy.kandelMoles).toBeGreaterThanOrEqual(85);
	expect(easy.longest).toBeLessThanOrEqual(15);
});

test('each of them ends its lines, in every text', () => {
	for (const text of PUBLIC_TEXTS) expect(saidOfKioskMap(text)).toMatch(/[.?!؟]$/);
});
