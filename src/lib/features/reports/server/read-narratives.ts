import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { EditableRubric } from '../domain/editable-rubrics.ts';

export type WrittenRubric = {
	programme: string;
	rubric: EditableRubric;
	version: number;
	body: string;
	writtenAt: Temporal.Instant;
	writtenBy: string | null;
};

/** The last version of every rubric written for a year of the acting centre. */
export async function readNarratives(db: Db, year: number): Promise<WrittenRubric[]> {
	const { rows } = await sql<WrittenRubric>`
		select distinct on (f.programme_id, f.rubric) p.slug as programme, f.rubric, f.version, f.body,
			f.recorded_at as "writtenAt", s.display_name as "writtenBy"
		from fiche_versions f
		join programmes p on p.id = f.programme_id
		left join staff_members s on s.id = f.recorded_by
		where f.year = ${year}
		order by f.programme_id, f.rubric, f.version desc`.execute(db);
	return rows;
}

/** Every version of one rubric, the latest first. */
export async function listVersions(
	db: Db,
	where: { programmeId: string; year: number; rubric: EditableRubric }
): Promise<
	{ version: number; body: string; writtenAt: Temporal.Instant; writtenBy: string | null }[]
> {
	const rows = await db
		.selectFrom('fiche_versions as f')
		.leftJoin('staff_members as s', 's.id', 'f.recorded_by')
		.where('f.programme_id', '=', where.programmeId)
		.where('f.year', '=', where.year)
		.where('f.rubric', '=', where.rubric)
		.orderBy('f.version', 'desc')
		.limit(50)
		.select(['f.version', 'f.body', 'f.recorded_at', 's.display_name'])
		.execute();
	return rows.map((row) => ({
		version: row.version,
		body: row.body,
		writtenAt: row.recorded_at,
		writtenBy: row.display_name
	}));
}
