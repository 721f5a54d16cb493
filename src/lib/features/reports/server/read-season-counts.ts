import communes from '#content/communes.json' with { type: 'json' };
import { listProgrammes, type Programme } from '#lib/features/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { countPeople } from '../domain/count-people.ts';
import type { SeasonCounts } from '../domain/counts.ts';
import { inDateOrder } from '../domain/date-order.ts';
import type { PersonFacts, ProgrammeFacts } from '../domain/facts.ts';
import { cycleStatus } from '../domain/held.ts';
import { peopleNounOf } from '../domain/people-noun.ts';
import { readSeasonRows, type SeasonRows } from './read-season-rows.ts';
import { tallyCycles } from './tally-cycles.ts';

/**
 * Counts a season of the acting centre, whatever its size: PostgreSQL adds up the marks, and its
 * rows are tallied here. The same figures as `countFacts` (a test compares them on random seasons).
 */
export async function readSeasonCounts(
	db: Db,
	centre: { slug: string; name: string },
	year: number
): Promise<SeasonCounts> {
	const programmes = await listProgrammes(db);
	const rows = await readSeasonRows(db, year);
	const tallied = tallyCycles(rows);
	const people = peopleOf(rows);
	const everybody = new Set<string>();
	const fiches = programmes.flatMap((programme) => {
		const own = tallied.filter(({ programmeId }) => programmeId === programme.id);
		if (own.length === 0) return [];
		const ids = new Set<string>();
		for (const { counts, enrolled } of own) {
			if (cycleStatus(counts) !== 'held') continue;
			for (const id of enrolled) ids.add(id);
		}
		for (const id of ids) everybody.add(id);
		return [
			{
				programme: factsOf(programme),
				cycles: inDateOrder(
					own.map(({ counts }) => counts),
					year
				),
				people: countPeople(among(people, ids), year)
			}
		];
	});
	fiches.sort((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1));
	const all = countPeople(among(people, everybody), year);
	return { version: 1, year, centre, fiches, people: all };
}

function among(people: Map<string, PersonFacts>, ids: Set<string>): PersonFacts[] {
	return [...ids].map((id) => people.get(id)!);
}

function peopleOf({ people, seenBefore }: SeasonRows): Map<string, PersonFacts> {
	const seen = new Set(seenBefore.id);
	return new Map(
		people.id.map((id, at) => [
			id,
			{
				id,
				birthYear: people.birth[at]!,
				ageBand: people.band[at]!,
				sex: people.sex[at]!,
				commune: communeName(people.commune[at]!),
				seenBefore: seen.has(id)
			}
		])
	);
}

/** A report says where people come from in words; a code the list lacks is shown as one. */
function communeName(insee: string | null): string | null {
	return insee && ((communes as Record<string, string>)[insee] ?? `commune ${insee}`);
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
