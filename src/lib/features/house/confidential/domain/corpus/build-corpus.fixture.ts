import * as say from './desk-sentences.fixture.ts';
import { INNOCENT } from './desk-numbers.fixture.ts';
import type { Kind } from '../reading/finding.ts';
import { card, type Draw, drawsOf, iban, nir, oneOf, rib } from './make-secrets.fixture.ts';
import { writeNumber } from './write-number.fixture.ts';

type Planted = { kind: Kind; start: number; end: number };
export type Line = { text: string; planted: Planted[] };

const MAKERS = { nir, iban, rib, card } as const;
const NUMBERS = Object.keys(MAKERS) as (keyof typeof MAKERS)[];
type Piece = { text: string; planted?: { kind: Kind; value: string } };

function secretPiece(draw: Draw): Piece {
	const number = NUMBERS[draw(6)];
	if (number) {
		const value = writeNumber(draw, number, MAKERS[number](draw));
		const text = oneOf(draw, say.HOW[number]).replace('X', () => value);
		return { text, planted: { kind: number, value } };
	}
	const isWord = draw(2) === 0;
	const value = isWord ? say.chosenWord(draw) : say.secretCode(draw);
	const told = oneOf(draw, isWord ? say.SECRETS_TOLD : say.CODES_TOLD);
	return { text: told.replace('W', () => value), planted: { kind: 'password', value } };
}

function innocentPiece(draw: Draw): Piece {
	return { text: draw(3) === 0 ? oneOf(draw, say.ASKED) : oneOf(draw, INNOCENT)(draw) };
}

/** A note of the desk: somebody, a request, and what was added to it, in any order. */
function buildLine(draw: Draw): Line {
	const pieces: Piece[] = [{ text: oneOf(draw, say.REQUESTS) }];
	if (draw(5) < 2) pieces.push(secretPiece(draw));
	if (draw(12) === 0) pieces.push(secretPiece(draw));
	if (draw(3) < 2) pieces.push(innocentPiece(draw));
	if (draw(4) === 0) pieces.reverse();
	let text = `${oneOf(draw, say.PEOPLE)} - `;
	const planted: Planted[] = [];
	for (const [rank, piece] of pieces.entries()) {
		if (rank > 0) text += oneOf(draw, [', ', ', ', '. ', ' ; ', '\n', ' (suite) ']);
		if (piece.planted) {
			const start = text.length + piece.text.lastIndexOf(piece.planted.value);
			planted.push({ kind: piece.planted.kind, start, end: start + piece.planted.value.length });
		}
		text += piece.text;
	}
	return { text, planted };
}

/** The same notes for the same seed, with where each secret was planted. */
export function buildCorpus(seed: number, count: number): Line[] {
	const draw = drawsOf(seed);
	return Array.from({ length: count }, () => buildLine(draw));
}
