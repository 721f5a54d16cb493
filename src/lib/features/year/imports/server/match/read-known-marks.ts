import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KnownMark } from '../../domain/match/plan-import-known.ts';
import { importOf } from './still-imported.ts';

type MarkRow = KnownMark & { enrolmentId: string; seanceId: string };

/** The marks of these groups by enrolment and séance, those taken back on screen too. */
export async function readMarks(
	db: Db,
	groupIds: string[]
): Promise<Map<string, Map<string, KnownMark>>> {
	const { rows } = await sql<MarkRow>`
		select a.enrolment_id as "enrolmentId", a.seance_id as "seanceId", a.kind,
			a.late_minutes as "lateMinutes", ${importOf('a')} as "importId"
		from attendances a
		where a.group_id = any(${groupIds}::uuid[])`.execute(db);
	const { rows: erased } = await sql<MarkRow>`
		select e.id as "enrolmentId", (w.record_key ->> 'seance_id')::uuid as "seanceId",
			null as kind, null as "lateMinutes", null as "importId"
		from import_writes w
		join enrolments e on e.id = (w.record_key ->> 'enrolment_id')::uuid
		where w.table_name = 'attendances' and e.group_id = any(${groupIds}::uuid[])
			and not exists (select from import_undos u where u.import_id = w.import_id)
			and not exists (select from attendances a where a.enrolment_id = e.id
				and a.seance_id = (w.record_key ->> 'seance_id')::uuid)
		group by e.id, w.record_key
		having (array_agg(w.operation order by w.id desc))[1] <> 'delete'`.execute(db);
	const marks = new Map<string, Map<string, KnownMark>>();
	for (const { enrolmentId, seanceId, ...mark } of [...rows, ...erased]) {
		const own = marks.get(enrolmentId) ?? new Map<string, KnownMark>();
		own.set(seanceId, mark);
		marks.set(enrolmentId, own);
	}
	return marks;
}
