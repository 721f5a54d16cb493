import { describe, expect, test } from 'vitest';
import { LIMITS } from './limits.ts';
import { readable, refused, rowsOf, xlsxOf } from './test-workbooks.ts';

describe('50,000 rows, and not one more', () => {
	test('in one tab', async () => {
		const { sheets } = await readable('registre.xlsx', xlsxOf({ tabs: [rowsOf(50_000)] }));
		expect(sheets[0]!.rows).toHaveLength(50_000);
		const bytes = xlsxOf({ tabs: [rowsOf(50_001)] });
		expect(await refused('registre.xlsx', bytes)).toMatchObject({ refusal: 'too-many-rows' });
	});

	test('in several tabs together', async () => {
		const half = rowsOf(25_000);
		expect((await readable('registre.xlsx', xlsxOf({ tabs: [half, half] }))).sheets).toHaveLength(
			2
		);
		const bytes = xlsxOf({ tabs: [half, rowsOf(25_001)] });
		expect(await refused('registre.xlsx', bytes)).toMatchObject({ refusal: 'too-many-rows' });
	});
});

test('20 MB are read, one byte more is refused', async () => {
	const text = Buffer.alloc(LIMITS.fileBytes, 'é');
	expect((await readable('r.csv', text)).sheets[0]!.rows).toHaveLength(1);
	const more = Buffer.concat([text, Buffer.from('a')]);
	expect(await refused('r.csv', more)).toMatchObject({ refusal: 'too-heavy' });
});

test('more shared texts than a file may have cells are refused', async () => {
	const sharedStrings = `<sst>${'<si/>'.repeat(2_000_001)}</sst>`;
	const bytes = xlsxOf({ tabs: [rowsOf(1)], sharedStrings });
	expect(await refused('r.xlsx', bytes)).toMatchObject({ refusal: 'zip-bomb' });
});
