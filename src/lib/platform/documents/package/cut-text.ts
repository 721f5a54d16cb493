import { legalText } from './legal-text.ts';
import type { PaperStyle, Piece } from './pieces.ts';

/** What was typed, without the spaces around. */
export function words(typed: string): string {
	return legalText(typed).trim();
}

/** A paragraph of that style; none when nothing was typed. */
export function text(style: PaperStyle, typed: string): Piece[] {
	const legal = words(typed);
	return legal === '' ? [] : [piece(style, legal)];
}

/** The same, empty or not. */
export function piece(style: PaperStyle, written: string): Piece {
	return { kind: 'text', style, text: written, startsPage: false };
}
