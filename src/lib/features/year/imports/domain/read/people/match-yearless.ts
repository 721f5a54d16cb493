import { askIfSame } from './ask-same-person.ts';
import { type Cluster, joined, share } from './clusters.ts';
import type { Notebook } from '../../notebook.ts';

/** Somebody of that name has a birth year, somebody has none: kept apart, unless the register goes on. */
export function askAboutDated(
	dated: Cluster[],
	yearless: Cluster[],
	notebook: Notebook
): Cluster[] {
	const people = [...dated];
	for (const cluster of yearless) {
		const match = people.find((person) => {
			const goesOn =
				dated.length === 1 &&
				share(person.threads, cluster.threads) &&
				!share(person.blocks, cluster.blocks);
			return askIfSame(person, cluster, goesOn, notebook);
		});
		if (match) people[people.indexOf(match)] = joined(match, cluster);
		else people.push(cluster);
	}
	return people;
}

/**
 * Nobody of that name has a birth year: the register of one programme names a person once a block, so
 * two blocks are taken as one person; two programmes, or twice in one block, are not.
 */
export function askAboutYearless(yearless: Cluster[], notebook: Notebook): Cluster[] {
	const people: Cluster[] = [];
	for (const cluster of yearless) {
		const match = people.find((person) => {
			const oncePerBlock = !share(person.blocks, cluster.blocks);
			const phonesDiffer = person.phones.size > 0 && cluster.phones.size > 0;
			const isSame = share(person.programmes, cluster.programmes) && oncePerBlock && !phonesDiffer;
			return askIfSame(person, cluster, isSame, notebook);
		});
		if (match) people[people.indexOf(match)] = joined(match, cluster);
		else people.push(cluster);
	}
	return people;
}
