import { byPlace } from './ask-same-person.ts';
import { matchCloseNames } from './close-names.ts';
import { type Cluster, clusterOf, joined, type Occurrence, share } from './clusters.ts';
import { askAboutDated, askAboutYearless } from './match-yearless.ts';
import type { Notebook } from '../../notebook.ts';

/**
 * Brings together the rows that name the same person (docs/registers.md): the same name and birth year, in any
 * writing, is one person; the same name with another birth year is two; when a birth year is
 * missing, the phone may tell; the rest is asked and kept apart. Returns one cluster a person.
 */
export function matchPeople(occurrences: Occurrence[], notebook: Notebook): Cluster[] {
	const byName = new Map<string, Occurrence[]>();
	for (const occurrence of occurrences) {
		const same = byName.get(occurrence.person.nameKey);
		if (same) same.push(occurrence);
		else byName.set(occurrence.person.nameKey, [occurrence]);
	}
	const clusters = [...byName.values()].flatMap((named) => matchOneName(named, notebook));
	return matchCloseNames(clusters, notebook);
}

function matchOneName(named: Occurrence[], notebook: Notebook): Cluster[] {
	const byYear = groupBy(named, ({ person }) => String(person.birthYear ?? ''));
	const yearless = byYear.get('') ?? [];
	byYear.delete('');
	const dated = [...byYear.values()].map(clusterOf);
	const left: Cluster[] = [];
	for (const together of byPhone(yearless)) {
		const owners = dated.filter((cluster) => share(cluster.phones, together.phones));
		const [owner] = owners;
		if (owner && owners.length === 1) dated[dated.indexOf(owner)] = joined(owner, together);
		else left.push(together);
	}
	return dated.length > 0 ? askAboutDated(dated, left, notebook) : askAboutYearless(left, notebook);
}

/** Rows without a birth year and with one phone are one person; rows without a phone stay apart. */
function byPhone(yearless: Occurrence[]): Cluster[] {
	const phoned = groupBy(
		yearless.filter(({ person }) => person.phone),
		({ person }) => person.phone ?? ''
	);
	const alone = yearless.filter(({ person }) => !person.phone);
	return [...phoned.values(), ...alone.map((one) => [one])].map(clusterOf).sort(byPlace);
}

function groupBy<Value>(values: Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
	const groups = new Map<string, Value[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}
