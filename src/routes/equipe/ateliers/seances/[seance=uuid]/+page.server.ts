import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { accessTo } from '#lib/features/house/staff/index.ts';
import {
	guidesOfContents,
	lessonOf,
	ownLessonsOf
} from '#lib/features/learning/lessons/index.server.ts';
import {
	askContents,
	cancelSeance,
	everChanged,
	lastChange,
	listToTell,
	restoreSeance,
	saveSheet,
	showAttendanceSheet,
	tellContents
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
import type { Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { together } from '#lib/shared/together.ts';
import { programmeOf } from '../../groupes/former/programme-of.ts';
import { readGlances } from '../read-glances.ts';
import type { Actions } from './$types';

type OnSeance = Doing<'seance'>;
const GONE = 'Cette séance n’existe pas, ou n’est pas de votre centre.';

export const load = shown(
	'see-workshops',
	async (db, { params, viewer, timeZone }: Asked<'seance'>) => {
		const { sheet, asked } = await together({
			sheet: sheetOf(db, params.seance),
			asked: askInOne(db, {
				...askContents(params.seance),
				changed: everChanged(params.seance)
			})
		});
		if (!sheet) return null;
		const { closedAt, ...seance } = sheet.seance;
		const tick = tellContents(asked);
		const { lessons, change } = await together({
			lessons: lessonsOf(db, tick, viewer.centre.slug),
			change: asked.changed ? changeOf(db, params.seance) : null
		});
		return {
			showsMarks: accessTo('attendance', viewer.role) !== 'none',
			sheet: { ...sheet, seance },
			glances: sheet.glances,
			said: tick.said,
			contents: tick.contents,
			lessons,
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

/** What was ticked, with where to read how it is taught, and what it goes on with at home. */
async function lessonsOf(
	db: Db,
	{ said, programme }: { said: { contents: string[] } | null; programme: string | null },
	centre: string
) {
	const contents = said?.contents ?? [];
	const isOwn = programme !== null && !contents.every(lessonOf);
	const own = isOwn ? await ownLessonsOf(db, (await programmeOf(db, programme)).id) : new Map();
	const guides = await guidesOfContents(db, contents, own);
	return contents.map((content) => ({
		content,
		slug: lessonOf(content)?.slug ?? null,
		guides: guides.get(content)!.map(({ guide, title }) => ({
			title,
			href: guideLink(guide, centre, 'seance')
		}))
	}));
}

async function sheetOf(db: Db, seanceId: string) {
	const sheet = await showAttendanceSheet(db, seanceId);
	return sheet && { ...sheet, glances: await readGlances(db, sheet.seance) };
}

/** What to say of a séance that is not as planned, or is again: then only if somebody must be told. */
async function changeOf(db: Db, seanceId: string) {
	const change = await lastChange(db, seanceId);
	if (!change || change.kind === 'cancelled') return null;
	const isPlanned = change.toldSince !== null;
	if (isPlanned && (await listToTell(db, seanceId, change)).length === 0) return null;
	return { kind: change.kind, fromDay: change.fromDay };
}

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
