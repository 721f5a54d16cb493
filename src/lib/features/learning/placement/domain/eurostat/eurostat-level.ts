import { type Domain, DOMAINS } from '../bank.ts';
import { EUROSTAT_ACTIVITIES } from '../bank/eurostat-activities.ts';

export type AreaLevel = 'none' | 'basic' | 'above';
export type OverallLevel = 'none' | 'low' | 'basic' | 'above';
export type EurostatLevels = { areas: Record<Domain, AreaLevel>; overall: OverallLevel };

function areaLevel(domain: Domain, done: ReadonlySet<string>): AreaLevel {
	const counted = EUROSTAT_ACTIVITIES.filter((one) => one.domain === domain && done.has(one.id));
	const hasFrom = (list: 'A' | 'B') => counted.some((one) => one.list === list);
	if (counted.length === 0) return 'none';
	if (domain === 'problemSolving') return hasFrom('A') && hasFrom('B') ? 'above' : 'basic';
	if (domain === 'software') return hasFrom('B') ? 'above' : 'basic';
	return counted.length === 1 ? 'basic' : 'above';
}

function overallLevel(levels: readonly AreaLevel[]): OverallLevel {
	const missing = levels.filter((level) => level === 'none').length;
	if (missing === levels.length) return 'none';
	if (missing > 0) return 'low';
	return levels.every((level) => level === 'above') ? 'above' : 'basic';
}

/**
 * Eurostat’s indicator of 2015-2019 from the activities done: by area, then overall (placement
 * notes, 1.1; the lists are to verify against the official annex).
 */
export function eurostatLevel(done: Iterable<string>): EurostatLevels {
	const set = new Set(done);
	const areas = Object.fromEntries(
		DOMAINS.map((domain) => [domain, areaLevel(domain, set)])
	) as Record<Domain, AreaLevel>;
	return { areas, overall: overallLevel(Object.values(areas)) };
}

/**
 * What is not asked is not denied: the lowest and the highest level that the known activities
 * allow. The two are equal when everything that matters was asked.
 */
export function eurostatRange(known: ReadonlyMap<string, boolean>): {
	least: EurostatLevels;
	most: EurostatLevels;
} {
	const idsWhere = (unknown: boolean) =>
		EUROSTAT_ACTIVITIES.map(({ id }) => id).filter((id) => known.get(id) ?? unknown);
	return { least: eurostatLevel(idsWhere(false)), most: eurostatLevel(idsWhere(true)) };
}
