import { yearHint } from '../sheets/facts-key.ts';
import { cancelCycle } from './cancel-cycle.ts';
import { cancelSeances } from './cancel-noted-seances.ts';
import { findCycleName } from '../cells/cycle-name.ts';
import { readCycleTab } from '../cells/short-cycle-names.ts';
import { dateOfPiece } from '../cells/date-piece.ts';
import type { Notebook } from '../../notebook.ts';
import { daysInSentence } from '../cells/days-in-sentence.ts';
import type { PlainDate } from '../../register.ts';
import type { SeasonCycle } from './season-group.ts';
import type { Note } from '../sheets/table-source.ts';

/**
 * Notes that cancel a séance or a whole cycle ("Session mai-juin : annulée, 0 inscrit.") become facts,
 * shown for confirmation (docs/registers.md). A note that names neither a day nor a cycle is left alone.
 */
export function takeNotes(notes: Note[], cycles: SeasonCycle[], notebook: Notebook): SeasonCycle[] {
	const result = [...cycles];
	for (const note of notes) {
		const days = daysOf(note, notebook);
		const name =
			findCycleName(note.text) ??
			(note.hasPeople ? undefined : (note.titles.cycle ?? readCycleTab(note.names.tabName)));
		if (days.length > 0) cancelSeances(note, days, result, notebook);
		else if (name) cancelCycle(note, name, result, notebook);
	}
	return result;
}

function daysOf(note: Note, notebook: Notebook): PlainDate[] {
	const year = yearHint(note.titles, note.names)?.from ?? notebook.context.year;
	return daysInSentence(note.text).flatMap((piece) => dateOfPiece(piece, year, false) ?? []);
}
