import names from '#content/communes.json' with { type: 'json' };

const NAMES: Record<string, string> = names;

/** The communes of the field, to choose from: INSEE code and name, in the order of names. */
const COMMUNES = Object.entries(NAMES)
	.map(([value, label]) => ({ value, label }))
	.toSorted((one, other) => one.label.localeCompare(other.label, 'fr'));

/** A commune by its name, or by its INSEE code when it is not one of the field (Code officiel géographique). */
export function communeName(insee: string | null): string | null {
	return insee && (NAMES[insee] ?? insee);
}

/** The communes to choose from, with hers when it is of elsewhere (Code officiel géographique). */
export function communeChoices(own: string | null): { value: string; label: string }[] {
	if (!own || COMMUNES.some(({ value }) => value === own)) return COMMUNES;
	return [...COMMUNES, { value: own, label: own }];
}
