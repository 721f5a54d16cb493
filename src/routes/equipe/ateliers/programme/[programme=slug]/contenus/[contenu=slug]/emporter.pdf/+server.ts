import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { homeContent, lessonAt, takeHomeOf } from '#lib/features/learning/lessons/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../../../print-document.ts';
import { programmeOf } from '../../../../../groupes/former/programme-of.ts';
import type { RequestHandler } from './$types';

/** What is taken home of a content alone, whenever it was seen. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'see-workshops');
	await asViewer(locals, (db) => programmeOf(db, params.programme));
	const lesson = lessonAt(params.contenu);
	if (!lesson) error(404, { message: 'Ce contenu n’a pas de feuille à emporter.' });
	const day = todayIn(centre.timeZone, locals.world.now());
	const content = homeContent(lesson.content, undefined);
	return printDocument(takeHomeOf(content, { author: centre.name, day }));
};
