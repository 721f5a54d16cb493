import type { Acting } from '#lib/platform/database/acting.ts';
import type { Viewer } from './find-viewer.ts';

/** What the viewer's transactions say of her. */
export function actingAs(viewer: Viewer, at: Temporal.Instant): Acting {
	return {
		staffId: viewer.staffId,
		role: viewer.role,
		centres: viewer.centre ? [viewer.centre.id] : [],
		at
	};
}
