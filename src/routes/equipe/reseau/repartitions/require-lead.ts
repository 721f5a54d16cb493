import { error } from '@sveltejs/kit';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';

/** The coordination of the network, which leads a round; anybody else is told whose page it is. */
export function requireLead(viewer: Viewer | null): Viewer {
	if (!viewer || !mayDo(viewer.role, 'lead-territory')) {
		error(403, { message: 'Cette page est celle de la coordination du réseau.' });
	}
	return viewer;
}
