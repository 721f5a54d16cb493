import { lastDevicesOf } from '#lib/features/desk/drop-ins/index.server.ts';
import { readTakers } from '#lib/features/learning/workshops/index.server.ts';
import { type GuideOnPaper, guideOnPaper } from '#lib/features/resources/guides/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { OwnLesson } from '../domain/own-lesson.ts';
import { lessonOf } from '../domain/shipped-lessons.ts';
import type { HomeContent, TakenHome, Uses } from '../domain/take-home.ts';
import { guidesOfContents } from './guides-of-contents.ts';
import { ownLessonsOf } from './own-lesson.ts';

/** The address that the centre gives, and its own name in it. */
type GuideHome = { origin: string; centre: string };

const USES: Readonly<Record<string, Uses>> = {
	ordinateur: 'computer',
	telephone: 'telephone',
	tablette: 'tablet'
};

/**
 * What is taken home after a séance: what was ticked with its words, who was there or is expected, the
 * device each last came with, and the next séance. Null when the centre has no such séance; nobody may
 * be on it, and nothing ticked yet.
 */
export async function gatherTakeHome(
	db: Db,
	{
		seanceId,
		today,
		...asked
	}: {
		seanceId: string;
		today: string;
		exerciseOf: string | null;
		/** Copies more, for a hand to name. */
		blanks: number;
		/** Where its guides are read. */
		home: GuideHome;
	}
): Promise<TakenHome | null> {
	const took = await readTakers(db, { seanceId, today });
	if (!took) return null;
	const [own, devices] = await Promise.all([
		ownLessonsOf(db, took.programmeId),
		lastDevicesOf(
			db,
			took.people.map(({ personId }) => personId)
		)
	]);
	const guides = await guidesOfContents(db, took.contents, own);
	const blank = { givenName: null, uses: null, comesBack: true };
	return {
		programmeName: took.programmeName,
		day: took.day,
		contents: took.contents.map((content) => {
			const [guide] = guides.get(content)!;
			return homeContent(content, own.get(content), guide && guideOnPaper(guide, asked.home));
		}),
		exerciseOf: asked.exerciseOf,
		next: took.next,
		people: [
			...took.people.map(({ personId, givenName, comesBack }) => ({
				givenName,
				comesBack,
				uses: USES[devices.get(personId) ?? ''] ?? null
			})),
			...Array.from({ length: asked.blanks }, () => blank)
		]
	};
}

/** The words there are of a content: the network’s, else those of the centre, else none. */
export function homeContent(
	content: string,
	own: OwnLesson | undefined,
	guide: GuideOnPaper | null = null
): HomeContent {
	const lesson = lessonOf(content);
	if (lesson) return { content, short: lesson.short, ...lesson.home, guide };
	return { content, done: own?.lines ?? [], exercise: own?.exercise ?? null, where: null, guide };
}
