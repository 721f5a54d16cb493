import { sql } from 'kysely';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';

export type Actor = {
	staffId: string | null;
	role: ActingRole;
	/** The link that a partner holds. */
	subject?: string;
};

/**
 * From here on the transaction speaks in that person's name, at that moment: the journal of the
 * demonstration reads as if each had done her part on the day.
 */
export async function actAs(db: Db, actor: Actor, at: Temporal.Instant): Promise<void> {
	db.acting.at = at;
	const { staffId, role, subject } = db.acting;
	if (staffId === actor.staffId && role === actor.role && subject === actor.subject) return;
	db.acting.staffId = actor.staffId;
	db.acting.role = actor.role;
	db.acting.subject = actor.subject;
	await sql`select
		set_config('declic.role', ${actor.role}, true),
		set_config('declic.staff', ${actor.staffId ?? ''}, true),
		set_config('declic.subject', ${actor.subject ?? ''}, true)`.execute(db);
}

/** Who installs: adds centres, colleagues, and the mark of a demonstration. */
export const OPERATOR: Actor = { staffId: null, role: 'operator' };
