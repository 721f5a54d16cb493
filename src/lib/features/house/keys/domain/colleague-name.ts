import { refuseConfidential } from '#lib/features/house/confidential/index.ts';

export type NameRefusal = { refusal: 'name'; message: string };

/** The name of a colleague as it is kept, on one line; `missing` says what she has to write. */
export function readColleagueName(typed: string, missing: string): string | NameRefusal {
	const name = typed
		.replace(/\p{Cc}+/gu, ' ')
		.trim()
		.replace(/\s+/g, ' ');
	if (name.length < 2 || name.length > 120) return { refusal: 'name', message: missing };
	const refusal = refuseConfidential({ Nom: name });
	return refusal ? { refusal: 'name', message: refusal.message } : name;
}
