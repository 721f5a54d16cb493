import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAnsweredCrowd } from '#lib/features/learning/placement/server/calibration/answered-crowd.fixture.ts';
import { useTestDatabase } from '../../../tests/database/test-database.ts';
import { runDeclic } from '../run-declic.fixture.ts';
import { runHere } from '../run-here.fixture.ts';

const world = useTestDatabase();
let folder: string;
let centreId: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-bank-'));
	centreId = await world.addCentre('jacques-brel');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ DATA_DIR: join(folder, 'data'), DATABASE_URL: world.ownerUrl });
const run = (...words: string[]) => runHere(words, env());
const crowd = (people: number, sex: string, seed: number) =>
	addAnsweredCrowd(world.owner, { centreId, people, sex, seed });

describe('while nobody has answered', () => {
	test('nothing is told, nothing is proposed, nobody is compared', async () => {
		const [matrix, proposed, compared] = [
			await run('answer-matrix', '--format', 'csv', '--out', join(folder, 'rien.csv'), '--json'),
			await run('propose-bank', '--json'),
			await run('compare-groups', '--json')
		];
		expect(matrix.code).toBe(1);
		expect(JSON.parse(matrix.out)).toEqual({
			refusal: 'too-few',
			message: 'Aucune question de la version 2 n’a 11 réponses\u00a0: rien n’est donné.'
		});
		await expect(readFile(join(folder, 'rien.csv'))).rejects.toThrow('ENOENT');
		expect(proposed.code).toBe(1);
		expect(JSON.parse(proposed.out)).toMatchObject({ refusal: 'too-few-answers' });
		expect(compared.code).toBe(0);
		expect(JSON.parse(compared.out)).toMatchObject({ age: { comparisons: [], untold: [] } });
	});
});

describe('once a crowd has answered', () => {
	beforeAll(async () => {
		await crowd(110, 'female', 1);
		await crowd(105, 'male', 2);
	});

	test('answer-matrix tells who answered what, and nothing personal at all', async () => {
		const out = join(folder, 'reponses.csv');
		const told = await run('answer-matrix', '--format', 'csv', '--out', out, '--json');
		const csv = await readFile(out, 'utf8');
		expect(told.code).toBe(0);
		expect(JSON.parse(told.out)).toEqual({
			out,
			format: 'csv',
			version: '2',
			bytes: Buffer.byteLength(csv)
		});
		// Names of questions, then 0, 1, 2 or nothing: no person, centre, day, hour, sex nor number.
		const [head, ...rows] = csv.trimEnd().split('\r\n');
		expect(head).toMatch(/^[a-zA-Z]+-\d+(;[a-zA-Z]+-\d+)*$/);
		expect(rows).toHaveLength(215);
		expect(rows.filter((row) => !/^[012]?(;[012]?)*$/.test(row))).toEqual([]);

		const lines = await runDeclic(['answer-matrix', '--format', 'jsonl'], env());
		expect(lines.out).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|20\d\d-\d\d/);
		const first = JSON.parse(lines.out.split('\n')[0]!);
		expect(Object.keys(first)).toEqual(['answers']);
		expect(Object.keys(first.answers).toSorted()).toEqual(head!.split(';').toSorted());
	});

	test('answer-matrix refuses a format, a file or a version that is not one', async () => {
		const wrong = await Promise.all([
			run('answer-matrix'),
			run('answer-matrix', '--format', 'xlsx'),
			run('answer-matrix', '--format', 'csv', '--json'),
			run('answer-matrix', '--format', 'csv', 'x.csv')
		]);
		expect(wrong.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, '']));
		expect(wrong[1]!.errors).toContain('Il manque --format csv ou jsonl.');
		expect(wrong[2]!.errors).toContain('--out reponses.csv');
		const nowhere = join(folder, 'nulle-part', 'r.csv');
		const unwritten = await run('answer-matrix', '--format', 'csv', '--out', nowhere);
		expect(unwritten.code).toBe(1);
		expect(unwritten.errors).toContain(nowhere);
		const unknown = await run('answer-matrix', '--format', 'csv', '--bank-version', '9');
		expect(unknown.code).toBe(1);
		expect(unknown.errors).toContain('la version 9 n’a 11 réponses');
	});

	test('compare-groups tells the questions compared, and no count of a group', async () => {
		const asJson = await run('compare-groups', '--json');
		expect(asJson.code).toBe(0);
		const { age, sex, french, ...more } = JSON.parse(asJson.out);
		const nothing = { comparisons: [], untold: [] };
		expect([age, french, more]).toEqual([nothing, nothing, {}]);
		expect(sex.untold).toEqual([]);
		expect(sex.comparisons).toMatchObject([{ group: 'male', against: 'female' }]);
		expect(asJson.out).not.toMatch(/\b1(05|10)\b/);
		const told = await run('compare-groups');
		expect(told.out).toMatch(/^Sexe, les hommes et les femmes, 12 questions comparées\s: /);
		expect((await run('compare-groups', 'age')).code).toBe(2);
	});

	test('propose-bank records a proposal once, that the coordination is left to answer', async () => {
		const proposed = await run('propose-bank', '--json');
		expect(proposed.code).toBe(0);
		const { id, version, ...proposal } = JSON.parse(proposed.out);
		expect(version).toMatch(/^2\+calibrage-[0-9a-f]{8}$/);
		expect(proposal).toMatchObject({ from: '2', to: version, people: 215, settled: true });
		const { rows } = await world.owner.query(
			`select c.id, c.version, a.answer from bank_calibrations c
			left join bank_calibration_answers a on a.calibration_id = c.id`
		);
		expect(rows).toEqual([{ id, version, answer: null }]);
		const again = await run('propose-bank');
		expect(again).toMatchObject({ code: 1, out: '' });
		expect(again.errors).toBe(`La version ${version} est déjà proposée.\n`);
		expect((await run('propose-bank', 'tout')).code).toBe(2);
	});
});
