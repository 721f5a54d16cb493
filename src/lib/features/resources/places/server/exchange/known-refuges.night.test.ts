import { expect, test } from 'vitest';
import type { FileRow } from '../../domain/standard/columns.ts';
import { KnownRefuges } from './known-refuges.ts';

const line = (id: string, nom: string) =>
	({ row: 1, cells: new Map(Object.entries({ id, nom, telephone: '0199001234' })) }) as FileRow;

test('five thousand refuges and five thousand other places of one telephone are told apart at once', () => {
	const refuges = new KnownRefuges(Buffer.alloc(32, 7));
	const before = process.threadCpuUsage();
	for (let nth = 0; nth < 5_000; nth += 1)
		refuges.addLine(line(`r-${nth}`, `Halte du quai ${nth}`));
	for (let nth = 0; nth < 5_000; nth += 1)
		refuges.has(line(`e-${nth}`, `École numéro ${nth}`), false);
	const { user } = process.threadCpuUsage(before);
	// A third of a second; each compared with each, more than a minute.
	expect(user / 1_000).toBeLessThan(3_000);
});
