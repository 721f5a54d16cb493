import type { Finding, Kind } from '../reading/finding.ts';

/** The longer the proof, the surer the kind. */
const SURETY: Kind[] = ['iban', 'rib', 'nir', 'card', 'password'];

/**
 * One finding for one place, the most certain: refused before doubtful, then by the strength of the
 * key (97, then Luhn, then words). What looks like an IBAN keeps all its figures.
 */
export function settleOverlaps(candidates: Finding[]): Finding[] {
	const ranked = candidates.toSorted(
		(one, next) => rank(one) - rank(next) || next.end - next.start - (one.end - one.start)
	);
	const kept: Finding[] = [];
	// A place is looked up by its units: walking the other findings would cost their square.
	const taken = new Uint8Array(candidates.reduce((most, { end }) => Math.max(most, end), 0));
	for (const finding of ranked) {
		const place = taken.subarray(finding.start, finding.end);
		if (place.includes(1)) continue;
		place.fill(1);
		kept.push(finding);
	}
	return kept.sort((one, next) => one.start - next.start);
}

function rank({ kind, verdict }: Finding): number {
	return kind === 'iban' ? 0 : SURETY.indexOf(kind) + (verdict === 'refused' ? 0 : SURETY.length);
}
