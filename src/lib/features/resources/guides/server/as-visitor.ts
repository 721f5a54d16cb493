import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';

/** One transaction for somebody without an account: what is public, and of a centre what it shows. */
export function asVisitor<Result>(
	{ database, now }: World,
	centreId: string | null,
	work: (db: Db) => Promise<Result>
): Promise<Result> {
	const acting = {
		...{ staffId: null, role: 'visitor' as const, centres: [], at: now() },
		...(centreId && { subject: centreId })
	};
	return asActing(database, acting, work);
}
