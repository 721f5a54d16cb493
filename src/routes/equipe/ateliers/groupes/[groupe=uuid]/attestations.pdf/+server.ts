import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readAttended } from '#lib/features/learning/workshops/index.server.ts';
import { certificates } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { printDocument } from '../../../../print-document.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The certificates of a group, a page each, or that of one person: for whoever was really there. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { centre } = requireDeed(locals.viewer, 'mark-attendance');
	const asked = url.searchParams.get('personne') ?? undefined;
	if (asked && !isId(asked)) error(404, { message: 'Cette inscription n’existe pas.' });
	const course = await asViewer(locals, (db) => readAttended(db, params.groupe, asked));
	if (!course) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	if (!course.people.some(({ minutes }) => minutes > 0)) {
		error(404, { message: 'Aucune présence n’est notée\u00a0: il n’y a rien à attester.' });
	}
	const day = todayIn(centre.timeZone, locals.world.now());
	const unseen = url.searchParams.get('sans-note') === 'rien' ? 'nothing' : 'taught';
	return printDocument(certificates(course, { centre: centre.name, day, unseen }));
};
