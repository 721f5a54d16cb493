import { createHmac } from 'node:crypto';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';

/**
 * Somebody meets the same problem: once a browser a day. Of the browser nothing is kept but a digest of that day,
 * with which nobody finds it again on another.
 */
export async function sayMeToo(
	db: Db,
	contributionId: string,
	{ key, browser, day }: { key: Buffer; browser: string; day: string }
): Promise<{ isFirst: boolean } | Refusal<'gone'>> {
	const shown = await db
		.selectFrom('shown_contributions')
		.where('contribution_id', '=', contributionId)
		.select('contribution_id')
		.executeTakeFirst();
	if (!shown) return refuse('gone', 'Ce message n’est plus montré.');
	const mark = createHmac('sha256', key)
		.update(['me-too', contributionId, day, browser].join('\n'))
		.digest();
	const { numInsertedOrUpdatedRows: written } = await db
		.insertInto('contribution_echoes')
		.values({ contribution_id: contributionId, day, mark })
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirstOrThrow();
	return { isFirst: Number(written ?? 0) > 0 };
}
