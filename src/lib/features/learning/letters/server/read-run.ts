import { sql } from 'kysely';
import type { Channel } from '#lib/features/learning/funnels/index.ts';
import { addresseesOf } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Addressee, Filled } from '../domain/letters-of-run.ts';

export type Run = {
	id: string;
	programmeId: string;
	meetingId: string;
	modelId: string;
	day: string;
	filled: Filled;
	preparedAt: Temporal.Instant;
	preparedBy: string | null;
	postedAt: Temporal.Instant | null;
	postedBy: string | null;
	cancelledAt: Temporal.Instant | null;
	counts: Record<Channel, number>;
};

const READ = sql`
	select r.id, r.programme_id as "programmeId", r.meeting_id as "meetingId", r.model_id as "modelId",
		r.day, r.filled, r.recorded_at as "preparedAt", w.display_name as "preparedBy",
		p.recorded_at as "postedAt", q.display_name as "postedBy", c.recorded_at as "cancelledAt",
		(select jsonb_build_object(
			'letter', count(*) filter (where o.channel = 'letter'),
			'email', count(*) filter (where o.channel = 'email'),
			'call', count(*) filter (where o.channel = 'call'))
			from letter_run_people o where o.run_id = r.id) as counts
	from letter_runs r
	left join staff_members w on w.id = r.recorded_by
	left join letter_run_postings p on p.run_id = r.id
	left join staff_members q on q.id = p.recorded_by
	left join letter_run_cancellations c on c.run_id = r.id`;

/** A run of the acting centre, or null. */
export async function readRun(db: Db, id: string): Promise<Run | null> {
	const { rows } = await sql<Run>`${READ} where r.id = ${id}`.execute(db);
	return rows[0] ?? null;
}

/** A page of the runs of a programme, the last one first; `before` is the one it comes after. */
export async function listRuns(
	db: Db,
	asked: { programmeId: string; before: string | null; size: number }
): Promise<Run[]> {
	const { rows } = await sql<Run>`${READ}
		where r.programme_id = ${asked.programmeId}
			and ${asked.before ? sql`r.id < ${asked.before}::uuid` : sql`true`}
		order by r.id desc limit ${asked.size}`.execute(db);
	return rows;
}

export type RunPerson = Addressee & {
	entryId: string;
	personId: string;
	channel: Channel;
};

/**
 * For whom a run was prepared, in the order of their names, as the letters are printed; those whose
 * name is erased since are not there.
 */
export async function peopleOfRun(db: Db, runId: string): Promise<RunPerson[]> {
	const { rows } = await sql<Omit<RunPerson, keyof Addressee> & { id: string; isLarge: boolean }>`
		select id, entry_id as "entryId", person_id as "personId", channel, is_large_print as "isLarge"
		from letter_run_people where run_id = ${runId} order by id`.execute(db);
	const bore = await addresseesOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows
		.flatMap(({ id, isLarge, ...row }) => {
			const known = bore.get(id);
			if (!known) return [];
			const { envelope, ...name } = known;
			return { ...row, ...name, address: envelope, isLargePrint: isLarge };
		})
		.toSorted(
			(one, other) =>
				one.familyName.localeCompare(other.familyName, 'fr') ||
				one.givenName.localeCompare(other.givenName, 'fr')
		);
}
