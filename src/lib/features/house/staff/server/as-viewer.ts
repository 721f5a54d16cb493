import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import { actingAs } from './acting-as.ts';
import type { Viewer } from './find-viewer.ts';

/** What a route knows of a request: who looks, and the form being posted if any. */
export type Asking = { world: World; viewer: Viewer | null; post?: Post };

/**
 * One transaction in the name of the person at the screen, for her centre. When a form is being
 * posted, what it writes is written once, however often the form is sent.
 */
export function asViewer<Result>(
	locals: Asking,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	if (!locals.viewer) throw new Error('nobody is signed in');
	const acting = actingAs(locals.viewer, locals.world.now(), locals.post);
	return asActing(locals.world.database, acting, work);
}

/**
 * The same request, for what comes before the deed and may be done again without harm: answers
 * kept on the way, files that wait. If the application died just after it, the form sent again
 * must still do its deed.
 */
export function beforehand<Locals extends Asking>(locals: Locals): Locals {
	return { ...locals, post: undefined };
}
