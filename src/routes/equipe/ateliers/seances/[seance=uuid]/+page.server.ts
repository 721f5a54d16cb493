import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { accessTo } from '#lib/features/house/staff/index.ts';
import {
	cancelSeance,
	restoreSeance,
	saveSheet
} from '#lib/features/learning/workshops/index.server.ts';
import {
	readContentsForm,
	readSheetForm,
	readUnexpected,
	sayConflicts
} from '#lib/features/learning/workshops/index.ts';
import { guideLink } from '#lib/features/resources/guides/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { readSeance } from './read-seance.ts';
import type { Actions } from './$types';

type OnSeance = Doing<'seance'>;
const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';

export const load = shown(
	'see-workshops',
	async (db, { params, viewer, timeZone }: Asked<'seance'>) => {
		const read = await readSeance(db, params.seance);
		if (!read) return null;
		const { sheet, tick, lessons, change } = read;
		const { closedAt, ...seance } = sheet.seance;
		return {
			showsMarks: accessTo('attendance', viewer.role) !== 'none',
			sheet: { ...sheet, seance },
			glances: sheet.glances,
			said: tick.said,
			contents: tick.contents,
			lessons: lessons.map(({ guides, ...lesson }) => ({
				...lesson,
				guides: guides.map(({ guide, title }) => ({
					title,
					href: guideLink(guide, viewer.centre.slug, 'seance')
				}))
			})),
			/** Where people come as they like, nobody is present or absent: she came. */
			marksCalled: sheet.comesFreely ? 'Venues' : 'Présences',
			takesQuestions: tick.format === 'questions',
			listHref: tick.programme && `/equipe/ateliers/programme/${tick.programme}/contenus`,
			change,
			closedOn: closedAt && momentIn(timeZone, closedAt)
		};
	},
	GONE
);

/** Who came, on the list or not, how long it lasted, and what was done. */
function readSheet(form: FormData) {
	const sheet = readSheetForm(form);
	if ('refusal' in sheet) return sheet;
	const unexpected = readUnexpected(form);
	if ('refusal' in unexpected) return unexpected;
	return { ...sheet, contents: readContentsForm(form), unexpected };
}

export const actions: Actions = deeds({
	enregistrer: deed(
		'mark-attendance',
		readSheet,
		async (db, sheet, { params, today, timeZone }: OnSeance) => {
			const saved = await saveSheet(db, { seanceId: params.seance, ...sheet, today });
			if (!saved) error(404, { message: GONE });
			if (!('conflicts' in saved)) return saved;
			return { ...saved, conflicts: sayConflicts(saved.conflicts, timeZone) };
		},
		here
	),
	annuler: deed(
		'mark-attendance',
		v.object({ raison: v.pipe(v.string(), v.maxLength(300, 'Dites-le en moins de mots.')) }),
		(db, { raison }, { params }: OnSeance) =>
			cancelSeance(db, { seanceId: params.seance, reason: raison }),
		here
	),
	retablir: deed(
		'mark-attendance',
		v.object({}),
		(db, _nothing, { params }: OnSeance) => restoreSeance(db, params.seance),
		here
	)
});
