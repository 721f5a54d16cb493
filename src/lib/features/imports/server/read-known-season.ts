import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type {
	KnownCycle,
	KnownFact,
	KnownGroup,
	KnownSeance
} from '../domain/plan-import-known.ts';
import { isImported, takenBack } from './still-imported.ts';

/** The cycles of these years with their groups and séances, and what of them imports wrote. */
export async function readKnownSeason(db: Db, years: number[]): Promise<KnownCycle[]> {
	const { rows: cycles } = await sql<Omit<KnownCycle, 'cancellation' | 'groups'> & FactColumns>`
		select c.id, p.slug as programme, c.year, c.label, x.cycle_id is not null as stands,
			coalesce(${isImported('x')}, false) as imported,
			x.cycle_id is null and ${takenBack('cycle_cancellations', { cycle_id: 'c.id' })} as "takenBack"
		from cycles c
		join programmes p on p.id = c.programme_id
		left join cycle_cancellations x on x.cycle_id = c.id
		where c.year = any(${years}::int[])
		order by c.id`.execute(db);
	const groups = await readGroups(db, years);
	return cycles.map(({ stands, imported, takenBack: back, ...cycle }) => ({
		...cycle,
		cancellation: factOf({ stands, imported, takenBack: back }),
		groups: groups.get(cycle.id) ?? []
	}));
}

type FactColumns = { stands: boolean; imported: boolean; takenBack: boolean };

function factOf({ stands, imported, takenBack: back }: FactColumns): KnownFact | null {
	return stands || back ? { imported, takenBack: back } : null;
}

async function readGroups(db: Db, years: number[]): Promise<Map<string, KnownGroup[]>> {
	const { rows } = await sql<Omit<KnownGroup, 'seances'> & { cycleId: string }>`
		select g.id, g.cycle_id as "cycleId", g.label, g.weekday, g.starts_at as "startsAt",
			g.ends_at as "endsAt", g.venue, ${isImported('g')} as imported,
			array(select staff_id from group_animators a where a.group_id = g.id union
				select (w.record_key ->> 'staff_id')::uuid from import_writes w
				where w.table_name = 'group_animators' and w.record_key ->> 'group_id' = g.id::text
					and not exists (select from import_undos u where u.import_id = w.import_id)) as animators
		from workshop_groups g
		join cycles c on c.id = g.cycle_id
		where c.year = any(${years}::int[])
		order by g.id`.execute(db);
	const seances = await readSeances(db, years);
	const groups = rows.map((group) => ({ ...group, seances: seances.get(group.id) ?? [] }));
	return Map.groupBy(groups, (group) => group.cycleId);
}

async function readSeances(db: Db, years: number[]): Promise<Map<string, KnownSeance[]>> {
	const { rows } = await sql<
		Omit<KnownSeance, 'cancellation'> & FactColumns & { groupId: string; seanceImported: boolean }
	>`
		select s.id, s.group_id as "groupId", s.day, s.starts_at as "startsAt",
			s.planned_minutes as "plannedMinutes", ${isImported('s')} as "seanceImported",
			${isImported('s')} or ${takenBack('seances', { id: 's.id' })} as "cameFromImport",
			x.seance_id is not null as stands, coalesce(${isImported('x')}, false) as imported,
			x.seance_id is null and ${takenBack('seance_cancellations', { seance_id: 's.id' })} as "takenBack",
			exists (select from seance_closings k where k.seance_id = s.id)
				or exists (select from seance_animators k where k.seance_id = s.id) as "workedOn"
		from seances s
		join workshop_groups g on g.id = s.group_id
		join cycles c on c.id = g.cycle_id
		left join seance_cancellations x on x.seance_id = s.id
		where c.year = any(${years}::int[])
		order by s.day, s.starts_at, s.id`.execute(db);
	const seances = rows.map(({ stands, imported, takenBack: back, seanceImported, ...seance }) => ({
		...seance,
		imported: seanceImported,
		cancellation: factOf({ stands, imported, takenBack: back })
	}));
	return Map.groupBy(seances, (seance) => seance.groupId);
}
