import { expect, test } from 'vitest';
import { cutPieces } from './cut-pieces.ts';

test('a question is its words, then a line for each box to tick', async () => {
	const pieces = await cutPieces({
		title: 'Faisons connaissance',
		author: 'Centre social Jacques Brel',
		asOf: '2026-11-26',
		isLargePrint: true,
		pictures: {},
		blocks: [{ kind: 'question', text: '1. Avec une souris ?', svg: null, answers: ['Oui', 'Non'] }]
	});
	expect(pieces.slice(1).map((piece) => piece.kind === 'text' && piece.text)).toEqual([
		'1. Avec une souris ?',
		'☐ Oui',
		'☐ Non'
	]);
});
