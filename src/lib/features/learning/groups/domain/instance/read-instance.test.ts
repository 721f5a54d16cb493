import { describe, expect, test } from 'vitest';
import { InstanceRefusal, readInstance } from './read-instance.ts';

const applicant = {
	id: 'a',
	levels: [0.8, 0.2, 0],
	slots: ['mer-14'],
	centres: ['c'],
	waitingDays: 12,
	needs: [],
	party: null
};
const offer = {
	id: 'o',
	centre: 'c',
	slot: 'mer-14',
	capacity: 9,
	minimum: 2,
	profiles: ['pedagogic'],
	provides: []
};
const instance = (changes: object = {}) => ({
	version: 1,
	applicants: [applicant],
	offers: [offer],
	maxGroups: null,
	locked: [],
	...changes
});
const refusalOf = (value: unknown) => {
	try {
		readInstance(value);
	} catch (error) {
		expect(error).toBeInstanceOf(InstanceRefusal);
		return (error as Error).message;
	}
	throw new Error('it was read');
};

test('what is left out has its usual meaning', () => {
	const { offers, locked } = readInstance(instance({ locked: undefined }));
	expect(offers[0]).toMatchObject({ format: 'level', animators: [] });
	expect(locked).toEqual([]);
});

describe('the field that is wrong is named', () => {
	test.each([
		[null, 'instance\u00a0: un objet est attendu.'],
		[instance({ version: 2 }), 'version\u00a0: la version 1 est attendue.'],
		[instance({ applicants: {} }), 'applicants\u00a0: une liste est attendue.'],
		[
			instance({ applicants: [{ ...applicant, levels: [0.5, 0.2, 0] }] }),
			'applicants[0].levels\u00a0: les trois probabilités doivent faire 1.'
		],
		[
			instance({ applicants: [applicant, { ...applicant, id: 'b', waitingDays: -1 }] }),
			'applicants[1].waitingDays\u00a0: un nombre entier de 0 à 36500 est attendu.'
		],
		[
			instance({ applicants: [applicant, applicant] }),
			'applicants[1].id\u00a0: cet identifiant est déjà pris.'
		],
		[
			instance({ offers: [{ ...offer, slot: undefined }] }),
			'offers[0].slot\u00a0: ce champ manque.'
		],
		[
			instance({ offers: [{ ...offer, profiles: ['juggler'] }] }),
			'offers[0].profiles[0]\u00a0: pedagogic ou technical est attendu.'
		],
		[
			instance({ offers: [{ ...offer, minimum: 10 }] }),
			'offers[0].minimum\u00a0: il dépasse la capacité (capacity).'
		]
	])('%#', (value, message) => {
		expect(refusalOf(value)).toBe(message);
	});
});

describe('a seat held against the rules is refused', () => {
	test.each([
		[{ applicant: 'z', offer: 'o' }, 'locked[0].applicant\u00a0: personne n’a cet identifiant.'],
		[{ applicant: 'a', offer: 'z' }, 'locked[0].offer\u00a0: aucune offre n’a cet identifiant.'],
		[
			{ applicant: 'a', offer: 'far' },
			'locked[0].offer\u00a0: cette offre ne convient pas à cette personne.'
		]
	])('%o', (lock, message) => {
		const far = { ...offer, id: 'far', centre: 'elsewhere' };
		expect(refusalOf(instance({ offers: [offer, far], locked: [lock] }))).toBe(message);
	});

	test('two people of one party are not held at two places', () => {
		const other = { ...offer, id: 'o2', slot: 'ven-14' };
		const both = ['a', 'b'].map((id) => ({
			...applicant,
			id,
			slots: ['mer-14', 'ven-14'],
			party: 'p'
		}));
		const locked = [
			{ applicant: 'a', offer: 'o' },
			{ applicant: 'b', offer: 'o2' }
		];
		expect(refusalOf(instance({ applicants: both, offers: [offer, other], locked }))).toContain(
			'locked[0].offer'
		);
	});
});
