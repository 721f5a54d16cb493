import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { chanceFrom } from '#lib/shared/seeded-chance.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bankIn } from '#lib/features/learning/placement/domain/bank/asked-bank.ts';
import {
	inventedCrowd,
	rowsOf
} from '#lib/features/learning/placement/domain/bank/calibrate.fixture.ts';
import { runHere } from '../run-here.fixture.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'declic-bank-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
	runHere(words, { DATA_DIR: join(folder, 'data'), DATABASE_URL: '' });

async function fileOf(name: string, text: string): Promise<string> {
	const path = join(folder, name);
	await writeFile(path, text);
	return path;
}

describe('export-bank', () => {
	test('writes the delivered bank, and its two halves, that the other commands read', async () => {
		const [whole, a, b] = await Promise.all([
			run('export-bank'),
			run('export-bank', '--half', 'A', '--json'),
			run('export-bank', '--half=B')
		]);
		expect(JSON.parse(whole.out)).toMatchObject({ version: 2, cuts: [-0.8, 0.8] });
		const ids = (ran: { out: string }) =>
			JSON.parse(ran.out).items.map(({ id }: { id: string }) => id);
		expect([...ids(a), ...ids(b)].toSorted()).toEqual(ids(whole).toSorted());
		const half = await fileOf('moitie.json', a.out);
		const simulated = await run('simulate-placement', '--bank', half, '--invent', '3', '--json');
		expect(JSON.parse(simulated.out)).toMatchObject({ people: 3 });
	});

	test('refuses a third half, and a file to write to', async () => {
		const [third, file] = await Promise.all([
			run('export-bank', '--half', 'C'),
			run('export-bank', 'b.json')
		]);
		expect([third.code, file.code, third.out, file.out]).toEqual([2, 2, '', '']);
		expect(third.errors).toMatch(/^--half est A ou B\.\nUsage : declic export-bank/);
	});
});

describe('calibrate-bank', () => {
	test('proposes a version from real answers, told in JSON or line by line', async () => {
		const bank = bankIn('A');
		const few = { ...bank, items: bank.items.filter((_, at) => at % 10 === 0) };
		const crowd = inventedCrowd(few, { people: 160, asked: 6, chance: chanceFrom(3) });
		const lines = rowsOf(crowd).map((answers) => `${JSON.stringify({ answers })}\n`);
		const answers = await fileOf('reponses.jsonl', lines.join(''));
		const [asJson, told] = await Promise.all([
			run('calibrate-bank', '--answers', answers, '--json'),
			run('calibrate-bank', '--answers', answers)
		]);
		const proposal = JSON.parse(asJson.out);
		expect(proposal).toMatchObject({
			from: '2',
			to: expect.stringMatching(/^2\+calibrage-[0-9a-f]{8}$/),
			least: 150,
			people: 160,
			settled: true
		});
		expect(proposal.moved.map(({ item }: { item: string }) => item).toSorted()).toEqual(
			few.items.map(({ id }) => id).toSorted()
		);
		expect(Object.keys(proposal.moved[0]).toSorted()).toEqual(
			['answers', 'became', 'error', 'item', 'was'].toSorted()
		);
		expect(proposal.bank.items).toHaveLength(120);
		expect([asJson.code, told.code]).toEqual([0, 0]);
		expect(told.out).toContain('Rien n’est changé tant que personne ne l’accepte.');
		expect(told.out).toContain('faute de 150 réponses : 114 questions');
	});

	test('with fewer than 150 answers, says that the version stays', async () => {
		const answers = await fileOf('peu.csv', 'software-1;software-2\r\n2;1\r\n0;\r\n');
		const told = await run('calibrate-bank', '--answers', answers);
		expect(told).toMatchObject({ code: 0, errors: '' });
		expect(told.out).toMatch(/^Aucune question n’a 150 réponses\s: la version 2 reste/);
	});

	test('names the file and the field of what it cannot read: exit 1', async () => {
		const good = await fileOf('bonnes.csv', 'software-1\r\n2\r\n');
		const wrong = await fileOf('fausses.csv', 'software-1;software-2\r\n2;1\r\n2;7\r\n');
		const torn = await fileOf('banque.json', '{"version":');
		const empty = await fileOf('vide.json', '{"version":"1"}');
		const said = await Promise.all([
			run('calibrate-bank', '--answers', wrong, '--json'),
			run('calibrate-bank', '--answers', join(folder, 'absent.csv'), '--json'),
			run('calibrate-bank', '--bank', torn, '--answers', good, '--json'),
			run('calibrate-bank', '--bank', empty, '--answers', good, '--json')
		]);
		expect(said.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
		expect(said.map(({ out }) => JSON.parse(out))).toEqual([
			{
				refusal: 'bad-file',
				message: expect.stringMatching(/fausses\.csv\s: ligne 3, software-2\s: 0, 1, 2 ou rien/)
			},
			{ refusal: 'bad-file', message: expect.stringMatching(/absent\.csv ne peut pas être lu/) },
			{ refusal: 'bad-file', message: expect.stringMatching(/banque\.json n’est pas du JSON/) },
			{ refusal: 'bad-file', message: expect.stringMatching(/vide\.json\s: items\s: /) }
		]);
	});

	test('without answers, or with a word too many, says how it is called: exit 2', async () => {
		const [none, wordy] = await Promise.all([
			run('calibrate-bank'),
			run('calibrate-bank', 'tout', '--answers', 'x')
		]);
		expect([none.code, wordy.code]).toEqual([2, 2]);
		expect(none.errors).toMatch(/^Il manque --answers.*\nUsage : declic calibrate-bank/);
	});
});
