import type { World } from '../world.ts';
import { asActing, type Db } from './acting.ts';
import type { Post } from './handled-post.ts';

type Visiting = Pick<World, 'database' | 'now'> & {
	/** The form being posted, if any. */
	post?: Post;
};

/** One transaction for somebody without an account: what is public, and of a centre what it shows. */
export function asVisitor<Result>(
	{ database, now, post }: Visiting,
	centreId: string | null,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	const acting = {
		...{ staffId: null, role: 'visitor' as const, centres: [], at: now() },
		...(centreId && { subject: centreId }),
		...(post && { post })
	};
	return asActing(database, acting, work);
}
