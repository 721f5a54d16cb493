import { contactRule } from '#lib/features/people/people/index.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

export type Member = {
	personId: string;
	givenName: string;
	familyName: string;
	birthYear: number | null;
};

/** Those who go together, in the order in which they entered. */
export type Household = {
	id: string;
	members: readonly Member[];
	/** Who alone is written to for all of them; null: each for herself. */
	addresseeId: string | null;
};

/** Who of them may be written to for the others: an adult, as for every contact of the house. */
export function adultsOf({ members }: Household, year: number): Member[] {
	return members.filter(({ birthYear }) => contactRule(birthYear, year) === 'own');
}

/** After whom it is called: who is written to, or who entered first. */
export function headOf({ members, addresseeId }: Household): Member | null {
	return members.find(({ personId }) => personId === addresseeId) ?? members[0] ?? null;
}

/** Why she may not be the one who is written to. */
export function refuseAddressee(
	household: Household,
	personId: string,
	year: number
): Refusal<'not-together' | 'minor'> | null {
	if (!household.members.some((member) => member.personId === personId)) {
		return refuse(
			'not-together',
			'Cette personne n’est plus de ce foyer\u00a0: rechargez la page.'
		);
	}
	if (!adultsOf(household, year).some((member) => member.personId === personId)) {
		return refuse('minor', 'On n’écrit pas à un enfant\u00a0: choisissez un adulte du foyer.');
	}
	return null;
}
