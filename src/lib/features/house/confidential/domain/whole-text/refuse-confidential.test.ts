import { expect, test } from 'vitest';
import {
	findConfidential,
	maskConfidential,
	placeInWords,
	refuseConfidential
} from '../../index.ts';
import { card, drawsOf } from '../corpus/make-secrets.fixture.ts';

const number = card(drawsOf(4), [16]);

test('a note that holds a card is refused in words that never repeat it', () => {
	const refusal = refuseConfidential({ Demande: 'pour sa CNI', Note: `paye avec ${number}` });
	expect(refusal?.message).toContain('un numéro de carte bancaire («\u202fNote\u202f»)');
	expect(refusal?.findings).toMatchObject([{ kind: 'card', field: 'Note', verdict: 'refused' }]);
	expect(JSON.stringify(refusal)).not.toContain(number);
});

test('an ordinary note is not', () => {
	expect(refuseConfidential({ Note: 'a oublié son mot de passe, rdv le 12/03/2026' })).toBeNull();
});

test('masked once, it is taken', () => {
	const masked = maskConfidential(`CB ${number} et son mot de passe c’est soleil62`);
	expect(masked).toBe('CB [numéro masqué] et son mot de passe c’est [secret masqué]');
	expect(refuseConfidential({ Note: masked })).toBeNull();
});

test('where it stands is told by the words around it, never by another secret', () => {
	const text = `Mme Lhermitte\nCB ${number} mdp : soleil62`;
	const { findings } = findConfidential(text);
	const told = findings.map((one) => placeInWords(text, one, findings));
	expect(told).toEqual(['ligne 2, après «\u202fCB\u202f»', 'ligne 2, après «\u202fmdp\u202f»']);
	expect(told.join(' ')).not.toContain(number.slice(0, 6));
});
