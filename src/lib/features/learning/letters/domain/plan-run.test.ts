import { expect, test } from 'vitest';
import { channelOf } from './letter-channel.ts';
import { type Chosen, refuseRun } from './plan-run.ts';
import { PROPOSED_TEXT } from './proposed-model.ts';

const filled = {
	centre: 'Centre social La Digue',
	programme: 'SÉNOU',
	when: 'mercredi 9 décembre 2026 à 17 h',
	place: 'Salle du rez-de-chaussée'
};
const model = { ...PROPOSED_TEXT, senderAddress: null, phone: '03 21 00 00 00' };
const chosen = (givenName: string, changed: Partial<Chosen> = {}): Chosen => ({
	givenName,
	familyName: 'Caron',
	address: {},
	email: null,
	whyNot: null,
	...changed
});
const run = { model, filled, first: 'letter' as const, goesOnWithout: false };

test('paper first, else a mail, else somebody calls', () => {
	expect(channelOf({ hasAddress: true, hasEmail: true }, 'letter')).toBe('letter');
	expect(channelOf({ hasAddress: true, hasEmail: true }, 'email')).toBe('email');
	expect(channelOf({ hasAddress: true, hasEmail: false }, 'email')).toBe('letter');
	expect(channelOf({ hasAddress: false, hasEmail: true }, 'letter')).toBe('email');
	expect(channelOf({ hasAddress: false, hasEmail: false }, 'letter')).toBe('call');
});

test('who has no address is refused by name; the run goes on without her when it is said', () => {
	const people = [chosen('Léa'), chosen('Awa', { address: null }), chosen('Jo', { address: null })];
	const refused = refuseRun(people, run);
	expect(refused).toMatchObject({ refusal: 'no-address' });
	expect(refused?.message).toMatch(/^Awa Caron, Jo Caron n’ont pas d’adresse postale/);
	expect(refused?.message).not.toContain('Léa');
	expect(refuseRun(people, { ...run, goesOnWithout: true })).toBeNull();
});

test('a mail asked first: who has none is named, even with an address', () => {
	const people = [chosen('Léa', { email: 'lea@exemple.fr' }), chosen('Awa')];
	expect(refuseRun(people, { ...run, first: 'email' })?.message).toMatch(
		/^Awa Caron n’a pas d’adresse électronique/
	);
});

test('a word that would stay empty is refused by name, and says where to complete it', () => {
	const refused = refuseRun([chosen('Léa')], { ...run, model: { ...model, phone: null } });
	expect(refused).toMatchObject({ refusal: 'no-value' });
	expect(refused?.message).toContain('[téléphone du centre] resterait vide');
	expect(refused?.message).toContain('Complétez la lettre du centre');
});

test('who may not be invited is refused by name, and so is nobody at all', () => {
	expect(refuseRun([chosen('Léa', { whyNot: 'est déjà invitée' })], run)?.message).toMatch(
		/^Léa Caron est déjà invitée\./
	);
	expect(refuseRun([], run)).toMatchObject({ refusal: 'nobody-chosen' });
});
