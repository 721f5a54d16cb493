import delivered from '#content/school-holidays.json' with { type: 'json' };
import { holidaysIn } from './holidays-in.ts';
import type { SchoolZone } from '#lib/shared/school-zone.ts';

export type ClosureKind = 'public-holiday' | 'school-holiday' | 'own';

/** Days on which no workshop is held, both ends included. */
export type Period = { kind: ClosureKind; name: string; firstDay: string; lastDay: string };

/** What a centre follows: the holidays of its commune, and the periods of its zone and its own. */
export type Calendar = { commune: string | null; periods: readonly Period[] };

/** School years whose dates come with the product, and where they were published. */
export const DELIVERED = {
	source: delivered.source,
	years: delivered.years.map(({ year, source }) => ({ year, source }))
};

/**
 * The school holidays of a zone that come with the product, as the ministry published them; Corsica
 * and overseas publish their own, that the centre imports.
 */
export function deliveredPeriods(zone: SchoolZone | null): Period[] {
	return delivered.years.flatMap(({ periods }) =>
		periods
			.filter(({ zones }) => zone !== null && zone.length === 1 && zones.includes(zone))
			.map(({ name, firstDay, lastDay }): Period => ({
				kind: 'school-holiday',
				name,
				firstDay,
				lastDay
			}))
	);
}

/** Why no workshop is held on a day, the strongest reason first; null when the centre is open. */
export function closureOn(day: string, { commune, periods }: Calendar): Period | null {
	const holiday = holidaysIn(Number(day.slice(0, 4)), commune).get(day);
	if (holiday) return { kind: 'public-holiday', name: holiday, firstDay: day, lastDay: day };
	const holding = periods.filter(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
	return holding.find(({ kind }) => kind === 'own') ?? holding[0] ?? null;
}

const REASONS: Record<ClosureKind, string> = {
	'public-holiday': 'Jour férié',
	'school-holiday': 'Vacances scolaires',
	own: 'Fermeture du centre'
};

/** Why the centre is closed, as a screen says it: « Jour férié : 11 novembre ». */
export function closureReason({ kind, name }: Period): string {
	return kind === 'school-holiday' && /vacances/i.test(name)
		? name
		: `${REASONS[kind]}\u00a0: ${name}`;
}
