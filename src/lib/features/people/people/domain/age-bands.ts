/**
 * La Coop's eight age bands, codes and labels as it writes them, so that a bilan and La Coop agree.
 * A value is data: never translated, never reordered (coop).
 */
export const AGE_BANDS = [
	{ value: 'moins_de_douze', label: 'Moins de 12 ans', upTo: 11 },
	{ value: 'douze_dix_huit', label: '12 - 17 ans', upTo: 17 },
	{ value: 'dix_huit_vingt_quatre', label: '18 - 24 ans', upTo: 24 },
	{ value: 'vingt_cinq_trente_neuf', label: '25 - 39 ans', upTo: 39 },
	{ value: 'quarante_cinquante_neuf', label: '40 - 59 ans', upTo: 59 },
	{ value: 'soixante_soixante_neuf', label: '60 - 69 ans', upTo: 69 },
	{ value: 'soixante_dix_plus', label: '70 ans et plus', upTo: 120 },
	{ value: 'non_communique', label: 'Non communiqué', upTo: null }
] as const;

export type AgeBand = (typeof AGE_BANDS)[number]['value'];

/**
 * Age is the report's year minus the birth year (docs/registers.md: "age = report year − birth year"), so
 * that a purge of birth dates and a second edition of the report give the same band. A birth year
 * that is missing, still to come, or more than 120 years old is "non communiqué".
 */
export function ageBandIn(year: number, birthYear: number | null): AgeBand {
	if (birthYear === null) return 'non_communique';
	const age = year - birthYear;
	if (age < 0) return 'non_communique';
	return AGE_BANDS.find(({ upTo }) => upTo !== null && age <= upTo)?.value ?? 'non_communique';
}

/** French label of a band (coop). */
export function ageBandLabel(band: AgeBand): string {
	return AGE_BANDS.find(({ value }) => value === band)?.label ?? band;
}
