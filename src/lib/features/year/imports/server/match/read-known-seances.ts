import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KnownSeance } from '../../domain/match/plan-import-known.ts';
import { type CancelledRow, factOf } from './known-fact.ts';
import { importOf, readLeftByImports } from './still-imported.ts';

type SeanceRow = Omit<KnownSeance, 'cancellation' | 'cameFromImport'> & CancelledRow;

/** The séances of these years, by group id. */
export async function readSeances(db: Db, years: number[]): Promise<Map<string, KnownSeance[]>> {
	const { rows } = await sql<SeanceRow & { groupId: string }>`
		select s.id, s.group_id as "groupId", s.day, s.starts_at as "startsAt",
			s.planned_minutes as "plannedMinutes", ${importOf('s')} as "importId",
			x.seance_id is not null as "isCancelled", ${importOf('x')} as "cancellationImport",
			exists (select from seance_closings k where k.seance_id = s.id)
				or exists (select from seance_animators k where k.seance_id = s.id) as "workedOn"
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		left join seance_cancellations x on x.seance_id = s.id
		where c.year = any(${years}::int[])
		order by s.day, s.starts_at, s.id`.execute(db);
	const written = await readLeftByImports(db, 'seances');
	const cancelled = await readLeftByImports(db, 'seance_cancellations');
	const seances = rows.map(({ isCancelled, cancellationImport, ...seance }) => ({
		...seance,
		cameFromImport: written.has(seance.id),
		cancellation: factOf({ isCancelled, cancellationImport }, cancelled.has(seance.id))
	}));
	return Map.groupBy(seances, (seance) => seance.groupId);
}
