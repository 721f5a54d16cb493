import { findConfidential } from './find-confidential.ts';
import type { Finding } from './finding.ts';

/** In place of what was found, a mark that says what was there and is found no more (issue, §3). */
export function maskConfidential(
	text: string,
	findings: readonly Finding[] = findConfidential(text).findings
): string {
	let [masked, at] = ['', 0];
	for (const { kind, start, end } of findings) {
		masked += `${text.slice(at, start)}${kind === 'password' ? '[secret masqué]' : '[numéro masqué]'}`;
		at = end;
	}
	return masked + text.slice(at);
}
