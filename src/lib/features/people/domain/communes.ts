import names from '#content/communes.json' with { type: 'json' };

const NAMES: Record<string, string> = names;

/** The communes of the field, to choose from: INSEE code and name, in the order of names. */
export const COMMUNES = Object.entries(NAMES)
	.map(([value, label]) => ({ value, label }))
	.toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));

/** A commune by its name, or by its INSEE code when it is not one of the field (Code officiel géographique). */
export function communeName(insee: string | null): string | null {
	return insee && (NAMES[insee] ?? insee);
}
