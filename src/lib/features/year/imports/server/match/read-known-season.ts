import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { KnownCycle, KnownGroup } from '../../domain/match/plan-import-known.ts';
import { importOf, readLeftByImports } from './still-imported.ts';
import { readSightings } from './read-sightings.ts';
import { readSeances } from './read-known-seances.ts';
import { type CancelledRow, factOf } from './known-fact.ts';

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
