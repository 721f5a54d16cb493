import { sql } from 'kysely';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type WalkInRefusal = { refusal: 'closed' | 'none'; message: string };

/** Somebody walks in: one more today, without a name. */
export async function countWalkIn(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<{ id: string } | WalkInRefusal> {
	const year = Number(today.slice(0, 4));
	if (await findClosing(db, year)) {
		return refuse('closed', `L’année ${year} est close\u00a0: son bilan ne se modifie plus.`);
	}
	const counted = await db
		.insertInto('walk_ins')
		.values({
			centre_id: centreOf(db),
			programme_id: programmeId,
			day: today,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'count', kind: 'walk-in', id: counted.id });
	return counted;
}

/** Takes back the last one counted today: a finger that pressed twice. */
export async function undoWalkIn(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<{ undone: string } | WalkInRefusal> {
	// Two colleagues who take one back at once take two back.
	await takeTurnInCentre(db, 'walk-ins');
	const last = await db
		.selectFrom('walk_ins as w')
		.leftJoin('walk_in_undos as u', 'u.walk_in_id', 'w.id')
		.where('w.programme_id', '=', programmeId)
		.where('w.day', '=', today)
		.where('u.walk_in_id', 'is', null)
		.orderBy('w.id', 'desc')
		.limit(1)
		.select('w.id')
		.executeTakeFirst();
	if (!last) return refuse('none', 'Personne n’est compté aujourd’hui\u00a0: rien à retirer.');
	await db
		.insertInto('walk_in_undos')
		.values({ walk_in_id: last.id, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'undo', kind: 'walk-in', id: last.id });
	return { undone: last.id };
}

/** How many walked in today, and since the beginning of the year. */
export async function readWalkIns(
	db: Db,
	{ programmeId, today }: { programmeId: string; today: string }
): Promise<{ today: number; year: number }> {
	const { rows } = await sql<{ today: number; year: number }>`
		select count(*) filter (where w.day = ${today}::date)::int as today, count(*)::int as year
		from walk_ins w
		where w.centre_id = ${centreOf(db)} and w.programme_id = ${programmeId}
			and w.day >= make_date(${Number(today.slice(0, 4))}, 1, 1)
			and not exists (select from walk_in_undos u where u.walk_in_id = w.id)`.execute(db);
	return rows[0]!;
}
