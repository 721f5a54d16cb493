import { type AwaitedReferral, listAwaited } from '#lib/features/desk/partners/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Referrals whose partner has not said « reçu », and those that were declined. */
export type AwaitedPartners = { awaited: string[]; declined: string[]; lines: AwaitedReferral[] };

/** What the partners' door says of the referrals that still call for a look. */
export async function awaitedPartners(db: Db, today: string): Promise<AwaitedPartners> {
	const lines = await listAwaited(db, today);
	const ids = (...why: AwaitedReferral['awaiting'][]) =>
		lines.flatMap(({ id, awaiting }) => (why.includes(awaiting) ? [id] : []));
	// A link that the partner does not have yet is awaited too: the desk gives it first.
	const awaited = ids('no-answer', 'to-give', 'not-mailed');
	return { awaited, declined: ids('declined'), lines };
}
