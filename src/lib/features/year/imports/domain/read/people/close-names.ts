import { askIfSame } from './ask-same-person.ts';
import { type Cluster, joined, share } from './clusters.ts';
import { areTwoGivenNames, mayBeSame } from './may-be-same.ts';
import type { Notebook } from '../../notebook.ts';
import { isOneSlip, type Named, slipForms } from './one-slip.ts';

/**
 * Names one letter apart (Damerau-Levenshtein 1), with doubled letters, or cut otherwise
 * ("LE GALL", "LEGALL"), with the same birth year or the same phone: asked, and kept apart unless both
 * agree. Candidates come from shared keys, never from comparing everybody with everybody.
 */
export function matchCloseNames(clusters: Cluster[], notebook: Notebook): Cluster[] {
	const people = [...clusters];
	const owner = clusters.map((_, at) => at);
	for (const [first, second] of closePairs(clusters)) {
		const [one, other] = [clusters[first], clusters[second]];
		if (!one || !other || !mayBeSame(one, other) || !askIfSlip(one, other, notebook)) continue;
		const [into, from] = [owner[first] ?? first, owner[second] ?? second];
		const [kept, added] = [people[into], people[from]];
		if (into === from || !kept || !added) continue;
		people[into] = joined(kept, added);
		owner.forEach((root, at) => {
			if (root === from) owner[at] = into;
		});
	}
	return people.filter((_, at) => owner[at] === at);
}

/** Pairs of clusters, by rank, that share a form of their name. */
function closePairs(clusters: Cluster[]): [number, number][] {
	const byForm = new Map<string, number[]>();
	clusters.forEach((cluster, at) => {
		for (const form of formsOf(cluster)) {
			const sharing = byForm.get(form);
			if (!sharing) byForm.set(form, [at]);
			else if (sharing.at(-1) !== at) sharing.push(at);
		}
	});
	const pairs = new Map<number, [number, number]>();
	for (const sharing of byForm.values())
		for (let late = 1; late < sharing.length; late++)
			for (let early = 0; early < late; early++) {
				const pair: [number, number] = [sharing[early] ?? 0, sharing[late] ?? 0];
				pairs.set(pair[0] * clusters.length + pair[1], pair);
			}
	return [...pairs.values()];
}

function askIfSlip(one: Cluster, other: Cluster, notebook: Notebook): boolean {
	const [sameYear, samePhone] = [share(one.years, other.years), share(one.phones, other.phones)];
	if ((!sameYear && !samePhone) || !isOneSlip(nameOf(one), nameOf(other))) return false;
	const agreed = [
		...(sameYear ? ['la même année de naissance'] : []),
		...(samePhone ? ['le même téléphone'] : [])
	].join(' et ');
	const assumed = sameYear && samePhone && !areTwoGivenNames(one, other);
	return askIfSame(one, other, assumed, notebook, `des noms presque pareils et ${agreed}`);
}

function nameOf({ members }: Cluster): Named {
	const { familyName = '', givenName = '' } = members[0]?.person ?? {};
	return { familyName, givenName };
}

/** Somebody without birth year nor phone cannot be recognised under another spelling. */
function formsOf(cluster: Cluster): Iterable<string> {
	return cluster.years.size + cluster.phones.size === 0 ? [] : slipForms(nameOf(cluster));
}
