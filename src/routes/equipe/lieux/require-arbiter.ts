import { error } from '@sveltejs/kit';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { whoArbitrates } from '#lib/features/resources/places/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

const NOT_HERS = { message: 'La coordination du réseau en décide. Dites-le-lui.' };

/** Whoever may decide of what is everybody's: the coordination, and a direction that is alone in her network. */
export function requireArbiter(viewer: Viewer | null): Viewer {
	if (!viewer) error(403, NOT_HERS);
	if (mayDo(viewer.role, 'arbitrate-places') || viewer.role === 'direction') return viewer;
	error(403, NOT_HERS);
}

/** The same work, once it is known that she is alone. */
export function byArbiter<Sent, Doing, Done>(
	work: (db: Db, sent: Sent, doing: Doing) => Promise<Done>
): (db: Db, sent: Sent, doing: Doing) => Promise<Done> {
	return async (db, sent, doing) => {
		if (!(await whoArbitrates(db)).mayDecide) error(403, NOT_HERS);
		return work(db, sent, doing);
	};
}
