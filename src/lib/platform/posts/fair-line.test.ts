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
