import { expect, test } from 'vitest';
import { LEFT_EMPTY } from '#lib/platform/backup/left-empty.ts';
import { checkArchive } from '#lib/platform/backup/check-archive.ts';
import {
	all,
	backedUp,
	contentsOf,
	emptyDatabase,
	filledDatabase,
	restored,
	shapeOf,
	withoutEphemeral
} from './stage.ts';

test('every table of the product comes back, row for row, but what must not', async () => {
	const [from, to] = [await filledDatabase(), await emptyDatabase()];
	const { file } = await backedUp(from);
	const before = await contentsOf(from);
	expect(Object.entries(before).filter(([, lines]) => lines.length === 0)).toEqual([]);
	expect(await restored(to, file)).toMatchObject({ applied: [] });
	expect(await contentsOf(to)).toEqual(withoutEphemeral(before));
	expect(await contentsOf(from)).toEqual(before);
	// Protected and bound as the first one.
	expect(await shapeOf(to)).toEqual(await shapeOf(from));
});

test('an archive tells what it is', async () => {
	const from = await filledDatabase();
	const { file, manifest } = await backedUp(from);
	expect(await checkArchive(file, null)).toEqual({ manifest, keys: null });
	expect(manifest).toMatchObject({
		format: 1,
		product: expect.stringMatching(/^\d+\.\d+\.\d+$/),
		createdAt: '2026-11-24T08:30:00Z',
		postgres: expect.stringMatching(/^\d+\.\d+/),
		migrations: all.map(({ number, name, sha256 }) => ({ number, name, sha256 })),
		leftEmpty: Object.keys(LEFT_EMPTY).sort()
	});
});
