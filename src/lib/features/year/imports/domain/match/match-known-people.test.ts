import { describe, expect, it } from 'vitest';
import { type Candidate, matchKnownPeople } from './match-known-people.ts';
import type { KnownPerson } from './plan-import-known.ts';
import type { DraftPerson } from '../register.ts';

function drafted(key: string, birthYear?: number): DraftPerson {
	const place = { file: 'registre.xlsx', sheet: 'F1', cell: `A${key}` };
	return { key, familyName: 'Bigot', givenName: 'Marie', birthYear, places: [place] };
}

function known(id: string, more: Partial<KnownPerson> = {}): KnownPerson {
	return {
		id,
		named: true,
		birthYear: null,
		ageBand: null,
		ageBandYear: null,
		sex: null,
		phones: new Set(),
		importId: 'first',
		...more
	};
}

function beside(person: DraftPerson, other: KnownPerson, more: Partial<Candidate> = {}): Candidate {
	return {
		person,
		known: other,
		birthYear: 'missing',
		samePhone: false,
		sameGroup: false,
		sameSeason: false,
		correctedSince: false,
		...more
	};
}

function match(candidates: Candidate[], answers: Record<string, string> = {}) {
	const { known: found, questions } = matchKnownPeople(candidates, answers);
	return { pairs: [...found].map(([person, other]) => `${person.key} = ${other.id}`), questions };
}

describe('recognising people', () => {
	const [one, two] = [drafted('1'), drafted('2')];
	const [p, q] = [known('p'), known('q')];

	it('takes the same birth year for the same person, and another one for another', () => {
		expect(match([beside(one, p, { birthYear: 'same' })]).pairs).toEqual(['1 = p']);
		const other = match([beside(one, p, { birthYear: 'different', samePhone: true })]);
		expect(other).toEqual({ pairs: [], questions: [] });
	});

	it('lets the phone or the group speak where a birth year is missing', () => {
		expect(match([beside(one, p, { samePhone: true })]).pairs).toEqual(['1 = p']);
		expect(match([beside(one, p, { sameGroup: true })]).pairs).toEqual(['1 = p']);
	});

	it('asks when nothing speaks, and keeps two until it is answered', () => {
		const { pairs, questions } = match([beside(one, p)]);
		expect(pairs).toEqual([]);
		expect(questions).toMatchObject([{ kind: 'same-person', assumed: 'different' }]);
		const { id } = questions[0]!;
		expect(match([beside(one, p)], { [id]: 'same' }).pairs).toEqual(['1 = p']);
		expect(match([beside(one, p)], { [id]: 'different' }).pairs).toEqual([]);
		expect(JSON.stringify(questions)).not.toMatch(/bigot/i);
	});

	it('lets the answer choose among several', () => {
		const candidates = [beside(one, p), beside(one, q)];
		const { id } = match(candidates).questions[0]!;
		expect(match(candidates, { [id]: 'q' }).pairs).toEqual(['1 = q']);
	});

	it('never makes one known person of two people of a register', () => {
		const candidates = [beside(one, p, { birthYear: 'same' }), beside(two, p, { samePhone: true })];
		expect(match(candidates)).toEqual({ pairs: ['1 = p'], questions: [] });
	});

	it('asks when two records fit as well and no group tells which', () => {
		const candidates = [
			beside(one, p, { birthYear: 'same' }),
			beside(one, q, { birthYear: 'same' })
		];
		expect(match(candidates)).toMatchObject({ pairs: [], questions: [{ kind: 'same-person' }] });
	});

	it('keeps homonyms of one group in the order of the file', () => {
		const both = [one, two].flatMap((person) => [
			beside(person, q, { sameGroup: true }),
			beside(person, p, { sameGroup: true })
		]);
		expect(match(both).pairs).toEqual(['1 = p', '2 = q']);
	});

	it('prefers the anonymous subject of this very season to a namesake of the same year', () => {
		const subject = known('subject', { named: false });
		const candidates = [
			beside(one, p, { birthYear: 'same' }),
			beside(one, subject, { birthYear: 'same', sameSeason: true })
		];
		expect(match(candidates).pairs).toEqual(['1 = subject']);
	});
});
