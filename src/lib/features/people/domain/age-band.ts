/** La Coop's age bands, in its codes: the funder reads the same words (vocabulary of the field). */
export const AGE_BANDS = [
	{ code: 'moins_de_douze', from: 0, label: 'Moins de 12 ans' },
	{ code: 'douze_dix_huit', from: 12, label: '12 – 17 ans' },
	{ code: 'dix_huit_vingt_quatre', from: 18, label: '18 – 24 ans' },
	{ code: 'vingt_cinq_trente_neuf', from: 25, label: '25 – 39 ans' },
	{ code: 'quarante_cinquante_neuf', from: 40, label: '40 – 59 ans' },
	{ code: 'soixante_soixante_neuf', from: 60, label: '60 – 69 ans' },
	{ code: 'soixante_dix_plus', from: 70, label: '70 ans et plus' },
	{ code: 'non_communique', from: Infinity, label: 'Non communiqué' }
] as const;

export type AgeBand = (typeof AGE_BANDS)[number]['code'];

/** The band of a person in a report: age is report year − birth year, never typed (La Coop’s rule). */
export function ageBand(birthYear: number | null | undefined, year: number): AgeBand {
	if (!birthYear || birthYear > year) return 'non_communique';
	const age = year - birthYear;
	return AGE_BANDS.findLast((band) => band.from <= age)!.code;
}
