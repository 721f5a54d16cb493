import type { Cluster } from './clusters.ts';
import type { Notebook } from '../../notebook.ts';

/** Asks whether two clusters are one person; the cells are named, the people are not. */
export function askIfSame(
	one: Cluster,
	other: Cluster,
	assumeSame: boolean,
	notebook: Notebook,
	reason = 'le même nom, sans année de naissance pour le confirmer'
): boolean {
	const [first, second] = [one, other]
		.sort(byPlace)
		.map((cluster) => cluster.members[0]?.person.place);
	if (!first || !second) return false;
	const answer = notebook.ask({
		kind: 'same-person',
		place: second,
		subject: `${first.file}|${first.sheet}|${first.cell}`,
		text: `Cette personne et celle de la case ${first.cell} (« ${first.sheet} », ${first.file}) ont ${reason}. Est-ce la même personne\u00a0?`,
		choices: [
			{ value: 'same', label: 'Oui, la même personne' },
			{ value: 'different', label: 'Non, deux personnes' }
		],
		assumed: assumeSame ? 'same' : 'different'
	});
	return answer === 'same';
}

/** Reading order: the order of files, tabs and blocks. */
export function byPlace(one: Cluster, other: Cluster): number {
	return Math.min(...one.blocks) - Math.min(...other.blocks);
}
