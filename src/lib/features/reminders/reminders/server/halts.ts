import type { Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** Everything is stopped, and why: in a centre or, where `centreId` is null, in the whole network. */
export type Halt = { id: string; reason: string; since: Temporal.Instant };

const LONGEST = 300;

/** What is stopped now, there and nowhere else; null: nothing is. */
export async function openHalt(db: Db, centreId: string | null): Promise<Halt | null> {
	const halt = await db
		.selectFrom('reminder_halts')
		.where('centre_id', centreId === null ? 'is' : '=', centreId)
		.where('resumed_at', 'is', null)
		.select(['id', 'reason', 'recorded_at as since'])
		.executeTakeFirst();
	return halt ?? null;
}

/** Whether the acting centre, or the whole network, is stopped. */
export async function isHalted(db: Db): Promise<boolean> {
	const halt = await db
		.selectFrom('reminder_halts')
		.where('resumed_at', 'is', null)
		.select('id')
		.limit(1)
		.executeTakeFirst();
	return halt !== undefined;
}

/** No reminder leaves any more until somebody resumes, and everybody reads why. */
export async function haltReminders(
	db: Db,
	centreId: string | null,
	reason: string
): Promise<{ halted: string } | Refusal<'halt-reason' | 'halted-already'>> {
	const why = reason.trim();
	if (why === '' || why.length > LONGEST) {
		return refuse('halt-reason', `Dites pourquoi, en ${LONGEST} signes au plus.`);
	}
	const halted = await db
		.insertInto('reminder_halts')
		.values({
			...{ centre_id: centreId, reason: why },
			recorded_at: db.acting.at.toString(),
			recorded_by: db.acting.staffId
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!halted) {
		return refuse('halted-already', 'Une collègue a déjà tout arrêté\u00a0: rien ne part.');
	}
	await writeJournal(db, { action: 'halt', kind: 'reminder-halt', id: halted.id, centreId });
	return { halted: halted.id };
}

/** Reminders leave again; those whose time has passed go to whoever calls. */
export async function resumeReminders(
	db: Db,
	centreId: string | null
): Promise<{ resumed: string } | Refusal<'resumed-already'>> {
	const resumed = await db
		.updateTable('reminder_halts')
		.set({ resumed_at: db.acting.at.toString(), resumed_by: db.acting.staffId })
		.where('centre_id', centreId === null ? 'is' : '=', centreId)
		.where('resumed_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!resumed) return refuse('resumed-already', 'Une collègue a déjà tout repris.');
	await writeJournal(db, { action: 'resume', kind: 'reminder-halt', id: resumed.id, centreId });
	return { resumed: resumed.id };
}
