import { refuse } from '#lib/shared/refuse.ts';

/** For whom a programme is, in years; null: no bound. */
export type ProgrammeAges = {
	programme: string;
	youngest: number | null;
	oldest: number | null;
	/** The year of the course. */
	year: number;
};

type AgeRefusal = { refusal: 'other-age'; message: string };

/**
 * Why somebody of that birth year is asked about before she is enrolled; null: she is of the age, or
 * hers is not known. Age is the year minus the birth year, as in every count of the house.
 */
export function refuseAge(
	{ programme, youngest, oldest, year }: ProgrammeAges,
	birthYear: number | null
): AgeRefusal | null {
	if (birthYear === null) return null;
	const age = year - birthYear;
	if (age >= (youngest ?? 0) && age <= (oldest ?? age)) return null;
	return refuse(
		'other-age',
		`«\u202f${programme}\u202f» est prévu ${agesOf(youngest, oldest)}, et cette personne a ${age} ans en ${year}. Pour l’inscrire quand même, confirmez-le sur la page du groupe, «\u202fInscrire une personne\u202f».`
	);
}

function agesOf(youngest: number | null, oldest: number | null): string {
	if (youngest === null) return `jusqu’à ${oldest} ans`;
	return oldest === null ? `à partir de ${youngest} ans` : `de ${youngest} à ${oldest} ans`;
}
