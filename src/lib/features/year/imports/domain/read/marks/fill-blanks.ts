import type { CellPlace, Mark } from '../../register.ts';
import type { BlankRow, BlockWithBlanks } from './pending-rows.ts';
import type { Notebook } from '../../notebook.ts';
import type { RawBlock } from '../people/raw-block.ts';

/**
 * What a blank means (docs/registers.md): where the block writes no absence, a blank in a séance that was held
 * means absent, and it is asked; where absences are written, a blank is not known; a séance without a
 * single mark was not held, and nobody is absent from it.
 */
export function fillBlanks(block: BlockWithBlanks, notebook: Notebook): RawBlock {
	const isHeld = block.seances.map(
		(seance, at) => !seance.cancelledBy && block.rows.some(({ marks }) => marks.has(at))
	);
	const openBlanks = (row: BlankRow) =>
		[...row.blanks].filter(([at]) => {
			const isBeforeEnrolment = row.enrolledOn && (block.seances[at]?.date ?? '') < row.enrolledOn;
			return isHeld[at] && !row.marks.has(at) && !isBeforeEnrolment;
		});
	const blanks = block.rows.flatMap(openBlanks);
	const meaning = blanks[0] && blankMeaning(block, blanks[0][1], blanks.length, notebook);
	const rows = block.rows.map((row) => {
		const { blanks: _, ...kept } = row;
		const marks = new Map([...row.marks].filter(([at]) => !block.seances[at]?.cancelledBy));
		for (const [at, place] of meaning ? openBlanks(row) : [])
			marks.set(at, { mark: meaning ?? { kind: 'absent' }, place, isImplied: true });
		return { ...kept, marks };
	});
	return { ...block, rows };
}

function blankMeaning(
	block: BlockWithBlanks,
	place: CellPlace,
	count: number,
	notebook: Notebook
): Mark | undefined {
	const marks = block.rows.flatMap((row) => [...row.marks.values()]);
	const writes = (...kinds: Mark['kind'][]) =>
		marks.some(({ mark, isImplied }) => kinds.includes(mark.kind) && !isImplied);
	const [writesAbsent, writesPresent] = [writes('absent'), writes('present', 'late')];
	if (writesAbsent && writesPresent) return undefined;
	const meant = writesAbsent ? 'present' : 'absent';
	const said = writesAbsent ? 'seules les absences sont notées' : "aucune absence n'est notée";
	const answer = notebook.ask({
		kind: 'blank-marks',
		place,
		text: `Dans ce tableau, ${said}. Une case vide (il y en a ${count}) veut-elle dire que la personne était ${writesAbsent ? 'présente' : 'absente'}\u00a0?`,
		choices: [
			{ value: meant, label: `Oui, elle était ${writesAbsent ? 'présente' : 'absente'}` },
			{ value: 'unknown', label: 'Non, on ne sait pas' }
		],
		// Counting somebody present on a blank would claim more than the register says.
		assumed: writesAbsent ? 'unknown' : 'absent'
	});
	return answer === meant ? { kind: meant } : undefined;
}
