import { readHandoutCentre } from '#lib/features/outreach/handouts/index.server.ts';
import type { HandoutCentre } from '#lib/features/outreach/handouts/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Who invites, and the page that a square opens: that of the centre, nothing of whoever prints. */
export function handoutCentre(
	db: Db,
	{ viewer, locals }: Pick<Asked, 'viewer' | 'locals'>
): Promise<HandoutCentre> {
	const { centre } = viewer;
	const page = new URL(`/centres/${centre.slug}`, locals.keys.origin).href;
	return readHandoutCentre(db, { centre, page });
}

export const AIM_FIELD = 'pour';

/** For whom it is, as an address says it; empty: it does not. */
export const aimOf = (url: URL): string => url.searchParams.get(AIM_FIELD) ?? '';
