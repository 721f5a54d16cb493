import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { actingAs } from './acting-as.ts';
import type { Viewer } from './find-viewer.ts';

/** One transaction in the name of the person at the screen, for her centre. */
export function asViewer<Result>(
	locals: { world: World; viewer: Viewer | null },
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	if (!locals.viewer) throw new Error('nobody is signed in');
	return asActing(locals.world.database, actingAs(locals.viewer, locals.world.now()), work);
}
