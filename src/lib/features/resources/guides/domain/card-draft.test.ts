import { expect, test } from 'vitest';
import { cardOf, missingInCard, pageField, readCard, withCard } from './card-draft.ts';
import type { Guide } from './guide.ts';

const GUIDE = {
	...{ id: 'lire', version: '2026-11-30', families: ['apprendre'], minutes: 5, isRight: true },
	...{ isViolence: false, price: { label: 'Gratuit', fact: 'prix' }, toVerify: ['Le délai.'] },
	asked: ['un', 'deux', 'trois', 'quatre', 'cinq'],
	facts: [
		{ id: 'site', says: 'Le site.', page: 'https://www.caf.fr', readOn: '2026-01-02' },
		{ id: 'prix', says: 'Gratuit.', page: 'https://www.caf.fr/prix', readOn: null }
	],
	...{ sheet: null, lookAgainOn: '2027-01-01', texts: {} }
} as unknown as Guide;

function sent(change: Record<string, string> = {}): FormData {
	const card = cardOf(GUIDE);
	const form = new FormData();
	const said = {
		...{ version: 'v', minutes: card.minutes, prix: card.price, 'page-du-prix': card.priceFact },
		...{ famille: 'apprendre', demandes: card.asked, 'a-verifier': card.toVerify, droit: 'oui' },
		...{ 'fiche-titre': '', 'fiche-adresse': '' }
	};
	for (const [name, value] of Object.entries(said)) form.set(name, value);
	for (const [at, page] of card.pages.entries()) {
		for (const field of ['id', 'says', 'url'] as const) form.set(pageField(at, field), page[field]);
	}
	for (const [name, value] of Object.entries(change)) form.set(name, value);
	return form;
}

test('what the form shows is what it says again', () => {
	const { card, from } = readCard(sent());
	expect([from, withCard(GUIDE, card)]).toEqual(['v', GUIDE]);
	expect(missingInCard(card, new Set(['site']))).toEqual({});
});

test('a page that changes is a page that nobody has read; a new one has a name of its own', () => {
	const change = {
		'page-1-says': 'Le site officiel.',
		'page-3-says': 'Nouveau.',
		'page-3-url': 'https://a.fr'
	};
	expect(withCard(GUIDE, readCard(sent(change)).card)).toMatchObject({
		facts: [
			{ id: 'site', says: 'Le site officiel.', readOn: null },
			{ id: 'prix' },
			{ id: 'page-1', says: 'Nouveau.', page: 'https://a.fr', readOn: null }
		]
	});
});

test('what is missing is said beside its field', () => {
	const missing = (change: Record<string, string>) =>
		Object.keys(missingInCard(readCard(sent(change)).card, new Set(['site'])));
	expect(missing({ minutes: '0' })).toEqual(['minutes']);
	expect(missing({ minutes: 'dix' })).toEqual(['minutes']);
	expect(missing({ 'page-du-prix': '' })).toEqual(['page-du-prix']);
	expect(missing({ demandes: 'un\n\ndeux' })).toEqual(['demandes']);
	expect(missing({ 'page-1-says': '', 'page-1-url': '' })).toEqual(['page-1-url']);
	expect(missing({ 'page-2-says': '', 'page-2-url': '' })).toEqual([]);
	expect(missing({ 'page-3-url': 'http://a.fr' })).toEqual(['page-3-says', 'page-3-url']);
	expect(missing({ 'fiche-adresse': 'https://a.fr' })).toEqual(['fiche-titre']);
});
