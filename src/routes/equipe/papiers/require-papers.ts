import { error } from '@sveltejs/kit';
import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { placeOf } from '#lib/features/house/papers/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';

/** Whose papers the viewer completes: her centre's, or the network's. 403 for everybody else. */
export async function requirePapers({ viewer, world }: App.Locals) {
	if (!viewer || !mayDo(viewer.role, 'see-papers')) {
		error(403, {
			message: 'Votre rôle n’ouvre pas cette page. La direction du centre peut vous aider.'
		});
	}
	const now = world.now();
	const centre = viewer.centre && (await findCentre(world.database, now, viewer.centre.slug));
	return {
		kind: viewer.centre ? ('centre' as const) : ('network' as const),
		place: placeOf(centre, now)
	};
}
