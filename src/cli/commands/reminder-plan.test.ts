import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../run-here.fixture.ts';

const dataDir = join(tmpdir(), `declic-reminder-plan-${process.pid}`);
const LINE = {
	deadline: '2026-12-01',
	before: ['P1M', 'P7D', 'P1D', 'P0D'],
	zone: 'Europe/Paris',
	now: '2026-11-26T09:00:00Z',
	at: '10:00',
	window: { from: '09:00', until: '19:00' }
};
const run = async (...lines: (object | string)[]) => {
	const input = lines.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`);
	const ran = await runHere(
		['reminder-plan', '--json'],
		{ DATA_DIR: dataDir, DATABASE_URL: '' },
		input
	);
	const answers = ran.out.trimEnd().split('\n');
	return { ...ran, answers: answers.map((line) => JSON.parse(line)) };
};

test('a deadline a line, when its reminders leave; no database is opened', async () => {
	const { answers, code, errors } = await run(LINE, { ...LINE, now: '2026-12-02T09:00:00+01:00' });
	expect(answers).toEqual([
		{
			sends: [
				{ before: 'P7D', at: '2026-11-26T10:00:00+01:00', moved: 'late' },
				{ before: 'P1D', at: '2026-11-30T10:00:00+01:00', moved: null },
				{ before: 'P0D', at: '2026-12-01T10:00:00+01:00', moved: null }
			],
			tooLate: ['P1M']
		},
		{ sends: [], tooLate: ['P1M', 'P7D', 'P1D', 'P0D'] }
	]);
	expect([code, errors, existsSync(dataDir)]).toEqual([0, '', false]);
});

test('a line that is no deadline says which field is wrong, and the others are answered', async () => {
	const { answers, code } = await run({ ...LINE, at: '19:00' }, '[]', '', '{"deadline":', LINE);
	expect(answers.slice(0, 4)).toEqual([
		{
			line: 1,
			error: 'at\u00a0: une heure est attendue de 09:00 à 19:00, qui n’en est pas.'
		},
		{ line: 2, error: expect.stringContaining('n’est pas un objet JSON') },
		{ line: 3, error: expect.stringContaining('n’est pas un objet JSON') },
		{ line: 4, error: expect.stringContaining('n’est pas un objet JSON') }
	]);
	expect(answers[4]).toMatchObject({ tooLate: ['P1M'] });
	expect(code).toBe(1);
});
