import { refuse } from '#lib/shared/refuse.ts';
import { findConfidential } from './find-confidential.ts';
import type { Finding } from '../reading/finding.ts';
import { kindsInWords } from './tell-findings.ts';

/** A finding and the field it was written in, named as on screen. */
export type FoundIn = Finding & { field: string };

export type ConfidentialRefusal = {
	refusal: 'confidential';
	message: string;
	findings: FoundIn[];
};

/**
 * Refuses texts that hold what a centre never keeps: proved, or only looking like it, which one
 * click masks (study-2.4). Fields are named as on screen; null when all is well.
 */
export function refuseConfidential(
	texts: Readonly<Record<string, string>>
): ConfidentialRefusal | null {
	const findings = Object.entries(texts).flatMap(([field, text]) =>
		findConfidential(text).findings.map((finding) => ({ ...finding, field }))
	);
	return findings.length > 0 ? refuse('confidential', tellRefusal(findings), { findings }) : null;
}

/** The sentence of a refusal: the kinds and the fields, never what was written (study-2.4). */
export function tellRefusal(findings: readonly FoundIn[]): string {
	const fields = [...new Set(findings.map(({ field }) => field).filter(Boolean))];
	const where =
		fields.length > 0 ? ` (${fields.map((name) => `«\u202f${name}\u202f»`).join(', ')})` : '';
	return `Ce texte contient ${kindsInWords(findings)}${where}. Masquez-le ou retirez-le\u00a0: rien n’est enregistré. La personne le tape elle-même, sur le site qui le lui demande.`;
}
