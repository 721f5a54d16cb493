import { foldText } from '#lib/shared/person-name.ts';
import { type Cluster, share } from './clusters.ts';
import { isGivenName, sexOfGivenName } from './given-names.ts';

/** Two birth years, or two sexes, are two people. */
export function mayBeSame(one: Cluster, other: Cluster): boolean {
	if (one.years.size > 0 && other.years.size > 0 && !share(one.years, other.years)) return false;
	const [sexes, others] = [one, other].map(
		({ members }) => new Set(members.map(({ person }) => person.sex).filter((sex) => sex))
	);
	if (sexes?.size && others?.size && !share(sexes, others)) return false;
	return !areTwoGivenNames(one, other) || sexesAgree(one, other);
}

/** "Michel" and "Michèle", "Paul" and "Paula" are two given names, not a slip. */
export function areTwoGivenNames(one: Cluster, other: Cluster): boolean {
	const [first, second] = [givenOf(one), givenOf(other)];
	return foldText(first) !== foldText(second) && isGivenName(first) && isGivenName(second);
}

function sexesAgree(one: Cluster, other: Cluster): boolean {
	return sexOfGivenName(givenOf(one)) === sexOfGivenName(givenOf(other));
}

function givenOf({ members }: Cluster): string {
	return members[0]?.person.givenName ?? '';
}
