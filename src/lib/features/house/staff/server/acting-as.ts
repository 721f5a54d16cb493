import type { Acting } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { Viewer } from './find-viewer.ts';

/** What the viewer's transactions say of her, and of the form she is posting. */
export function actingAs(viewer: Viewer, at: Temporal.Instant, post?: Post): Acting {
	return {
		staffId: viewer.staffId,
		role: viewer.role,
		centres: viewer.centre ? [viewer.centre.id] : [],
		at,
		post
	};
}
