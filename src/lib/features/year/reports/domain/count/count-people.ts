import { AGE_BANDS, ageBandIn, type AgeBand } from '#lib/features/people/people/index.ts';
import type { PeopleCounts } from './counts.ts';
import type { PersonFacts, QuarterFacts } from './facts.ts';

/**
 * Different people, split by sex, age band and commune (docs/report-rules.md): every split, "non
 * renseigné" included, sums to the number of people. New means no mark in an earlier year.
 */
export function countPeople(people: PersonFacts[], year: number): PeopleCounts {
	const byAgeBand = Object.fromEntries(AGE_BANDS.map(({ value }) => [value, 0])) as Record<
		AgeBand,
		number
	>;
	const bySex = { female: 0, male: 0, unknown: 0 };
	const communes = new Map<string | null, number>();
	const quarters = new Map<string, QuarterFacts & { people: number }>();
	for (const person of people) {
		byAgeBand[bandOf(person, year)] += 1;
		bySex[person.sex ?? 'unknown'] += 1;
		const commune = person.commune?.trim() || null;
		communes.set(commune, (communes.get(commune) ?? 0) + 1);
		if (person.quarter) {
			const { name, kind } = person.quarter;
			quarters.getOrInsertComputed(`${kind} ${name}`, () => ({ name, kind, people: 0 })).people +=
				1;
		}
	}
	const returningPeople = people.filter((person) => person.seenBefore).length;
	return {
		people: people.length,
		newPeople: people.length - returningPeople,
		returningPeople,
		bySex,
		byAgeBand,
		byCommune: [...communes]
			.map(([commune, count]) => ({ commune, people: count }))
			.sort((a, b) => b.people - a.people || byName(a.commune, b.commune)),
		...(quarters.size > 0 && {
			byQuarter: [...quarters.values()].sort(
				(a, b) => b.people - a.people || byName(a.name, b.name) || byName(a.kind, b.kind)
			)
		})
	};
}

/**
 * The band left by anonymisation stands only where the birth year is gone (docs/report-rules.md).
 */
function bandOf(person: PersonFacts, year: number): AgeBand {
	if (person.birthYear !== null) return ageBandIn(year, person.birthYear);
	return person.ageBand ?? 'non_communique';
}

function byName(a: string | null, b: string | null): number {
	if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
	return a.localeCompare(b, 'fr');
}
