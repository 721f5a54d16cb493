import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { KIND_GROUPS } from './kind-groups.ts';
import { PLACE_KINDS } from '../facts/kinds.ts';
import { NEED_GROUPS } from './need-groups.ts';
import { NEEDS } from '../facts/needs.ts';
import { type PlaceFacts, wholeFacts } from '../facts/place.ts';
import { PlaceForm, placeOf, sentOf } from './place-form.ts';
import { readFacts } from '../facts/read-facts.ts';

const FULL = wholeFacts(
	{
		...{ name: 'Épicerie du Port', kind: 'ES', aliases: ['la banque alimentaire', 'l’épicerie'] },
		...{ needs: ['manger'], street: '12 rue des Mareyeurs', streetMore: 'au fond de la cour' },
		...{ postcode: '62480', town: 'Le Portel', insee: '62667', landmark: 'derrière la pharmacie' },
		...{ latitude: 50.7081, longitude: 1.5734, stepFree: 'help', reach: 'Bus 2, arrêt Mareyeurs' },
		...{ phone: '+33199001234', mails: ['epicerie@exemple.fr'], languages: ['fr', 'ar'] },
		...{ websites: ['https://www.exemple.fr/'], bookingUrl: 'https://rdv.exemple.fr/' },
		...{ welcome: ['Seniors'], priceKind: ['Payant'], priceSaid: '1 € par semaine' },
		...{ bring: 'Une carte d’identité', summary: 'Des courses.', detail: 'À petit prix.' },
		...{ pivot: '12345678901234', services: ['Utilisation sécurisée du numérique'] }
	},
	{ updatedOn: '2026-11-24', verifyMonths: 3 }
);
const typed = (place: PlaceFacts, change: object = {}) =>
	v.parse(PlaceForm, { ...sentOf(place), refuge: place.isRefuge ? 'oui' : '', ...change });

test('what is known comes back from its form as it was, and what the form does not ask stays', () => {
	expect({ ...FULL, ...placeOf(typed(FULL), FULL) }).toEqual(FULL);
});

test('a bare place comes back bare', () => {
	const bare = wholeFacts(
		{ name: 'Mairie', kind: 'MUNI' },
		{ updatedOn: '2026-11-24', verifyMonths: 12 }
	);
	expect({ ...bare, ...placeOf(typed(bare), bare) }).toEqual(bare);
});

test('the code of a commune follows its name, and stays with it', () => {
	const elsewhere = { ...FULL, town: 'Ailleurs', insee: '01001' };
	expect(placeOf(typed(elsewhere), elsewhere).insee).toBe('01001');
	expect(placeOf(typed(FULL, { commune: 'outreau' }), FULL).insee).toBe('62643');
	expect(placeOf(typed(FULL, { commune: 'Tombouctou' }), FULL).insee).toBeNull();
});

test('ticked as a refuge, nothing of where it is goes further than the form', () => {
	const read = readFacts({ ...FULL, ...placeOf(typed(FULL, { refuge: 'oui' }), FULL) });
	expect(read).toMatchObject({
		isRefuge: true,
		phone: '+33199001234',
		street: null,
		latitude: null
	});
});

describe('said beside its field', () => {
	test.each([
		['nom', ' ', /nom/],
		['genre', '', /liste/],
		['position', '50,7', /deux nombres/],
		['position', '99.5, 1.5', /deux nombres/],
		['resume', 'a'.repeat(281), /280 signes/],
		['fauteuil', 'peut-être', /liste/]
	])('%s: %s', (field, value, said) => {
		const read = v.safeParse(PlaceForm, { ...sentOf(FULL), refuge: '', [field]: value });
		expect(read.issues?.[0]?.path?.[0]?.key).toBe(field);
		expect(read.issues?.[0]?.message).toMatch(said);
	});
});

test('every kind and every need can be chosen, once in its group', () => {
	const all = KIND_GROUPS.slice(1).flatMap(({ options }) => options.map(({ value }) => value));
	expect(all.toSorted()).toEqual(PLACE_KINDS.map(({ code }) => code).toSorted());
	expect(KIND_GROUPS.map(({ label }) => label)).not.toContain('Et aussi');
	const needs = NEED_GROUPS.flatMap(({ options }) => options.map(({ value }) => value));
	expect(needs.toSorted()).toEqual(NEEDS.map(({ code }) => code).toSorted());
	expect(NEED_GROUPS.map(({ label }) => label)).not.toContain('Et aussi');
});
