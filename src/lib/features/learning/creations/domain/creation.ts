export const CREATION_KINDS = ['photo', 'film'] as const;
export type CreationKind = (typeof CREATION_KINDS)[number];

/** Who is asked: the child herself, and the adult who answers for her. */
export const VOICES = ['child', 'adult'] as const;
export type Voice = (typeof VOICES)[number];

export type AgreementAnswer = 'given' | 'refused' | 'withdrawn';

/** The last word of each, for the year of the programme; null: nobody asked yet. */
export type LastWords = Record<Voice, AgreementAnswer | null> & {
	/** Her own sheet says no to any photo (Code civil, art. 9): that no stands here too. */
	refusesPhotos: boolean;
	/** Of age, she answers for herself, by her signature alone. */
	isOfAge: boolean;
};

export type Child = { id: string; givenName: string; familyName: string };

export type Creation = {
	id: string;
	kind: CreationKind;
	title: string;
	day: string;
	alternative: string;
	minutes: number | null;
	address: string | null;
	nobodyRecognised: boolean;
	recognised: (Child & LastWords)[];
	made: Child[];
};

/** Whether she answers for herself that year (Code civil, art. 414). */
export function isOfAge(birthYear: number | null, year: number): boolean {
	// Who is of unknown age is asked for as a child is.
	return birthYear !== null && year - birthYear >= 18;
}
