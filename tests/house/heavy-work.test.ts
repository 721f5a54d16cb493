import { expect, test } from 'vitest';
import { projectFiles, textOf } from './project-files.ts';

const product = projectFiles().filter(
	(path) => /^src\/.*\.ts$/.test(path) && !/\.(?:test|fixture)\.ts$/.test(path)
);
const naming = (name: RegExp) => product.filter((path) => name.test(textOf(path))).toSorted();

test('a process of our own is asked in the turn of heavy work, where one of all kinds lives, and nowhere else', () => {
	expect(naming(/\baskProcess\b[^;]*from '/)).toEqual(['src/lib/platform/processes/heavy-work.ts']);
	expect(naming(/\bfork\(/)).toEqual(['src/lib/platform/processes/ask-process.ts']);
});

test('a compiler of documents is opened in the process of printing, and nowhere else', () => {
	expect(naming(/\bopenCompiler\b[^;]*from '/)).toEqual([
		'src/lib/platform/documents/pdf/pdf-worker.ts'
	]);
	expect(naming(/new URL\('\.\/pdf-worker\.ts'/)).toEqual([
		'src/lib/platform/documents/pdf/answer-printing.ts'
	]);
});
