import { foldText } from '#lib/shared/person-name.ts';

/** A partner, and all the ways people name it. */
export type NamedPartner = { id: string; names: readonly string[] };

/** « C.C.A.S. », as letterheads write it. */
const DOTTED = /(?<!\p{L})(?:\p{L}\.){2,8}\p{L}?(?!\p{L})/gu;

/** How a partner's name is compared: small letters, no accents, initials without their dots. */
export function foldPartnerName(text: string): string {
	return foldText(text.replace(DOTTED, (letters) => letters.replaceAll('.', '')));
}

/**
 * Which partner a text names, by whole words without accents or case; the longest name wins, then
 * the first one said. A word with a typing error names nobody: a wrong partner costs more than none
 * (study-2.4: « dirigé par le CCAS vers le centre social »).
 */
export function matchName(words: string, partners: readonly NamedPartner[]): string | null {
	const text = ` ${foldPartnerName(words)} `;
	let best: { id: string; length: number; at: number } | null = null;
	for (const { id, names } of partners) {
		for (const name of names.map(foldPartnerName)) {
			const at = name === '' ? -1 : text.indexOf(` ${name} `);
			if (at < 0) continue;
			const isBetter =
				!best || name.length > best.length || (name.length === best.length && at < best.at);
			if (isBetter) best = { id, length: name.length, at };
		}
	}
	return best?.id ?? null;
}
