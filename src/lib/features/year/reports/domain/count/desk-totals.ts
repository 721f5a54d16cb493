import { FAMILIES } from '#lib/features/desk/families/index.ts';
import type { DeskCounts, FamilyCounts } from './desk-counts.ts';
import { sumOf } from './fiche-totals.ts';

type Added = Exclude<keyof FamilyCounts, 'byMonth'>;

/** A figure of the families, added up: a request has one family, so nothing counts twice (study-2.2). */
export function overFamilies({ families }: DeskCounts, figure: Added): number {
	return sumOf(FAMILIES, ({ code }) => families[code][figure]);
}

/** The families in the order of reports, the study's seven first, those nobody asked left out (study-2.2). */
export function askedFamilies(desk: DeskCounts) {
	return FAMILIES.map(({ code, label }) => ({ code, label, ...desk.families[code] })).filter(
		({ requests }) => requests > 0
	);
}
