import { foldText } from '#lib/shared/person-name.ts';
import { type Cluster, joined, share } from './clusters.ts';
import { askIfSame } from './ask-same-person.ts';
import type { Notebook } from './notebook.ts';
import { isOneSlip, type Named, slipForms } from './one-slip.ts';
import { isGivenName, sexOfGivenName } from './split-name.ts';

/**
 * Names one letter apart (Damerau-Levenshtein 1), with doubled letters, or cut otherwise
 * ("LE GALL", "LEGALL"), with the same birth year or the same phone: asked, and kept apart unless both
 * agree. Candidates come from shared keys, never from comparing everybody with everybody.
 */
export function matchCloseNames(clusters: Cluster[], notebook: Notebook): Cluster[] {
	const byKey = new Map<string, number[]>();
	clusters.forEach((cluster, at) => {
		for (const key of formsOf(cluster)) {
			const sharing = byKey.get(key);
			if (!sharing) byKey.set(key, [at]);
			else if (sharing.at(-1) !== at) sharing.push(at);
		}
	});
	const owner = clusters.map((_, at) => at);
	const merged = [...clusters];
	const seen = new Set<number>();
	for (const sharing of byKey.values()) {
		for (let late = 1; late < sharing.length; late++)
			for (let early = 0; early < late; early++) {
				const [first, second] = [sharing[early] ?? 0, sharing[late] ?? 0];
				const pair = first * clusters.length + second;
				if (seen.has(pair)) continue;
				seen.add(pair);
				joinIfSame(first, second, clusters, owner, merged, notebook);
			}
	}
	return merged.filter((_, at) => owner[at] === at);
}

function joinIfSame(
	first: number,
	second: number,
	clusters: Cluster[],
	owner: number[],
	merged: Cluster[],
	notebook: Notebook
): void {
	const [one, other] = [clusters[first], clusters[second]];
	if (!one || !other || !mayBeSame(one, other)) return;
	const [sameYear, samePhone] = [
		share(one.years, other.years),
		share(one.phones, other.phones)
	];
	if ((!sameYear && !samePhone) || !isOneSlip(nameOf(one), nameOf(other))) return;
	const reason = `des noms presque pareils et ${sameYear && samePhone ? 'la même année de naissance et le même téléphone' : sameYear ? 'la même année de naissance' : 'le même téléphone'}`;
	const assumed = sameYear && samePhone && !areTwoGivenNames(one, other);
	if (!askIfSame(one, other, assumed, notebook, reason)) return;
	const [into, from] = [owner[first] ?? first, owner[second] ?? second];
	const [left, right] = [merged[into], merged[from]];
	if (into === from || !left || !right) return;
	merged[into] = joined(left, right);
	owner.forEach((one, at) => {
		if (one === from) owner[at] = into;
	});
}

/** Two birth years, or two sexes, are two people. */
function mayBeSame(one: Cluster, other: Cluster): boolean {
	if (one.years.size > 0 && other.years.size > 0 && !share(one.years, other.years)) return false;
	const [sexes, others] = [one, other].map(
		({ members }) => new Set(members.map(({ person }) => person.sex).filter((sex) => sex))
	);
	if (sexes?.size && others?.size && !share(sexes, others)) return false;
	return !areTwoGivenNames(one, other) || sexesAgree(one, other);
}

/** "Michel" and "Michèle", "Paul" and "Paula" are two given names, not a slip. */
function areTwoGivenNames(one: Cluster, other: Cluster): boolean {
	const [first, second] = [givenOf(one), givenOf(other)];
	return foldText(first) !== foldText(second) && isGivenName(first) && isGivenName(second);
}

function sexesAgree(one: Cluster, other: Cluster): boolean {
	return sexOfGivenName(givenOf(one)) === sexOfGivenName(givenOf(other));
}

function givenOf({ members }: Cluster): string {
	return members[0]?.person.givenName ?? '';
}

function nameOf({ members }: Cluster): Named {
	const { familyName = '', givenName = '' } = members[0]?.person ?? {};
	return { familyName, givenName };
}

/** Somebody without birth year nor phone cannot be recognised under another spelling. */
function formsOf(cluster: Cluster): Iterable<string> {
	return cluster.years.size + cluster.phones.size === 0 ? [] : slipForms(nameOf(cluster));
}
