import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Steps } from './written-steps.ts';

export type MarkConflict = {
	day: string;
	group: string;
	/** The mark that stays, and the one set aside: « present », « absent »… */
	stays: string;
	leaves: string;
};

/** Séances at which the two records had another mark, read after the rows were united. */
export async function readMarkConflicts(db: Db, steps: Steps): Promise<MarkConflict[]> {
	const left = steps.flatMap((step) =>
		step.kind === 'aside' && step.table === 'attendances' && step.beside
			? [{ ...step.beside, leaves: step.row.kind }]
			: []
	);
	if (left.length === 0) return [];
	const { rows } = await sql<MarkConflict>`
		select s.day, p.name || ', ' || g.label as "group", l.kind as stays, l.leaves
		from jsonb_to_recordset(${JSON.stringify(left)}::jsonb)
			as l (seance_id uuid, kind text, leaves text)
		join seances s on s.id = l.seance_id
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		join programmes p on p.id = c.programme_id
		where l.kind <> l.leaves
		order by s.day, g.label`.execute(db);
	return rows;
}
