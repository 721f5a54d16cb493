import communes from '#content/communes.json' with { type: 'json' };
import { countPeople } from '../domain/count-people.ts';
import type { PeopleCounts } from '../domain/counts.ts';
import type { PersonFacts } from '../domain/facts.ts';

export type PersonRow = PersonFacts & { programmes: string[] };

/** The splits by sex, age band and commune, of everybody and of each programme (by its id). */
export function countPeopleRows(
	rows: PersonRow[],
	year: number
): { byProgramme(id: string): PeopleCounts; everybody: PeopleCounts } {
	const named = rows.map((row) => ({ ...row, commune: communeName(row.commune) }));
	return {
		byProgramme: (id) =>
			countPeople(
				named.filter((row) => row.programmes.includes(id)),
				year
			),
		everybody: countPeople(named, year)
	};
}

/** A report says where people come from in words; a code the list lacks is shown as one. */
function communeName(insee: string | null): string | null {
	return insee && ((communes as Record<string, string>)[insee] ?? `commune ${insee}`);
}
