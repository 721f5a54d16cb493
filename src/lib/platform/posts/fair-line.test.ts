import { expect, test } from 'vitest';
import { FairLine } from './fair-line.ts';

test('whoever sends a great deal waits behind herself', () => {
	const line = new FairLine<string>();
	for (const nth of [1, 2, 3]) line.add(['visitors', 'network 1', 'Lina'], `Lina ${nth}`);
	line.add(['visitors', 'network 1', 'Omar'], 'Omar');
	for (const nth of [1, 2]) line.add(['visitors', 'network 2', 'Zoé'], `Zoé ${nth}`);
	line.add(['team', 'La Criée'], 'La Criée');
	expect(line.lengthAt([])).toBe(7);
	expect(line.lengthAt(['visitors', 'network 1'])).toBe(4);
	const called = Array.from({ length: 8 }, () => line.call());
	expect(called).toEqual([
		...['Lina 1', 'La Criée', 'Zoé 1', 'Omar', 'Zoé 2', 'Lina 2', 'Lina 3'],
		null
	]);
	expect(line.lengthAt(['visitors', 'network 1'])).toBe(0);
});

test('whoever leaves is not called, and leaves her place to others', () => {
	const line = new FairLine<string>();
	const [network, lina] = [
		['visitors', 'network 1'],
		['visitors', 'network 1', 'Lina']
	];
	for (const nth of [1, 2]) line.add(lina, `Lina ${nth}`);
	line.add(['team', 'La Criée'], 'La Criée');
	expect(line.remove(lina, 'Lina 1')).toBe(true);
	expect(line.remove(lina, 'Lina 1')).toBe(false);
	expect(line.remove(['visitors', 'network 9', 'Omar'], 'Omar')).toBe(false);
	expect([line.lengthAt([]), line.lengthAt(network)]).toEqual([2, 1]);
	expect(line.remove(lina, 'Lina 2')).toBe(true);
	expect([line.lengthAt([]), line.lengthAt(network)]).toEqual([1, 0]);
	expect([line.call(), line.call()]).toEqual(['La Criée', null]);
});
