import { type RawBuilder, sql } from 'kysely';
import { listProgrammes, type Programme } from '#lib/features/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { CycleCounts, GroupCounts, SeanceCounts, SeasonCounts } from '../domain/counts.ts';
import { inDateOrder } from '../domain/date-order.ts';
import type { ProgrammeFacts } from '../domain/facts.ts';
import { peopleNounOf } from '../domain/people-noun.ts';
import { countPeopleRows, type PersonRow } from './count-people-rows.ts';
import { cyclesOf, groupsOf, peopleOf, seancesOf } from './season-queries.ts';

/**
 * Counts a season of the acting centre in PostgreSQL, whatever its size. The same figures as
 * `countFacts` (a test compares them on random seasons).
 */
export async function readSeasonCounts(
	db: Db,
	centre: { slug: string; name: string },
	year: number
): Promise<SeasonCounts> {
	const programmes = await listProgrammes(db);
	const season = await readSeason(db, year);
	const groups = Map.groupBy(season.groups, (group) => group.cycleId);
	const seances = Map.groupBy(season.seances, (seance) => seance.cycleId);
	const { byProgramme, everybody } = countPeopleRows(season.people, year);
	const fiches = programmes.flatMap((programme) => {
		const own = season.cycles.filter((cycle) => cycle.programmeId === programme.id);
		if (own.length === 0) return [];
		const counted = own.map(({ programmeId: _programmeId, ...cycle }) => ({
			...cycle,
			groups: (groups.get(cycle.id) ?? []).map(({ cycleId: _cycleId, ...group }) => group),
			seances: (seances.get(cycle.id) ?? []).map(({ cycleId: _cycleId, ...seance }) => seance)
		}));
		return [
			{
				programme: factsOf(programme),
				cycles: inDateOrder(counted, year),
				people: byProgramme(programme.id)
			}
		];
	});
	fiches.sort((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1));
	return { version: 1, year, centre, fiches, people: everybody };
}

function factsOf(programme: Programme): ProgrammeFacts {
	return {
		slug: programme.slug,
		name: programme.name,
		peopleNoun: peopleNounOf(
			programme.peopleNoun === 'adherent' ? 'adhérent' : programme.peopleNoun
		),
		countedBy: programme.countedBy,
		objectives: programme.objectives.map(({ label, tag }) => ({ text: label, tag }))
	};
}

type Season = {
	cycles: (Omit<CycleCounts, 'groups' | 'seances'> & { programmeId: string })[];
	groups: (GroupCounts & { cycleId: string })[];
	seances: (SeanceCounts & { cycleId: string })[];
	people: PersonRow[];
};

/** One statement, hence one instant: a mark saved meanwhile is in every figure or in none. */
async function readSeason(db: Db, year: number): Promise<Season> {
	const listed = (query: RawBuilder<unknown>) =>
		sql`(select coalesce(json_agg(listed), '[]') from (${query}) listed)`;
	const { rows } = await sql<Season>`select
		${listed(cyclesOf(year))} as cycles, ${listed(groupsOf(year))} as "groups",
		${listed(seancesOf(year))} as seances, ${listed(peopleOf(year))} as people`.execute(db);
	return rows[0]!;
}
