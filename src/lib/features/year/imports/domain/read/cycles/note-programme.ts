import { chooseProgramme } from '../cells/choose-programme.ts';
import { findProgramme } from '../cells/find-programme.ts';
import type { Notebook } from '../../notebook.ts';
import type { SeasonCycle } from './season-group.ts';
import type { Note } from '../sheets/table-source.ts';

/** The programme a note is about: the one it names, its file's only one, else its titles'. */
export function programmeOf(note: Note, cycles: SeasonCycle[], notebook: Notebook): string {
	const own = findProgramme(note.text, notebook.context.programmes)?.slug;
	if (own) return own;
	const near = new Set(
		cycles
			.filter(({ groups }) => groups.some(({ place }) => place.file === note.place.file))
			.map(({ programme }) => programme)
	);
	const [only] = near;
	if (only !== undefined && near.size === 1) return only;
	return chooseProgramme(
		[...note.titles.subjects, note.names.tabName, note.names.fileName],
		note.place,
		notebook
	);
}
