import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import type { World } from '#lib/platform/world.ts';
import type { EnrolledKiosk } from '../domain/kiosk.ts';

type Standing = Pick<World, 'database' | 'now'> & {
	/** The form being posted, if any. */
	post?: Post;
};

/**
 * One transaction of a kiosk, for what is its own: its counts, its calls. It reads nobody (migration 0098);
 * null: a machine that is none yet.
 */
export function asKiosk<Result>(
	{ database, now, post }: Standing,
	kiosk: Pick<EnrolledKiosk, 'id'> | null,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	const acting = {
		...{ staffId: null, role: 'kiosk' as const, centres: [], at: now() },
		...(kiosk && { subject: kiosk.id }),
		...(post && { post })
	};
	return asActing(database, acting, work);
}
