import type { Alphabet, CellMeaning } from './mark-alphabet.ts';
import type { BlockWithBlanks, PendingCell } from './pending-rows.ts';
import type { BlockFacts, RawSeance } from '../people/raw-block.ts';
import { minutesBetween } from '../cells/clock-times.ts';
import type { Mark } from '../../register.ts';

/** What a cell of attendance means, its column and its séance's hours considered. */
export function meaningOf(
	cell: PendingCell,
	block: BlockWithBlanks,
	alphabet: Alphabet
): CellMeaning {
	const startsAt = cell.seance.startsAt ?? block.facts.clock?.startsAt;
	const minutes = writtenMinutes(cell.seance, block.facts);
	const meaning = alphabet(cell.text, { startsAt, minutes, late: cell.lateMinutes });
	const isThere = meaning.kind === 'present' || meaning.kind === 'late';
	if (cell.column && cell.column !== 'present') {
		if (isThere) return { kind: cell.column };
		if (meaning.kind === 'absent') return { kind: 'blank' };
	}
	return isThere && cell.lateMinutes ? { kind: 'late', minutes: cell.lateMinutes } : meaning;
}

/** The mark of a meaning, when it is one: a blank or an unread sign is no mark. */
export function markOf(meaning: CellMeaning): Mark | undefined {
	switch (meaning.kind) {
		case 'present':
		case 'absent':
		case 'excused':
		case 'late':
			return meaning;
		default:
			return undefined;
	}
}

/** Minutes the register itself gives a séance: its own, its hours, or "séances de 1h30". */
export function writtenMinutes(seance: RawSeance, facts: BlockFacts): number | undefined {
	const ranged = facts.clock && minutesBetween(facts.clock.startsAt, facts.clock.endsAt);
	return seance.minutes ?? ranged ?? facts.minutes;
}
