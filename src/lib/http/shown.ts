import { error } from '@sveltejs/kit';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Asked, askedBy, type CentreViewer, type Right, type Visit } from './asked.ts';

/**
 * What a page shows: who may see it, and what is read for her, in one transaction. Where nothing is
 * read, the page answers 404 with `absent`.
 */
export function shown<Shown, Names extends string = never, Who extends Viewer = CentreViewer>(
	right: Right<Who>,
	read: (db: Db, asked: Asked<Names, Who>) => Promise<Shown>,
	absent?: string
): (visit: Visit<Names>) => Promise<NonNullable<Shown>> {
	return async (visit) => {
		const asked = askedBy(visit, right);
		const found = await asViewer(visit.locals, (db) => read(db, asked));
		return found ?? error(404, { message: absent ?? 'Cette page n’existe pas.' });
	};
}
