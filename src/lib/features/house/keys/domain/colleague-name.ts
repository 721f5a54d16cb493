import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type NameRefusal = { refusal: 'name'; message: string };

/** The name of a colleague as it is kept, on one line; `missing` says what she has to write. */
export function readColleagueName(typed: string, missing: string): string | NameRefusal {
	const name = typed
		.replace(/\p{Cc}+/gu, ' ')
		.trim()
		.replace(/\s+/g, ' ');
	if (name.length < 2 || name.length > 120) return refuse('name', missing);
	const refusal = refuseConfidential({ Nom: name });
	return refusal ? refuse('name', refusal.message) : name;
}
