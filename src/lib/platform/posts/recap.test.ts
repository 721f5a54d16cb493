import { expect, test } from 'vitest';
import { recapOf } from './recap.ts';

const AN_ID = '0199f2a4-7c1e-7b3a-9d2f-5b6c7d8e9f01';

test('she finds her words again, under names she can read', () => {
	expect(
		recapOf([
			['cle', AN_ID],
			['prenom', 'Huguette'],
			['premiere', '2026-11-24'],
			['ou_garde', 'Classeur\nvert']
		])
	).toEqual([
		{ label: 'Prénom', text: 'Huguette' },
		{ label: 'Première séance', text: '24 novembre 2026' },
		{ label: 'Ou garde', text: 'Classeur\nvert' }
	]);
});

test('numbers of the house and empty fields are not her words', () => {
	expect(
		recapOf([
			['inscription', AN_ID],
			[`marque-${AN_ID}`, 'present'],
			['raison', '  ']
		])
	).toEqual([]);
});

test.each(['2026-13-45', '2026-02-31', '24/11/2026'])(
	'%s is no day of ours: it stays as it was typed',
	(text) => {
		expect(recapOf([['premiere', text]])).toEqual([{ label: 'Première séance', text }]);
	}
);
