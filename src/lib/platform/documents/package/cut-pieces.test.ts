import { expect, test } from 'vitest';
import { beside, written } from '../pdf/written.fixture.ts';
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

test('papers to tick are a box and their words; a label stands before its text', async () => {
	const pieces = await cutPieces(
		written([
			{ kind: 'list', isNumbered: false, hasBoxes: true, items: ['Une pièce d’identité'] },
			{ kind: 'paragraph', label: 'Prix :', text: 'Gratuit' }
		])
	);
	expect(pieces.slice(1).map((piece) => piece.kind === 'text' && piece.text)).toEqual([
		'☐ Une pièce d’identité',
		'Prix : Gratuit'
	]);
});

test('a drawing beside words is a described picture of its size, and the words follow it', async () => {
	const pieces = await cutPieces(
		written([
			beside('Une souris', [
				{ kind: 'paragraph', text: 'Avant.' },
				beside('Un écran', [{ kind: 'paragraph', text: 'Dedans.' }])
			])
		])
	);
	expect(
		pieces.slice(1).map((piece) => {
			if (piece.kind === 'picture') return [piece.alternative, piece.size, piece.mime];
			return piece.kind === 'text' && piece.text;
		})
	).toEqual([
		['Une souris', { width: 1.4, height: 1.4 }, 'image/png'],
		'Avant.',
		['Un écran', { width: 1.4, height: 1.4 }, 'image/png'],
		'Dedans.'
	]);
});

test('a drawing that nobody described is not written', async () => {
	await expect(cutPieces(written([beside('Une souris', [beside('', [])])]))).rejects.toMatchObject({
		refusal: 'no-alternative'
	});
});
