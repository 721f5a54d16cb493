import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	fitTakeHomeOf,
	guidesOfContents,
	homeContent,
	lessonAt
} from '#lib/features/learning/lessons/index.server.ts';
import { guideOnPaper } from '#lib/features/resources/guides/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../../print-document.ts';
import { programmeOf } from '../../../../../groupes/former/programme-of.ts';
import type { RequestHandler } from './$types';

/** What is taken home of a content alone, whenever it was seen. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'see-workshops');
	const lesson = lessonAt(params.contenu);
	const guides = await asViewer(locals, async (db) => {
		await programmeOf(db, params.programme);
		return lesson && guidesOfContents(db, [lesson.content], new Map());
	});
	if (!lesson) error(404, { message: 'Ce contenu n’a pas de feuille à emporter.' });
	const day = todayIn(centre.timeZone, locals.world.now());
	const [guide] = guides?.get(lesson.content) ?? [];
	const home = { origin: locals.keys.origin, centre: centre.slug };
	const content = homeContent(lesson.content, undefined, guide && guideOnPaper(guide, home));
	return printDocument(await fitTakeHomeOf(content, { author: centre.name, day }));
};
