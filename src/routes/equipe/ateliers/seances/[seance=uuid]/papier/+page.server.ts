import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	contentsToTick,
	saveSheet,
	showAttendanceSheet
} from '#lib/features/learning/workshops/index.server.ts';
import {
	readContentsForm,
	readKnown,
	readQuickSheet,
	readUnexpected
} from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Actions } from './$types';

type OnSeance = Doing<'seance'>;
const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';
const MEANWHILE = refuse(
	'conflict',
	'Quelqu’un a noté cette séance entre-temps\u00a0: ouvrez la feuille pour comparer.'
);
/** The numbers of a paper are those of who did not come: there is nobody of these here. */
const FREELY = refuse(
	'comes-freely',
	'Ici, chacun vient quand il veut\u00a0: notez sur la feuille qui est venu.'
);

export const load = shown(
	'mark-attendance',
	async (db, { params }: Asked<'seance'>) => {
		const { sheet, tick } = await together({
			sheet: showAttendanceSheet(db, params.seance),
			tick: contentsToTick(db, params.seance)
		});
		if (!sheet) return null;
		if (sheet.comesFreely) redirect(303, `/equipe/ateliers/seances/${params.seance}`);
		const { closedAt: _closedAt, ...seance } = sheet.seance;
		const lines = sheet.lines.toSorted((one, other) => one.number - other.number);
		return { said: tick.said, contents: tick.contents, sheet: { ...sheet, seance, lines } };
	},
	GONE
);

/** The numbers of the paper are those of the list: it is read first. */
async function saveQuickSheet(db: Db, { form, params, today }: OnSeance) {
	const sheet = await showAttendanceSheet(db, params.seance);
	if (!sheet) error(404, { message: GONE });
	if (sheet.comesFreely) return FREELY;
	const marks = readQuickSheet(form, sheet.lines);
	if (!(marks instanceof Map)) return marks;
	const unexpected = readUnexpected(form);
	if ('refusal' in unexpected) return unexpected;
	const [known, contents] = [readKnown(form), readContentsForm(form)];
	const seanceId = params.seance;
	const saved = await saveSheet(db, { seanceId, marks, known, contents, unexpected, today });
	if (!saved) error(404, { message: GONE });
	return 'conflicts' in saved ? MEANWHILE : saved;
}

export const actions: Actions = deeds({
	default: deed(
		'mark-attendance',
		v.object({}),
		(db, _nothing, doing: OnSeance) => saveQuickSheet(db, doing),
		(_saved, { params }) => `/equipe/ateliers/seances/${params.seance}`
	)
});
