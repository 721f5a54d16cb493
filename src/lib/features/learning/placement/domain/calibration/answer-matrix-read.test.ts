import { expect, test } from 'vitest';
import { readAnswerMatrix } from './answer-matrix-read.ts';

const ROWS = [[{ item: 'mail', answer: 2 }], [{ item: 'search', answer: 0 }]];

test('a CSV and JSON lines say the same rows; what was not asked is no answer', () => {
	expect(readAnswerMatrix('\uFEFFmail;search\r\n2;\r\n;0\r\n')).toEqual(ROWS);
	expect(readAnswerMatrix('mail,search\n2,\n,0\n')).toEqual(ROWS);
	expect(
		readAnswerMatrix('{"answers":{"mail":2,"search":null}}\n{"answers":{"search":0}}\n')
	).toEqual(ROWS);
	expect(readAnswerMatrix('{"answers":[{"item":"mail","answer":2}]}')).toEqual([ROWS[0]]);
});

test('what is wrong is refused by its line, and its words are not repeated', () => {
	const refused = (text: string) => () => readAnswerMatrix(text);
	expect(refused('')).toThrow('au moins une ligne');
	expect(refused('mail;search\n2;3')).toThrow(
		'ligne 2, search\u00a0: 0, 1, 2 ou rien est attendu.'
	);
	expect(refused('mail;search\n2')).toThrow('ligne 2\u00a0: 2 colonnes sont attendues.');
	expect(refused('{"answers":{"mail":"Jeanne"}}')).toThrow('ligne 1, mail\u00a0: 0, 1, 2');
	expect(refused('{"answers":{}}\nJeanne')).toThrow(/^ligne 2\s: un objet JSON/);
	expect(refused('{"answers":[{"item":"a","answer":1},{"item":"a","answer":2}]}')).toThrow(
		'une seule réponse par question'
	);
});
