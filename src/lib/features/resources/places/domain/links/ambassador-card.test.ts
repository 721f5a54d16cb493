import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import { isKind } from '../facts/kinds.ts';
import { readCard, type TypedCard } from './ambassador-card.ts';
import { CARD_KINDS } from './card-kinds.ts';

const card: TypedCard = {
	kind: 'ASSO',
	name: ' Le Vestiaire  du Môle ',
	street: 'Rue de la Marée, Outreau',
	number: '12 bis',
	whatFor: 'Des habits d’enfants',
	hours: 'mardi matin',
	stepFree: 'help',
	phone: '01 99 00 12 34',
	landmark: 'derrière la pharmacie'
};
const EMPTY: TypedCard = {
	...{ kind: 'Autre', name: 'Une porte bleue', street: '', number: '', whatFor: '' },
	...{ hours: '', stepFree: '', phone: '', landmark: '' }
};

test('what is noted in front of a door becomes columns of a place, and nothing that was not said', () => {
	expect(readCard(card)).toEqual({
		name: 'Le Vestiaire du Môle',
		kind: 'ASSO',
		street: '12 bis Rue de la Marée',
		town: 'Outreau',
		landmark: 'derrière la pharmacie',
		hours_said: 'mardi matin',
		step_free: 'help',
		phone: '+33199001234',
		summary: 'Des habits d’enfants'
	});
	expect(readCard(EMPTY)).toEqual({ name: 'Une porte bleue', kind: 'Autre' });
});

test('food aid and clothes are no « épicerie solidaire »: the list has none, an association does it', () => {
	expect(readCard({ ...EMPTY, kind: 'aide' })).toEqual({
		...{ name: 'Une porte bleue', kind: 'ASSO', summary: 'Aide alimentaire, vestiaire' }
	});
	expect(readCard({ ...card, kind: 'aide' })).toMatchObject({
		...{ kind: 'ASSO', summary: 'Des habits d’enfants' }
	});
	expect(readCard({ ...EMPTY, kind: 'ES' })).toEqual({ name: 'Une porte bleue', kind: 'ES' });
});

describe('of a refuge', () => {
	const HIDDEN = ['street', 'town', 'landmark', 'hours_said', 'summary'];
	test.each([
		['its kind', { kind: 'CHU' }],
		['its name', { name: 'Maison d’enfants, 12 rue de la Marée' }],
		['what it is for', { whatFor: 'Pour les femmes victimes de violences' }],
		['where it is', { landmark: 'à côté du foyer de femmes' }]
	])('known by %s, only the telephone is kept', (_by, said) => {
		const read = readCard({ ...card, ...said });
		expect(read).toMatchObject({ is_refuge: true, phone: '+33199001234' });
		expect(Object.keys(read).filter((column) => HIDDEN.includes(column))).toEqual([]);
		expect(JSON.stringify(read)).not.toMatch(/marée/i);
	});
});

test.each([
	['kind', { kind: 'CADA' }, 'kind'],
	['name', { name: '  ' }, 'name'],
	['telephone', { phone: '12' }, 'phone'],
	['a number of social security', { whatFor: '1 84 12 76 451 089 46' }, 'confidential'],
	['length', { whatFor: 'a'.repeat(281) }, 'too-long']
])('refused for its %s, it says why', (_why, said, refusal) => {
	expect(readCard({ ...card, ...said })).toMatchObject({ refusal, message: expect.any(String) });
});

test('the same words make the same facts, whatever they are', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (name, whatFor) => {
			const read = () => JSON.stringify(readCard({ ...card, name, whatFor }));
			expect(read()).toBe(read());
		})
	);
});

test('each kind is in the national list, once, and has its picture', () => {
	expect(new Set(CARD_KINDS.map(({ code }) => code)).size).toBe(CARD_KINDS.length);
	for (const { code, picture, proposed = code } of CARD_KINDS) {
		expect(isKind(proposed), code).toBe(true);
		expect(PICTOGRAMS[picture], picture).toBeDefined();
	}
});
