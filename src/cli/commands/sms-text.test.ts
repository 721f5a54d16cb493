import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runHere } from '../run-here.fixture.ts';

const dataDir = join(tmpdir(), `declic-sms-text-${process.pid}`);
const run = async (lines: string[]) => {
	const env = { DATA_DIR: dataDir, DATABASE_URL: '' };
	const ran = await runHere(['sms-text', '--json'], env, [lines.join('\n')]);
	const answers = ran.out.trimEnd().split('\n');
	return { ...ran, answers: answers.map((line) => JSON.parse(line)) };
};
const nothing = { text: '', alphabet: 'gsm7', units: 0, segments: 0, replaced: [] };

test('a text a line, as it would leave; no database is opened', async () => {
	const { answers, code, errors } = await run([
		'{"text":"Bonjour {nom},\\r\\nà 9 h.","values":{"nom":"Loïc"}}',
		'{"text":"مرحبا ç"}'
	]);
	expect(answers).toEqual([
		{
			text: 'Bonjour Loic,\nà 9 h.',
			alphabet: 'gsm7',
			units: 20,
			segments: 1,
			replaced: [{ from: 'ï', to: 'i' }],
			problems: []
		},
		{ text: 'مرحبا ç', alphabet: 'ucs2', units: 7, segments: 1, replaced: [], problems: [] }
	]);
	expect([code, errors, existsSync(dataDir)]).toEqual([0, '', false]);
});

test('it refuses nothing: a line that cannot be read has a shape, its problem, and ends with 0', async () => {
	const notJson = 'Cette ligne n’est pas un objet JSON\u00a0: écrivez {"text":"…","values":{…}}.';
	const { answers, code } = await run([
		'{"text":',
		'',
		'[]',
		'null',
		'{"texte":"a"}',
		'{"text":"{a}{b}{c}","values":{"a":1,"b":null,"c":["x"]}}',
		'{"text":"{a}","values":["b"]}'
	]);
	expect(answers.slice(0, 5)).toEqual([
		{ ...nothing, problems: [notJson] },
		{ ...nothing, problems: [notJson] },
		{ ...nothing, problems: [notJson] },
		{ ...nothing, problems: [notJson] },
		{ ...nothing, problems: ['text\u00a0: un texte est attendu.'] }
	]);
	expect(answers[5]).toMatchObject({
		text: '1{b}{c}',
		units: 11,
		problems: [
			'values.b\u00a0: un texte ou un nombre est attendu.',
			'values.c\u00a0: un texte ou un nombre est attendu.',
			'Le mot {b} n’a pas de valeur\u00a0: il reste tel quel.',
			'Le mot {c} n’a pas de valeur\u00a0: il reste tel quel.'
		]
	});
	expect(answers[6]).toMatchObject({
		text: '{a}',
		problems: [
			'values\u00a0: un objet est attendu.',
			'Le mot {a} n’a pas de valeur\u00a0: il reste tel quel.'
		]
	});
	expect(code).toBe(0);
});
