import { momentOf, written } from './course-calendar.ts';
import type { Telling } from './centre-telling.ts';

const PARTNERS = [
	{ name: 'CCAS', kind: 'CCAS' },
	{ name: 'Mairie', kind: 'MUNI' },
	{ name: 'CAF', kind: 'CAF' },
	{ name: 'France Travail', kind: 'FT' },
	{ name: 'CPAM', kind: 'CPAM' }
];

/** The partners that every centre of the network knows; gives their identifiers. */
export function partnersOf({ rows, centreId, newId, years, team }: Telling): string[] {
	const at = momentOf(`${years.first - 1}-11-03`, '10:00');
	return PARTNERS.map((partner) => {
		const id = newId(at);
		const told = { centre_id: centreId, recorded_at: written(at), recorded_by: team.direction };
		// One draw for both: of two tables, they are never confused.
		const updated_on = written(at).slice(0, 10);
		rows.places.push({ id, ...partner, verify_months: 6, updated_on, ...told });
		rows.partners.push({ id, place_id: id, name: partner.name, ...told });
		return id;
	});
}
