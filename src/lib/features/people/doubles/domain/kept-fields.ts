/** What two records may each say otherwise, and is chosen one by one when they become one. */
export type FieldValues = {
	familyName: string;
	givenName: string;
	birthYear: number | null;
	sex: string | null;
	commune: string | null;
	quarter: { id: string; name: string } | null;
	socialStatus: string | null;
};

const CHOSEN_FIELDS = ['name', 'birthYear', 'sex', 'commune', 'quarter', 'socialStatus'] as const;
export type ChosenField = (typeof CHOSEN_FIELDS)[number];
/** From which record a field is taken: the one kept, or the other. */
export type Choices = Partial<Record<ChosenField, 'kept' | 'other'>>;

/** What a record says of a field, as one text; null when it says nothing. */
export function valueOf(values: FieldValues, field: ChosenField): string | null {
	if (field === 'name') return `${values.givenName} ${values.familyName}`;
	if (field === 'quarter') return values.quarter?.name ?? null;
	const value = values[field];
	return value === null ? null : String(value);
}

/** The fields that both records fill, and fill differently: somebody has to choose. */
export function fieldsToChoose(kept: FieldValues, other: FieldValues): ChosenField[] {
	return CHOSEN_FIELDS.filter((field) => {
		const [mine, hers] = [valueOf(kept, field), valueOf(other, field)];
		return mine !== null && hers !== null && mine !== hers;
	});
}

/**
 * What is proposed until somebody chooses: the fuller answer, then that of the record which was
 * written last, since a correction comes after the mistake.
 */
export function proposedChoice(
	field: ChosenField,
	kept: FieldValues,
	other: FieldValues,
	isOtherNewer: boolean
): 'kept' | 'other' {
	const [mine, hers] = [valueOf(kept, field), valueOf(other, field)];
	if (mine === null) return 'other';
	if (hers === null) return 'kept';
	if (field === 'name' && fullness(mine) !== fullness(hers)) {
		return fullness(hers) > fullness(mine) ? 'other' : 'kept';
	}
	return isOtherNewer ? 'other' : 'kept';
}

/** Words first, then what only careful writers write: accents, and words not all in capitals. */
function fullness(name: string): number {
	const words = name.split(/[\s-]+/);
	const careful = [...name].filter((letter) => letter.normalize('NFD') !== letter).length;
	const shouted = words.filter((word) => word.length > 1 && word === word.toUpperCase()).length;
	return words.length * 100 + careful * 10 - shouted;
}

/** The values of the one record that remains. */
export function unitedValues(
	kept: FieldValues,
	other: FieldValues,
	choices: Choices,
	isOtherNewer: boolean
): FieldValues {
	const from = (field: ChosenField) =>
		(choices[field] ?? proposedChoice(field, kept, other, isOtherNewer)) === 'other' ? other : kept;
	const { familyName, givenName } = from('name');
	return {
		familyName,
		givenName,
		birthYear: from('birthYear').birthYear,
		sex: from('sex').sex,
		commune: from('commune').commune,
		quarter: from('quarter').quarter,
		socialStatus: from('socialStatus').socialStatus
	};
}
