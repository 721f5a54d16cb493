import { error } from '@sveltejs/kit';
import { type Deed, mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';

export type CentreViewer = Viewer & { centre: NonNullable<Viewer['centre']> };

/** The viewer, once her role allows the deed in her centre; otherwise a page that says why not. */
export function requireDeed(viewer: Viewer | null, deed: Deed): CentreViewer {
	if (!viewer || !mayDo(viewer.role, deed) || !viewer.centre) {
		error(403, {
			message: 'Votre rôle n’ouvre pas cette page. La direction du centre peut vous aider.'
		});
	}
	return viewer as CentreViewer;
}
