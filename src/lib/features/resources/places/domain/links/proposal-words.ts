import { columnLabel, columnValue } from '../card/column-words.ts';
import { CLOSED, type ProposalLine } from './proposal-lines.ts';

/** A line of a proposal as a colleague reads it. */
export type ToldProposal = { column: string; label: string; before: string; after: string };

/** What a proposal would change, in words. */
export function tellProposed({ column, before, after }: ProposalLine): ToldProposal {
	if (column === CLOSED) {
		return { column, label: 'Le lieu', before: 'ouvert', after: 'fermé pour de bon' };
	}
	if (column === 'latitude') {
		const [was, now] = [before, after].map((value) => (value === null ? 'aucun' : 'un point'));
		return { column, label: 'Point sur la carte', before: was!, after: now! };
	}
	const label = columnLabel(column);
	return { column, label, before: columnValue(column, before), after: columnValue(column, after) };
}
