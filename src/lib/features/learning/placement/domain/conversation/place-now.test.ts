import { expect, test } from 'vitest';
import { BANK } from '../bank/bank-file.ts';
import { bankIn } from '../bank/asked-bank.ts';
import { placeNow } from './place-now.ts';

const [first, second] = BANK.items.filter(({ half }) => half === 'A').map(({ id }) => id);
const talk = { half: 'A', seed: 7, retired: [], said: [{ item: first!, answer: 1 }] } as const;

test('the page, the answer sent from it and the page after weigh what she said once', () => {
	const asRead = () => structuredClone(talk) as typeof talk;
	expect(placeNow(asRead())).toBe(placeNow(asRead()));
});

test('one more answer, another half, seed, course, version or question set aside are weighed anew', () => {
	const known = placeNow(talk);
	const { items } = bankIn('A');
	const version = {
		name: 'Étalonnée',
		items: items.map((item) => ({ ...item, b: harder(item.b) }))
	};
	const others = [
		{ said: [...talk.said, { item: second!, answer: 2 as const }] },
		{ said: [{ item: first!, answer: null }] },
		{ half: 'B' as const },
		{ seed: 8 },
		{ weights: { ...BANK.weights, software: 2 } },
		{ version },
		{ retired: [known.next!] }
	];
	for (const other of others) expect(placeNow({ ...talk, ...other })).not.toBe(known);
	expect(placeNow({ ...talk, version }).mean).not.toEqual(known.mean);
	expect(placeNow({ ...talk, retired: [known.next!] }).next).not.toBe(known.next);
});

const harder = ([one, two]: readonly [number, number]) => [one + 1, two + 1] as [number, number];
