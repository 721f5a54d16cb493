import { expect, test } from 'vitest';
import { fillEveryTable } from '../database/fill-every-table.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	migratedDatabase,
	restored,
	shapeOf,
	withoutEphemeral
} from './stage.ts';

/** The rows of the tables an older version had, in the columns that it had. */
function asKnownTo(
	older: Record<string, string[]>,
	contents: Record<string, string[]>
): Record<string, string[]> {
	return Object.fromEntries(
		Object.entries(older).map(([table, rows]) => {
			const columns = Object.keys(JSON.parse(rows[0] ?? '{}') as object).sort();
			return [
				table,
				(contents[table] ?? []).map((row) => JSON.stringify(JSON.parse(row), columns)).sort()
			];
		})
	);
}

test('older rows are brought forward: the rows first, then the migrations they had not had', async () => {
	const older = all.slice(0, 4);
	const [from, to] = [await migratedDatabase(older), await emptyDatabase()];
	await fillEveryTable(from);
	const before = await contentsOf(from);
	const done = await restored(to, (await backedUp(from)).file);
	expect(done).toMatchObject({ applied: all.slice(4).map(({ name }) => name) });
	expect(asKnownTo(before, await contentsOf(to))).toEqual(asKnownTo(before, before));
});

test('older rows go into a database that was already prepared for a newer version, if it is empty', async () => {
	const [from, to] = [await migratedDatabase(all.slice(0, 4)), await migratedDatabase()];
	await fillEveryTable(from);
	const before = await contentsOf(from);
	expect(await restored(to, (await backedUp(from)).file)).toHaveProperty('applied');
	expect(asKnownTo(before, await contentsOf(to))).toEqual(asKnownTo(before, before));
	expect(await shapeOf(to)).toEqual(await shapeOf(await migratedDatabase()));
});

test('rows go into a database that an older version had prepared', async () => {
	const [from, to] = [await migratedDatabase(), await migratedDatabase(all.slice(0, 2))];
	await fillEveryTable(from);
	expect(await restored(to, (await backedUp(from)).file)).toMatchObject({ applied: [] });
	expect(await contentsOf(to)).toEqual(withoutEphemeral(await contentsOf(from)));
});
