/**
 * The first sentence for each field of a validated form, whether it holds one value or a list
 * (RGAA 11.10: an error is said beside its field).
 */
export function formErrors(errors: Readonly<Record<string, unknown>>): Record<string, string> {
	const said: Record<string, string> = {};
	for (const [field, found] of Object.entries(errors)) {
		const message = firstSentence(found);
		if (message) said[field] = message;
	}
	return said;
}

function firstSentence(found: unknown): string | undefined {
	if (typeof found === 'string') return found;
	if (found === null || typeof found !== 'object') return undefined;
	for (const inner of Object.values(found)) {
		const message = firstSentence(inner);
		if (message) return message;
	}
	return undefined;
}

/** The field each refusal is about. */
export const REFUSED_FIELDS: Readonly<Record<string, string>> = {
	phone: 'telephone',
	'birth-year': 'naissance',
	'phone-and-none': 'sansTelephone',
	email: 'courriel',
	address: 'adressePostale',
	'member-number': 'adherent',
	'adult-missing': 'adultePrenom',
	'adult-name': 'adultePrenom'
};
