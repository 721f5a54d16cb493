import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type {
	KnownCycle,
	KnownFact,
	KnownGroup,
	KnownSeance
} from '../domain/plan-import-known.ts';
import { isImported, readLeftByImports } from './still-imported.ts';

/** A cancellation beside its cycle or séance: null while there is none. */
type CancelledRow = { cancellationImported: boolean | null };

/** The cycles of these years with their groups and séances, and what of them imports wrote. */
export async function readKnownSeason(db: Db, years: number[]): Promise<KnownCycle[]> {
	const { rows } = await sql<Omit<KnownCycle, 'cancellation' | 'groups'> & CancelledRow>`
		select c.id, p.slug as programme, c.year, c.label,
			case when x.cycle_id is not null then ${isImported('x')} end as "cancellationImported"
		from cycles c
		join programmes p on p.id = c.programme_id
		left join cycle_cancellations x on x.cycle_id = c.id
		where c.year = any(${years}::int[])
		order by c.id`.execute(db);
	const left = await readLeftByImports(db, 'cycle_cancellations');
	const groups = await readGroups(db, years);
	return rows.map(({ cancellationImported, ...cycle }) => ({
		...cycle,
		cancellation: factOf(cancellationImported, left.has(cycle.id)),
		groups: groups.get(cycle.id) ?? []
	}));
}

function factOf(imported: boolean | null, leftByImport: boolean): KnownFact | null {
	if (imported !== null) return { imported, takenBack: false };
	return leftByImport ? { imported: false, takenBack: true } : null;
}

async function readGroups(db: Db, years: number[]): Promise<Map<string, KnownGroup[]>> {
	const { rows } = await sql<Omit<KnownGroup, 'seances'> & { cycleId: string }>`
		select g.id, g.cycle_id as "cycleId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", g.venue, ${isImported('g')} as imported,
			array(select staff_id from group_animators a where a.group_id = g.id) as animators
		from workshop_groups g
		join cycles c on c.id = g.cycle_id
		where c.year = any(${years}::int[])
		order by g.id`.execute(db);
	const seances = await readSeances(db, years);
	const left = Map.groupBy(
		[...(await readLeftByImports(db, 'group_animators'))].map((key) => key.split(' ')),
		([groupId]) => groupId!
	);
	const groups = rows.map(({ animators, ...group }) => ({
		...group,
		animators: [...animators, ...(left.get(group.id) ?? []).map(([, staffId]) => staffId!)],
		seances: seances.get(group.id) ?? []
	}));
	return Map.groupBy(groups, (group) => group.cycleId);
}

type SeanceRow = Omit<KnownSeance, 'cancellation' | 'cameFromImport'> & CancelledRow;

async function readSeances(db: Db, years: number[]): Promise<Map<string, KnownSeance[]>> {
	const { rows } = await sql<SeanceRow & { groupId: string }>`
		select s.id, s.group_id as "groupId", s.day, s.starts_at as "startsAt",
			s.planned_minutes as "plannedMinutes", ${isImported('s')} as imported,
			case when x.seance_id is not null then ${isImported('x')} end as "cancellationImported",
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
	const seances = rows.map(({ cancellationImported, ...seance }) => ({
		...seance,
		cameFromImport: written.has(seance.id),
		cancellation: factOf(cancellationImported, cancelled.has(seance.id))
	}));
	return Map.groupBy(seances, (seance) => seance.groupId);
}
