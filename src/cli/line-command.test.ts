import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { tenth } from '../../tests/gate/night.ts';
import { answerLines } from './answer-lines.ts';
import { type LineCommand, LineRefusal } from './line-command.ts';
import { readLines } from './read-lines.ts';
import { runDeclic } from './run-declic.fixture.ts';
import { runHere } from './run-here.fixture.ts';

const dataDir = join(tmpdir(), `declic-no-data-${process.pid}`);
const env = { DATA_DIR: dataDir, DATABASE_URL: '' };
const checkText = (input: Iterable<string>) => runDeclic(['check-text', '--json'], env, input);

async function linesOf(chunks: string[], longest?: number) {
	const bytes = chunks.map((chunk) => Buffer.from(chunk, 'latin1'));
	const lines = [];
	for await (const line of readLines(Readable.from(bytes), longest)) lines.push(line);
	return lines;
}

test('check-text answers each line, says never what it found, and opens no database', async () => {
	const secret = '4973 3718 8498 5003';
	const said = JSON.stringify({ text: `carte\n${secret}, malade` });
	const ran = await checkText([
		`${said}\n`,
		`{"texte":"${secret}"}\n\n${secret}\n`,
		'{"text":"rien"}'
	]);
	const answers = ran.out
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(answers).toEqual([
		{
			line: 1,
			findings: [{ kind: 'card', start: 6, end: 25, verdict: 'refused' }],
			notes: [{ kind: 'health', start: 27, end: 33 }]
		},
		{ line: 2, error: 'Cette ligne n’a pas de texte : écrivez {"text":"…"}.' },
		{ line: 3, error: 'Cette ligne n’est pas un objet JSON : écrivez {"text":"…"}.' },
		{ line: 4, error: 'Cette ligne n’est pas un objet JSON : écrivez {"text":"…"}.' },
		{ line: 5, findings: [], notes: [] }
	]);
	expect(ran.out + ran.errors).not.toMatch(/4973|3718|5003/);
	expect([ran.code, ran.errors]).toEqual([1, '']);
	expect(existsSync(dataDir)).toBe(false);
});

test('check-text reads any number of lines, and none', async () => {
	const many = Array.from({ length: tenth(20_000) }, () => '{"text":"mdp : abc"}\n');
	const [ran, nothing, wrong] = await Promise.all([
		checkText(many),
		runHere(['check-text'], env),
		runHere(['check-text', 'fichier.jsonl'], env)
	]);
	expect(ran.code).toBe(0);
	const lines = ran.out.trimEnd().split('\n');
	expect(lines.length).toBe(many.length);
	expect(JSON.parse(lines.at(-1)!)).toMatchObject({
		line: many.length,
		findings: [{ kind: 'password' }]
	});
	expect([nothing.code, nothing.out]).toEqual([0, '']);
	expect([wrong.code, wrong.out]).toEqual([2, '']);
	expect(wrong.errors).toContain('lit l’entrée');
});

test('lines are parted by \\n alone, wherever the pieces of the input are cut', async () => {
	expect(await linesOf(['a', 'b\nc\r\n', '\n', '\xc3', '\xa9\xe2\x80\xa8\xffx'])).toEqual([
		'ab',
		'c\r',
		'',
		'é\u2028\ufffdx'
	]);
	expect(await linesOf(['a\n'])).toEqual(['a']);
	expect(await linesOf([])).toEqual([]);
});

test('a line too long is passed over, the next ones are read', async () => {
	expect(await linesOf(['ab', 'cd', 'ef\ngh\n', 'ijkl\nmnopq'], 4)).toEqual([
		null,
		'gh',
		'ijkl',
		null
	]);
});

test('a refusal is said in its turn, an unexpected error without its words', async () => {
	const command: LineCommand = {
		usage: 'x',
		summary: 'x',
		options: {},
		answer(line, number) {
			if (line === 'no') throw new LineRefusal('Non.');
			if (line === 'bug') throw new TypeError(`secret ${line}`);
			return { number };
		}
	};
	const output = new PassThrough();
	const written = text(output);
	const code = await answerLines(command, Readable.from([Buffer.from('no\nbug\n\n')]), output);
	output.end();
	expect(code).toBe(1);
	expect(
		(await written)
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
	).toEqual([
		{ line: 1, error: 'Non.' },
		{ line: 2, error: 'Une erreur inattendue a empêché de lire cette ligne (TypeError).' },
		{ number: 3 }
	]);
});
