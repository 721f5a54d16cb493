import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KnownEnrolment, KnownMark } from '../domain/plan-import-known.ts';
import { importOf, readLeftByImports } from './still-imported.ts';

/** Who is enrolled in these groups, with marks, departures and observations, by group id. */
export async function readKnownEnrolments(
	db: Db,
	groupIds: string[]
): Promise<Map<string, KnownEnrolment[]>> {
	if (groupIds.length === 0) return new Map();
	const { rows } = await sql<EnrolmentRow>`
		select e.id, e.group_id as "groupId", e.person_id as "personId",
			e.enrolled_on as "enrolledOn", ${importOf('e')} as "importId", d.left_on as "leftOn",
			${importOf('d')} as "departureImport"
		from enrolments e
		left join departures d on d.enrolment_id = e.id
		where e.group_id = any(${groupIds}::uuid[])
		order by e.id`.execute(db);
	const marks = await readMarks(db, groupIds);
	const observations = await readObservations(db, groupIds);
	const departed = await readLeftByImports(db, 'departures');
	const enrolments = rows.map(({ leftOn, departureImport, ...row }) => ({
		...row,
		departure:
			leftOn || departed.has(row.id)
				? { leftOn, importId: departureImport, takenBack: leftOn === null }
				: null,
		marks: marks.get(row.id) ?? new Map<string, KnownMark>(),
		observations: new Map(
			(observations.get(row.id) ?? []).map(({ column, ...seen }) => [column, seen])
		)
	}));
	return Map.groupBy(enrolments, (enrolment) => enrolment.groupId);
}

type EnrolmentRow = Pick<KnownEnrolment, 'id' | 'personId' | 'enrolledOn' | 'importId'> & {
	groupId: string;
	leftOn: string | null;
	departureImport: string | null;
};

type MarkRow = KnownMark & { enrolmentId: string; seanceId: string };

async function readMarks(db: Db, groupIds: string[]): Promise<Map<string, Map<string, KnownMark>>> {
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

type ObservationRow = {
	enrolmentId: string;
	id: string;
	column: string;
	body: string;
	importId: string | null;
};

async function readObservations(
	db: Db,
	groupIds: string[]
): Promise<Map<string, ObservationRow[]>> {
	const { rows } = await sql<ObservationRow>`
		select o.enrolment_id as "enrolmentId", o.id, o.column_name as "column", o.body,
			${importOf('o')} as "importId"
		from observations o
		join enrolments e on e.id = o.enrolment_id
		where e.group_id = any(${groupIds}::uuid[])`.execute(db);
	return Map.groupBy(rows, (row) => row.enrolmentId);
}
