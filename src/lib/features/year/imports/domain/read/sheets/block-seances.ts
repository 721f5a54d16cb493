import type { CellPlace, Mark } from '../../register.ts';
import { askIfCancelled } from './ask-cancellation.ts';
import type { Notebook } from '../../notebook.ts';
import type { BlockWithBlanks } from '../marks/pending-rows.ts';

/** A cell of the column that cancels its séance. */
export type CancelledSign = { seance: number; text: string; place: CellPlace };

/** "FÉRIÉ" over or down a column cancels the séance; people marked there contradict it. */
export function cancelSeances(
	block: BlockWithBlanks,
	cancelled: CancelledSign[],
	notebook: Notebook
): void {
	for (const { seance, text, place } of cancelled) {
		const cancelledSeance = block.seances[seance];
		if (cancelledSeance) cancelledSeance.cancelledBy ??= { text, place };
	}
	block.seances.forEach((seance, at) => {
		if (!seance.cancelledBy) return;
		const attended = block.rows.some(({ marks }) => isAttendance(marks.get(at)?.mark));
		const isCancelled = askIfCancelled(seance, seance.cancelledBy, attended, notebook);
		if (!isCancelled) seance.cancelledBy = undefined;
	});
}

function isAttendance(mark: Mark | undefined): boolean {
	return mark?.kind === 'present' || mark?.kind === 'late';
}

/** Groups sharing one header row meet on their own days: a day marked only for another group is not theirs. */
export function withoutNeighboursSeances(
	block: BlockWithBlanks,
	all: BlockWithBlanks[]
): BlockWithBlanks {
	const hasMarks = (one: BlockWithBlanks, at: number) =>
		one.rows.some(({ marks }) => marks.has(at));
	const kept = block.seances.flatMap((_, at) => {
		const isNeighbours =
			!hasMarks(block, at) && all.some((other) => other !== block && hasMarks(other, at));
		return isNeighbours ? [] : [at];
	});
	const renumber = <Value>(values: Map<number, Value>) =>
		new Map(
			kept.flatMap((at, index) => (values.has(at) ? [[index, values.get(at) as Value]] : []))
		);
	return {
		...block,
		seances: kept.flatMap((at) => block.seances[at] ?? []),
		rows: block.rows.map((row) => ({
			...row,
			marks: renumber(row.marks),
			blanks: renumber(row.blanks)
		}))
	};
}
