import communes from '#content/communes.json' with { type: 'json' };
import {
	readFormats,
	listProgrammes,
	type Programme
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { countPeople } from '../../domain/count/count-people.ts';
import type { CycleCounts, SeasonCounts } from '../../domain/count/counts.ts';
import { inDateOrder } from '../../domain/count/date-order.ts';
import type { PersonFacts, ProgrammeFacts, QuarterFacts } from '../../domain/count/facts.ts';
import { cycleStatus } from '../../domain/count/held.ts';
import { peopleNounOf } from '../../domain/text/people-noun.ts';
import { gainOf, readYearGains } from './read-course-gains.ts';
import { readKioskYear } from './read-kiosk-year.ts';
import { readPlaceYear } from './read-place-year.ts';
import { readVoiceYear } from '../voices/read-voice-year.ts';
import { readReminderCounts } from './read-reminder-counts.ts';
import { readYearFree } from './read-year-free.ts';
import { readYearFunnels } from './read-year-funnels.ts';
import { readYearSaid } from './read-year-said.ts';
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
	// The longest comes first: what it gives is read while the others are counted.
	const {
		rows,
		programmes,
		formats,
		gains,
		funnels,
		said,
		free,
		reminders,
		kiosk,
		places,
		voices
	} = await together({
		rows: readSeasonRows(db, year),
		programmes: listProgrammes(db),
		formats: readFormats(db, year),
		gains: readYearGains(db, year),
		funnels: readYearFunnels(db, year),
		said: readYearSaid(db, year),
		free: readYearFree(db, year),
		reminders: readReminderCounts(db, year),
		kiosk: readKioskYear(db, year),
		places: readPlaceYear(db, year),
		voices: readVoiceYear(db, year)
	});
	const tallied = tallyCycles(rows);
	const people = peopleOf(rows);
	const everybody = new Set<number>();
	const fiches = programmes.flatMap((programme) => {
		const own = tallied.filter(({ programmeId }) => programmeId === programme.id);
		const ownFree = free.programmes.get(programme.id);
		if (own.length === 0 && !ownFree?.projects && !ownFree?.walkIns) return [];
		const enrolled = new Set<number>();
		for (const cycle of own) {
			if (!isTold(cycle.counts)) continue;
			for (const person of cycle.enrolled) enrolled.add(person);
		}
		for (const person of enrolled) everybody.add(person);
		const held = new Set(own.flatMap(({ counts }) => (isTold(counts) ? [counts.id] : [])));
		const funnel = funnels.get(programme.id);
		const ownSaid = said.get(programme.id);
		const gain = gainOf(gains.filter(({ cycleId }) => held.has(cycleId)));
		return [
			{
				// As one came to it that year: what changed since is told of the years that follow.
				programme: factsOf(programme, formats.get(programme.id) ?? programme.format),
				cycles: inDateOrder(
					own.map(({ counts }) => counts),
					year
				),
				people: countPeople(among(people, enrolled), year),
				...(gain && { gain }),
				...(funnel && { funnel }),
				...(ownSaid && { said: ownSaid }),
				...(ownFree && { free: ownFree })
			}
		];
	});
	fiches.sort((a, b) => (a.programme.slug < b.programme.slug ? -1 : 1));
	const all = countPeople(among(people, everybody), year);
	return {
		...{ version: 1, year, centre, fiches, people: all },
		...(free.year && { free: free.year }),
		...(reminders && { reminders }),
		...(kiosk && { kiosk }),
		...(places && { places }),
		...(voices && { voices })
	};
}

const isTold = (cycle: CycleCounts) => cycleStatus(cycle) === 'held';

function among(people: PersonFacts[], numbers: Set<number>): PersonFacts[] {
	return Array.from(numbers, (number) => people[number]!);
}

function peopleOf({ people }: SeasonRows): PersonFacts[] {
	const names = new Map<string | null, string | null>();
	const quarters = new Map<string | null, QuarterFacts | null>();
	return people.birth.map((birthYear, number) => ({
		id: String(number),
		birthYear,
		ageBand: people.band[number]!,
		sex: people.sex[number]!,
		commune: names.getOrInsertComputed(people.commune[number]!, communeName),
		quarter: quarters.getOrInsertComputed(people.quarter[number]!, quarterOf),
		seenBefore: people.seen[number]!
	}));
}

/** A report says where people come from in words; a code the list lacks is shown as one. */
function communeName(insee: string | null): string | null {
	return insee && ((communes as Record<string, string>)[insee] ?? `commune ${insee}`);
}

const COUNTED_BY = { course: 'cycle', questions: 'cycle', free: 'visits', year: 'year' } as const;

function quarterOf(told: string | null): QuarterFacts | null {
	if (told === null) return null;
	const [kind = ''] = told.split(' ', 1);
	return { kind: kind as QuarterFacts['kind'], name: told.slice(kind.length + 1) };
}

function factsOf(programme: Programme, format: Programme['format']): ProgrammeFacts {
	return {
		slug: programme.slug,
		name: programme.name,
		peopleNoun: peopleNounOf(
			programme.peopleNoun === 'adherent' ? 'adhérent' : programme.peopleNoun
		),
		countedBy: COUNTED_BY[format],
		objectives: programme.objectives.map(({ label, tag }) => ({ text: label, tag }))
	};
}
