import { expect, test } from 'vitest';
import { needsOf, refuseSentPerson, toldBy } from './sent-person.ts';

const sent = { words: ' Une amende.\r\nVite. ', name: '', agreed: false, hasReadCharter: true };

test('her name stands on a line of its own, and is taken off for an anonymous request', () => {
	const told = toldBy({ ...sent, name: ' Mme Delattre ' });
	expect(told).toContain('Mme Delattre');
	expect(needsOf(told)).toBe('Une amende.\nVite.');
	expect(needsOf(toldBy(sent))).toBe(toldBy(sent));
});

test('a name kept by an earlier version is taken off all the same', () => {
	expect(needsOf('Une amende.\nVite.\n\nPersonne : Mme Delattre')).toBe('Une amende.\nVite.');
});

test.each([
	[{ words: 'x'.repeat(1501) }, 'words'],
	[{ name: 'x'.repeat(121), agreed: true }, 'name'],
	[{ name: 'Mme Delattre' }, 'agreement'],
	[{ hasReadCharter: false }, 'charter']
])('%o is refused by its field', (change, refusal) => {
	expect(refuseSentPerson({ ...sent, ...change })).toMatchObject({ refusal });
	expect(refuseSentPerson(sent)).toBeNull();
});
