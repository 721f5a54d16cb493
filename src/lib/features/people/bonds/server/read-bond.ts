import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';

export type BondState = {
	linkedAt: Temporal.Instant | null;
	/** Until when a code that was given can be used. */
	codeUntil: Temporal.Instant | null;
};

/** Whether somebody is linked to another centre, or carries a code; never which centre. */
export async function readBond(db: Db, personId: string): Promise<BondState> {
	const { linked, code } = await together({
		linked: db
			.selectFrom('linked_people')
			.where('person_id', '=', personId)
			.select('recorded_at')
			.executeTakeFirst(),
		code: db
			.selectFrom('link_codes')
			.where('person_id', '=', personId)
			.where('expires_at', '>', db.acting.at.toString() as never)
			.select('expires_at')
			.executeTakeFirst()
	});
	return { linkedAt: linked?.recorded_at ?? null, codeUntil: code?.expires_at ?? null };
}

/** Every night, codes that open nothing any more are forgotten. */
export async function forgetOldCodes(db: Db): Promise<void> {
	await db
		.deleteFrom('link_codes')
		.where('expires_at', '<=', db.acting.at.toString() as never)
		.execute();
}
