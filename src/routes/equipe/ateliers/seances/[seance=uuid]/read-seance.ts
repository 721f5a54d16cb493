import {
	guidesOfContents,
	lessonOf,
	ownLessonsOf
} from '#lib/features/learning/lessons/index.server.ts';
import {
	askContents,
	everChanged,
	lastChange,
	listToTell,
	showAttendanceSheet,
	tellContents
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { together } from '#lib/shared/together.ts';
import { programmeOf } from '../../groupes/former/programme-of.ts';
import { readGlances } from '../read-glances.ts';

/** All that the page of a séance asks for: its sheet and what goes with it; null where there is none. */
export async function readSeance(db: Db, seanceId: string) {
	const { sheet, asked } = await together({
		sheet: sheetOf(db, seanceId),
		asked: askInOne(db, {
			...askContents(seanceId),
			changed: everChanged(seanceId)
		})
	});
	if (!sheet) return null;
	const tick = tellContents(asked);
	return {
		sheet,
		tick,
		...(await together({
			lessons: lessonsOf(db, tick),
			change: asked.changed ? changeOf(db, seanceId) : null
		}))
	};
}

/** What was ticked, with where to read how it is taught, and the guides that it goes on with at home. */
async function lessonsOf(
	db: Db,
	{ said, programme }: { said: { contents: string[] } | null; programme: string | null }
) {
	const contents = said?.contents ?? [];
	const isOwn = programme !== null && !contents.every(lessonOf);
	const own = isOwn ? await ownLessonsOf(db, (await programmeOf(db, programme)).id) : new Map();
	const guides = await guidesOfContents(db, contents, own);
	return contents.map((content) => ({
		content,
		slug: lessonOf(content)?.slug ?? null,
		guides: guides.get(content)!
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
