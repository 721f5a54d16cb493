import { findConfidential } from './find-confidential.ts';
import type { Finding } from '../reading/finding.ts';

/** Once its neighbour is masked, a word may be read otherwise: a text settles in two passes. */
const MOST_PASSES = 4;

/**
 * In place of what was found, a mark that says what was there and is found no more. Given findings,
 * only those are masked.
 */
export function maskConfidential(text: string, findings?: readonly Finding[]): string {
	if (findings) return writeMarks(text, findings);
	let masked = text;
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const left = findConfidential(masked).findings;
		if (left.length === 0) break;
		masked = writeMarks(masked, left);
	}
	return masked;
}

function writeMarks(text: string, findings: readonly Finding[]): string {
	let [masked, at] = ['', 0];
	for (const { kind, start, end } of findings) {
		masked += `${text.slice(at, start)}${kind === 'password' ? '[secret masqué]' : '[numéro masqué]'}`;
		at = end;
	}
	return masked + text.slice(at);
}
