import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../tests/database/test-database.ts';
import { commands } from '../commands.ts';
import { runDeclic } from '../run-declic.fixture.ts';

const database = useTestDatabase();
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-scale-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
	runDeclic(['seed-scale', ...words], {
		DATA_DIR: join(folder, 'data'),
		DATABASE_URL: database.ownerUrl,
		DECLIC_NOW: '2026-11-24T08:30:00Z'
	});
const nameOfDatabase = () => new URL(database.ownerUrl).pathname.slice(1);
const countCentres = async () =>
	(await database.owner.query<{ count: number }>('select count(*) from centres')).rows[0]!.count;

test.each([
	[[], { into: 'x' }, '--seed'],
	[[], { seed: 'un', into: 'x' }, '--seed'],
	[[], { seed: '1' }, '--into'],
	[[], { seed: '1', into: 'x', scale: '2' }, '--scale'],
	[['x'], { seed: '1', into: 'x' }, 'options']
] as const)('%j %j is complained of', (words, options, said) => {
	expect(commands['seed-scale']!.check([...words], options)).toContain(said);
});

describe('the database it would fill must be said again', () => {
	test('another name is refused, exit 1, and nothing is written', async () => {
		const { code, out, errors } = await run('--seed', '1', '--into', 'declic', '--scale', '0.001');
		expect([code, out]).toEqual([1, '']);
		expect(errors).toMatch(/« declic » : rien n’est écrit/);
		expect(await countCentres()).toBe(0);
	});

	test('its own name fills it once, and is refused the next time', async () => {
		const words = ['--seed', '1', '--into', nameOfDatabase(), '--scale', '0.001', '--json'];
		const filled = await run(...words);
		expect(filled.code).toBe(0);
		expect(JSON.parse(filled.out)).toMatchObject({ centres: 8, people: 200, attendances: 1_000 });
		const again = await run(...words);
		expect(again.code).toBe(1);
		expect(JSON.parse(again.out)).toMatchObject({ refusal: 'not-empty' });
		expect(await countCentres()).toBe(8);
	});
});
