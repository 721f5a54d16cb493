import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KnownEnrolment, KnownMark } from '../../domain/match/plan-import-known.ts';
import { importOf, readLeftByImports } from './still-imported.ts';
import { readMarks } from './read-known-marks.ts';

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
