import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type {
	KnownCycle,
	KnownFact,
	KnownGroup,
	KnownSeance,
	Sighting
} from '../domain/plan-import-known.ts';
import { importOf, readLeftByImports } from './still-imported.ts';

/** A cancellation beside its cycle or séance: null while there is none. */
type CancelledRow = { isCancelled: boolean; cancellationImport: string | null };

/** The cycles of these years with their groups and séances, and what of them imports wrote. */
export async function readKnownSeason(db: Db, years: number[]): Promise<KnownCycle[]> {
	const { rows } = await sql<Omit<KnownCycle, 'cancellation' | 'groups'> & CancelledRow>`
		select c.id, p.slug as programme, c.year, c.label,
			x.cycle_id is not null as "isCancelled", ${importOf('x')} as "cancellationImport"
		from cycles c
		join programmes p on p.id = c.programme_id
		left join cycle_cancellations x on x.cycle_id = c.id
		where c.year = any(${years}::int[])
		order by c.id`.execute(db);
	const left = await readLeftByImports(db, 'cycle_cancellations');
	const groups = await readGroups(db, years);
	return rows.map(({ isCancelled, cancellationImport, ...cycle }) => ({
		...cycle,
		cancellation: factOf({ isCancelled, cancellationImport }, left.has(cycle.id)),
		groups: groups.get(cycle.id) ?? []
	}));
}

function factOf(row: CancelledRow, leftByImport: boolean): KnownFact | null {
	if (row.isCancelled) return { importId: row.cancellationImport, takenBack: false };
	return leftByImport ? { importId: null, takenBack: true } : null;
}

async function readGroups(db: Db, years: number[]): Promise<Map<string, KnownGroup[]>> {
	const { rows } = await sql<Omit<KnownGroup, 'seances' | 'sightings'> & { cycleId: string }>`
		select g.id, g.cycle_id as "cycleId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", g.venue, ${importOf('g')} as "importId",
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
	const sightings = await readSightings(
		db,
		rows.map(({ id }) => id)
	);
	const groups = rows.map(({ animators, ...group }) => ({
		...group,
		animators: [...animators, ...(left.get(group.id) ?? []).map(([, staffId]) => staffId!)],
		seances: seances.get(group.id) ?? [],
		sightings: new Map(sightings.get(group.id)?.map(({ importId, ...seen }) => [importId, seen]))
	}));
	return Map.groupBy(groups, (group) => group.cycleId);
}

type SeanceRow = Omit<KnownSeance, 'cancellation' | 'cameFromImport'> & CancelledRow;

async function readSeances(db: Db, years: number[]): Promise<Map<string, KnownSeance[]>> {
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

type SightingRow = Sighting & { groupId: string; importId: string };

async function readSightings(db: Db, groupIds: string[]): Promise<Map<string, SightingRow[]>> {
	const rows = await db
		.selectFrom('import_groups as g')
		.leftJoin('import_undos as u', 'u.import_id', 'g.import_id')
		.where('u.import_id', 'is', null)
		.where(sql<boolean>`g.group_id = any(${groupIds}::uuid[])`)
		.select(['g.group_id', 'g.import_id', 'g.enrolment_ids', 'g.seance_ids'])
		.execute();
	const sightings = rows.map((row) => ({
		groupId: row.group_id,
		importId: row.import_id,
		enrolments: new Set(row.enrolment_ids),
		seances: new Set(row.seance_ids)
	}));
	return Map.groupBy(sightings, ({ groupId }) => groupId);
}
