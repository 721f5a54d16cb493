import { expect, test } from 'vitest';
import type { KnownMember } from '../members/known-member.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import { askWhoAsked } from './ask-who-asked.ts';
import type { DeskLine } from './desk-notebook.ts';

const MARIE = 'MARTIN Marie';
const maries = (count: number) =>
	Array.from(
		{ length: count },
		(_, at) =>
			({
				id: `marie-${at}`,
				nameKey: normalisePersonName(MARIE, ''),
				familyName: 'MARTIN',
				givenName: 'Marie',
				birthYear: 1930 + at
			}) as unknown as KnownMember
	);
const LINE = {
	line: 7,
	name: MARIE,
	place: { file: 'cahier.csv', sheet: 'cahier', cell: 'C7' }
} as unknown as DeskLine;
const ask = async (count: number, answers: Record<string, string> = {}) =>
	askWhoAsked([LINE], maries(count), { answers, breathe: async () => {} });

test('of one name the centre knows two: each is offered, with her year', async () => {
	const [question] = (await ask(2)).questions;
	expect(question!.choices.map(({ label }) => label)).toEqual([
		'Non, la demande reste anonyme',
		'Oui\u00a0: MARTIN Marie, 1930',
		'Oui\u00a0: MARTIN Marie, 1931'
	]);
	expect(question!.text).not.toMatch(/autre/);
	const { chosen } = await ask(2, { [question!.id]: 'marie-1' });
	expect(chosen.get(LINE)).toBe('marie-1');
});

test('beyond twenty, the page says that others are not offered, and what to do for them', async () => {
	const [one] = (await ask(21)).questions;
	expect(one!.choices).toHaveLength(21);
	expect(one!.text).toContain('Une autre personne porte ce nom et n’est pas proposée ici');
	const [many] = (await ask(25)).questions;
	expect(many!.text).toContain('5 autres personnes portent ce nom');
	expect(many!.text).toContain('laissez la demande anonyme');
	// Nobody is chosen who was not offered.
	expect((await ask(25, { [many!.id]: 'marie-24' })).chosen.size).toBe(0);
});
