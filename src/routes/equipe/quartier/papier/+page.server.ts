import { listDirectors, typeWalk } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	DOOR_WORDS,
	PAPER_DOORS,
	PAPER_LINES,
	PaperForm,
	SUBJECTS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { takesAnswers } from '#lib/features/neighbourhood/themes/index.ts';
import { listThemes } from '#lib/features/neighbourhood/themes/index.server.ts';
import { deed } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions } from './$types';

export const load = shown('type-contributions', async (db, { viewer }) => ({
	isClosed: !(await listDirectors(db)).some(({ centreId }) => centreId === viewer.centre.id),
	/** A sheet is often typed once its theme is over: those that are decided alone are left out. */
	themes: (await listThemes(db, { centreId: viewer.centre.id })).themes
		.filter(({ state }) => takesAnswers(state, true))
		.map(({ id, title }) => ({ value: id, label: title })),
	lines: PAPER_LINES,
	doors: PAPER_DOORS.map((value) => ({ value, label: DOOR_WORDS[value].label })),
	subjects: Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }))
}));

/** The whole sheet, or nothing: each fault is told beside its line. */
export const actions: Actions = {
	default: deed(
		'type-contributions',
		PaperForm,
		async (db, { lines, themeId }, { viewer, today, locals }) => {
			if (lines.length === 0) return refuse('empty', 'Écrivez au moins une remarque.');
			const around = {
				...{ centre: viewer.centre, today, secrets: locals.world.secrets },
				dataDir: locals.world.dataDir
			};
			return typeWalk(db, lines, around, themeId);
		},
		({ typed }) => ({
			done: `${counted(typed, 'remarque est notée', 'remarques sont notées')}. Elles attendent d’être lues, comme toutes les autres.`
		}),
		{ empty: 'mots-1', theme: 'theme' }
	)('default')
};
