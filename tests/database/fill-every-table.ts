import type pg from 'pg';
import { readCatalogue } from '../tenancy/catalogue.ts';
import { rowMaker } from '../tenancy/rows.ts';

/** At least a row in every table that there is. */
export async function fillEveryTable({ owner }: { owner: pg.Pool }): Promise<void> {
	const catalogue = await readCatalogue(owner);
	const maker = rowMaker(owner, catalogue);
	const centre = await maker.add('centres', { slug: 'jacques-brel' });
	for (const table of catalogue.keys()) {
		if (table === 'centres') continue;
		await maker.add(table, { centre_id: centre.id });
	}
}
