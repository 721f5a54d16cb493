import { expect, it } from 'vitest';
import { findConfidential, maskConfidential } from '../../index.ts';
import { card, drawsOf } from '../corpus/make-secrets.fixture.ts';

const number = card(drawsOf(3), [16]);

it.each([
	' 09/27 123',
	' exp 09/27, 123',
	' exp. 09/2027 - 123',
	', valable jusqu’au 09/27 (123)',
	' 0927 123',
	' 09-27 4821'
])('after a card and its date, the figures of its back are hidden: %s', (rest) => {
	const said = findConfidential(`paie avec ${number}${rest}`).findings;
	expect(said.map(({ kind, verdict }) => [kind, verdict])).toEqual([
		['card', 'refused'],
		['password', 'refused']
	]);
	expect(maskConfidential(`paie avec ${number}${rest}, merci`)).toMatch(
		/\[numéro masqué\].*\[secret masqué\]\)?, merci$/
	);
});

it.each([
	' 09/27',
	' 09/27 150 euros',
	' 09/27, 120 €',
	' 123 euros',
	' le 12/09/27 14h30',
	' 09/27 45'
])('anything else after a card is left alone: %s', (rest) => {
	const { findings } = findConfidential(`paie avec ${number}${rest}`);
	expect(findings.map(({ kind }) => kind)).toEqual(['card']);
});
