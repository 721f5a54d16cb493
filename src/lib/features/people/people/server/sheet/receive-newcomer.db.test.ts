import { expect, test } from 'vitest';
import { done, useStoryCentre } from '../../../../../../../tests/database/story-centre.ts';
import { readConsents } from '../contact/read-consents.ts';
import { receiveNewcomer } from './receive-newcomer.ts';

const { act } = useStoryCentre('accueil');
const answerOf = (id: string) => act(async (db) => (await readConsents(db, id)).reminders?.answer);

test.each([
	['given', 'given'],
	['refused', 'refused'],
	[null, undefined]
] as const)('somebody new who answers %s to reminders: %s', async (said, kept) => {
	const person = { familyName: `Renard ${said}`, givenName: 'Odile' };
	const { id } = done(await act((db) => receiveNewcomer(db, person, null, said)));
	expect(await answerOf(id)).toBe(kept);
});

test('whoever was known already is asked too: her last answer counts', async () => {
	const person = { familyName: 'Baudelle', givenName: 'Odile' };
	const { id } = done(await act((db) => receiveNewcomer(db, person, null, 'given')));
	done(await act((db) => receiveNewcomer(db, person, { sameAs: id }, 'refused')));
	expect(await answerOf(id)).toBe('refused');
	done(await act((db) => receiveNewcomer(db, person, { sameAs: id }, null)));
	expect(await answerOf(id)).toBe('refused');
});

test('while nobody says who she is among those who look like her, nothing is written', async () => {
	const person = { familyName: 'Leleu', givenName: 'Odile' };
	const { id } = done(await act((db) => receiveNewcomer(db, person, null, null)));
	expect(await act((db) => receiveNewcomer(db, person, null, 'given'))).toMatchObject({
		refusal: 'look-alikes'
	});
	expect(await answerOf(id)).toBeUndefined();
});
