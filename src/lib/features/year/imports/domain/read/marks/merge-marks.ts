import type { Mark } from '../../register.ts';
import type { Notebook } from '../../notebook.ts';
import type { PlacedMark } from '../people/raw-block.ts';

const NAMES: Record<Mark['kind'], string> = {
	absent: 'Absent',
	excused: 'Excusé',
	late: 'En retard',
	present: 'Présent'
};

/** From the mark that claims least to the one that claims most. */
const CLAIMS: Mark['kind'][] = ['absent', 'excused', 'late', 'present'];

/**
 * Adds a mark to those of a person. The same mark twice counts once; two different marks for one
 * séance are asked, and the one that claims less is kept meanwhile.
 */
export function mergeMark<Key>(
	marks: Map<Key, PlacedMark>,
	key: Key,
	added: PlacedMark,
	notebook: Notebook
): void {
	const known = marks.get(key);
	if (!known) {
		marks.set(key, added);
		return;
	}
	if (isSameMark(known.mark, added.mark)) return;
	const [less, more] = [known, added].sort(byClaim);
	if (!less || !more) return;
	const answer = notebook.ask({
		kind: 'other',
		place: less.place,
		subject: `${more.place.file}|${more.place.sheet}|${more.place.cell}`,
		text: `Cette case et la case ${more.place.cell} (onglet « ${more.place.sheet} ») disent deux choses différentes de la même personne à la même séance. Laquelle faut-il garder\u00a0?`,
		choices: [
			{ value: 'less', label: labelOf(less.mark) },
			{ value: 'more', label: labelOf(more.mark) }
		],
		assumed: 'less'
	});
	marks.set(key, answer === 'more' ? more : less);
}

function isSameMark(one: Mark, other: Mark): boolean {
	if (one.kind !== other.kind) return false;
	return one.kind !== 'late' || other.kind !== 'late' || one.minutes === other.minutes;
}

function byClaim(one: PlacedMark, other: PlacedMark): number {
	const minutes = (mark: Mark) => (mark.kind === 'late' ? -mark.minutes : 0);
	return (
		CLAIMS.indexOf(one.mark.kind) - CLAIMS.indexOf(other.mark.kind) ||
		minutes(one.mark) - minutes(other.mark)
	);
}

function labelOf(mark: Mark): string {
	return mark.kind === 'late' ? `En retard de ${mark.minutes} minutes` : NAMES[mark.kind];
}
