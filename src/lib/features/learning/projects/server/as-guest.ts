import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Asking } from '#lib/features/house/staff/index.server.ts';

/**
 * One transaction in the name of a colleague to whom projects of other centres were opened. She acts
 * for no centre, from her own: row-level security shows her those projects and nothing else.
 */
export function asGuest<Result>(
	{ world, viewer, post }: Asking,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	if (!viewer?.centre) throw new Error('a guest acts from her own centre');
	return asActing(
		world.database,
		{
			staffId: viewer.staffId,
			role: 'guest',
			centres: [],
			at: world.now(),
			subject: viewer.centre.id,
			post
		},
		work
	);
}
