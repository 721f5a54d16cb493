import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isNight } from '../../../tests/gate/night.ts';
import { runHere } from '../run-here.fixture.ts';

const FOLDER = 'tests/fixtures/placement';
const bank = `${FOLDER}/good-bank.json`;
const dataDir = join(tmpdir(), `declic-place-${process.pid}`);
const run = (words: string[], lines: string[] = []) =>
	runHere(words, { DATA_DIR: dataDir, DATABASE_URL: '' }, lines);
const placed = async (...states: (object | string)[]) => {
	const lines = states.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`);
	const ran = await run(['place', '--json'], lines);
	return {
		...ran,
		answers: ran.out
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
	};
};

test('each line is placed in its turn, and a wrong one names its field or its file', async () => {
	const good = { bank, seed: 1, answers: [{ item: 'software-1', answer: 2 }] };
	const { answers, code } = await placed(
		good,
		'{"bank":',
		{ ...good, answers: [{ item: 'software-1', answer: 4 }] },
		{ ...good, bank: 'nulle-part.json' },
		{ ...good, bank: `${FOLDER}/people.json` },
		{ ...good, bank: 'README.md' },
		{ ...good, bank: undefined },
		{ ...good, skipped: ['software-2'] }
	);
	expect(Object.keys(answers[0])).toEqual(['next', 'predictedSuccess', 'group', 'mean', 'domains']);
	expect(Object.keys(answers[0].group)).toEqual(['probabilities', 'verdict', 'firm']);
	expect(answers[0].group).toMatchObject({ firm: false });
	expect(Object.keys(answers[0].domains).join()).toBe(
		'information,communication,problemSolving,software'
	);
	expect(answers.slice(1, 7)).toEqual([
		{ line: 2, error: expect.stringContaining('n’est pas un objet JSON') },
		{ line: 3, error: 'answers[0].answer\u00a0: 0, 1 ou 2 est attendu.' },
		{ line: 4, error: 'Le fichier nulle-part.json ne peut pas être lu.' },
		{ line: 5, error: expect.stringMatching(/people\.json\s: items\s: une liste est attendue\./) },
		{ line: 6, error: 'Le fichier README.md n’est pas du JSON.' },
		{ line: 7, error: 'bank : le chemin d’un fichier est attendu.' }
	]);
	expect(answers[7].group).toEqual(answers[0].group);
	expect([code, existsSync(dataDir)]).toEqual([1, false]);
});

test('invented people are placed, from a file or afresh, and no database is opened', async () => {
	const people = isNight ? '30' : '3';
	const ordinary = ['simulate-placement', '--bank', `${FOLDER}/ordinary-bank.json`];
	const [fresh, refused, both, wordy] = await Promise.all([
		run([...ordinary, '--invent', people, '--seed', '4', '--shift=-0.3', '--json']),
		run([...ordinary, '--people', bank, '--json']),
		run([...ordinary, '--people', bank, '--invent', '3']),
		run(['simulate-placement', 'tout'])
	]);
	expect(Object.keys(JSON.parse(fresh.out))).toEqual([
		'people',
		'rightAtStop',
		'firmShare',
		'firmRight',
		'medianQuestions',
		'max',
		'firstRight',
		'twoFailures',
		'coverage80',
		'p99Ms'
	]);
	expect(JSON.parse(fresh.out)).toMatchObject({ people: Number(people) });
	expect(JSON.parse(refused.out)).toMatchObject({ refusal: 'bad-file' });
	expect(JSON.parse(refused.out).message).toContain('people\u00a0: une liste est attendue');
	expect([fresh.code, refused.code, both.code, wordy.code]).toEqual([0, 1, 2, 2]);
	expect(both.errors).toContain('l’un des deux');
	expect(existsSync(dataDir)).toBe(false);
});
