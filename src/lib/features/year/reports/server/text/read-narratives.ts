import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { EditableRubric } from '../../domain/text/editable-rubrics.ts';

export type RubricVersion = {
	version: number;
	body: string;
	writtenAt: Temporal.Instant;
	/** Null: the command line, or a demonstration. */
	writtenBy: string | null;
};

export type WrittenRubric = RubricVersion & { programme: string; rubric: EditableRubric };

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

const MOST_VERSIONS = 50;

/**
 * The versions of one rubric, the latest first, one for each moment of writing. Autosaves of one
 * person who goes on with the same text, less than a quarter of an hour apart, are one moment, and
 * its last text stands for it; a text shortened or replaced keeps what stood before.
 */
export async function listVersions(
	db: Db,
	where: { programmeId: string; year: number; rubric: EditableRubric }
): Promise<RubricVersion[]> {
	const { rows } = await sql<RubricVersion>`
		with versions as (
			select f.version, f.body, f.recorded_at as "writtenAt", s.display_name as "writtenBy",
				lead(f.recorded_at) over by_version - f.recorded_at < interval '15 minutes'
					and lead(f.recorded_by) over by_version is not distinct from f.recorded_by
					and length(lead(f.body) over by_version) >= 0.9 * length(f.body)
					and (starts_with(lead(f.body) over by_version, left(f.body, 20))
						or right(lead(f.body) over by_version, least(20, length(f.body))) = right(f.body, 20))
					as "isCarriedOn"
			from fiche_versions f
			left join staff_members s on s.id = f.recorded_by
			where f.programme_id = ${where.programmeId} and f.year = ${where.year}
				and f.rubric = ${where.rubric}
			window by_version as (order by f.version)
		)
		select version, body, "writtenAt", "writtenBy" from versions
		where "isCarriedOn" is not true
		order by version desc limit ${MOST_VERSIONS}`.execute(db);
	return rows;
}
