import type { BlankRow, BlockWithBlanks } from './build-blocks.ts';
import type { Notebook } from './notebook.ts';
import type { RawBlock } from './raw-block.ts';

/**
 * What a blank means (issue §3-4): where the block only notes presence, a blank in a séance that was
 * held means absent, and it is asked; where absences are written, a blank is not known; a séance
 * without a single mark was not held, and nobody is absent from it.
 */
export function fillBlanks(block: BlockWithBlanks, notebook: Notebook): RawBlock {
	const isHeld = block.seances.map(
		(seance, at) => !seance.cancelledBy && block.rows.some(({ marks }) => marks.has(at))
	);
	const isOpen = (row: BlankRow, at: number) =>
		isHeld[at] &&
		!row.marks.has(at) &&
		!(row.enrolledOn && (block.seances[at]?.date ?? '') < row.enrolledOn);
	const blanks = block.rows.flatMap((row) => [...row.blanks].filter(([at]) => isOpen(row, at)));
	const saysAbsent = block.rows.some((row) =>
		[...row.marks.values()].some(({ mark, isImplied }) => mark.kind === 'absent' && !isImplied)
	);
	const [first] = blanks;
	const meansAbsent =
		first !== undefined &&
		!saysAbsent &&
		notebook.ask({
			kind: 'blank-marks',
			place: first[1],
			text: `Dans ce tableau, aucune absence n'est notée. Une case vide (il y en a ${blanks.length}) veut-elle dire que la personne était absente ?`,
			choices: [
				{ value: 'absent', label: 'Oui, elle était absente' },
				{ value: 'unknown', label: 'Non, on ne sait pas' }
			],
			assumed: 'absent'
		}) === 'absent';
	const rows = block.rows.map(({ blanks: own, ...row }) => {
		const marks = new Map(row.marks);
		for (const [at, place] of own)
			if (meansAbsent && isOpen({ ...row, blanks: own }, at))
				marks.set(at, { mark: { kind: 'absent' }, place, isImplied: true });
		const held = [...marks].filter(([at]) => !block.seances[at]?.cancelledBy);
		return { ...row, marks: new Map(held) };
	});
	return { ...block, rows };
}
