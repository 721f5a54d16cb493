import { FAMILIES, type FamilyCode } from '#lib/features/desk/families/index.ts';
import type { DeskCounts, FamilyCounts } from '../../domain/count/desk-counts.ts';
import type { DeskRows } from './desk-rows.ts';

/** The rows of a desk's year as its counts; null when nobody asked anything nor came. */
export function tallyDesk(rows: DeskRows): DeskCounts | null {
	if (rows.asked.length === 0 && rows.dropIns.visits === 0) return null;
	const counts = emptyDesk();
	const partners = new Map<string, number>();
	for (const row of rows.asked) {
		const family = counts.families[row.family];
		counts.requests += row.requests;
		counts.anonymous += row.anonymous;
		counts.origins[row.origin] += row.requests;
		counts.channels[row.channel] += row.requests;
		family.requests += row.requests;
		family.byMonth[row.month - 1]! += row.requests;
		family.unanswered += row.unanswered;
		family.inPlace += row.inPlace;
		family.noneFound += row.noneFound;
		family.ledToWorkshop += row.led;
		family.entered += row.entered;
		if (row.partner) partners.set(row.partner, (partners.get(row.partner) ?? 0) + row.requests);
	}
	for (const { kind, requests } of rows.answered) counts.answers[kind] = requests;
	for (const { autonomy, answers } of rows.autonomy) counts.autonomy[autonomy] += answers;
	return {
		...counts,
		knownPeople: rows.knownPeople,
		answerMinutes: rows.answerMinutes,
		partners: [...partners]
			.map(([name, requests]) => ({ name, requests }))
			.sort((a, b) => b.requests - a.requests || (a.name < b.name ? -1 : 1)),
		dropIns: rows.dropIns
	};
}

function emptyDesk(): DeskCounts {
	const family = (): FamilyCounts => ({
		requests: 0,
		byMonth: Array.from({ length: 12 }, () => 0),
		ledToWorkshop: 0,
		entered: 0,
		inPlace: 0,
		noneFound: 0,
		unanswered: 0
	});
	return {
		version: 2,
		requests: 0,
		anonymous: 0,
		knownPeople: 0,
		families: Object.fromEntries(FAMILIES.map(({ code }) => [code, family()])) as Record<
			FamilyCode,
			FamilyCounts
		>,
		origins: { herself: 0, 'word-of-mouth': 0, partner: 0, centre: 0, unknown: 0 },
		channels: { comes: 0, phones: 0, partner: 0 },
		partners: [],
		answers: {
			guided: 0,
			'guide-shown': 0,
			'pre-list': 0,
			'drop-in': 0,
			referred: 0,
			'come-back': 0,
			'declined-in-place': 0,
			'handed-over': 0,
			settled: 0,
			'none-found': 0
		},
		autonomy: { entierement_accompagne: 0, partiellement_autonome: 0, autonome: 0 },
		answerMinutes: 0,
		dropIns: { slots: 0, visits: 0, minutes: 0 }
	};
}
