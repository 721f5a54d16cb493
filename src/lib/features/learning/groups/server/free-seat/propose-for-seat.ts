import { levelsOf } from '#lib/features/learning/placement/index.server.ts';
import { freeSeats, type PreListLine } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { partiesOf } from '../../domain/wishes/parties.ts';
import { seatFit } from '../../domain/wishes/seat-fit.ts';
import { companionsAmong, wishesOf } from '../wishes/list-wishes.ts';
import { type SeatCall, seatCallsOf } from './list-seat-calls.ts';
import { readSeatGroup } from './read-seat-group.ts';

/** Names proposed at once: if the first cannot come, the next is called. */
const PROPOSED = 3;

export type SeatLine = PreListLine & { why: string[]; offered: SeatCall | null };
export type SeatProposal = {
	left: number;
	/** Seats that nobody was offered yet. */
	unoffered: number;
	/** Those offered a seat, then the next fitting ones, the longest wait first. */
	next: SeatLine[];
	/** They were called, and cannot come to this group. */
	declined: { entryId: string; name: string; at: Temporal.Instant; by: string | null }[];
	/** They wait too, and do not fit. */
	others: { entryId: string; name: string; whyNot: string }[];
};

/**
 * Who may take a seat that came free: among those who wait, in the order they wait, those whose wishes,
 * needs and level fit the group, and who did not say that they cannot. Null when there is no seat.
 */
export async function proposeForSeat(
	db: Db,
	groupId: string,
	today: string
): Promise<SeatProposal | null> {
	const seats = await freeSeats(db, groupId, today);
	const group = seats && (await readSeatGroup(db, groupId));
	if (!group) return null;
	const { left, waiting } = seats;
	const entries = waiting.map(({ entryId }) => entryId);
	const wishes = await wishesOf(db, entries);
	const parties = partiesOf(await companionsAmong(db, entries));
	const levels = await levelsOf(
		db,
		waiting.map(({ personId }) => personId)
	);
	const calls = await seatCallsOf(db, groupId);
	const lines = waiting.map((line) => ({
		line: { ...line, name: line.name! },
		call: calls.get(line.entryId) ?? null,
		fit: seatFit(
			{ ...group, left },
			{
				wish: wishes.get(line.entryId) ?? null,
				level: levels.get(line.personId)?.probabilities ?? null,
				companions: waiting.flatMap(({ entryId, name }) =>
					entryId !== line.entryId && isTogether(parties, entryId, line.entryId) ? [name!] : []
				)
			}
		)
	}));
	const offered = lines.filter(({ call }) => call?.word === 'offered');
	const free = lines.filter(({ call, fit }) => !call && fit.fits);
	return {
		left,
		unoffered: Math.max(0, left - offered.length),
		next: [...offered, ...free.slice(0, PROPOSED)].map(({ line, call, fit }) => ({
			...line,
			why: fit.fits ? fit.why : [fit.whyNot],
			offered: call
		})),
		declined: lines.flatMap(({ line: { entryId, name }, call }) =>
			call?.word === 'cannot' ? [{ entryId, name, at: call.at, by: call.by }] : []
		),
		others: lines.flatMap(({ line: { entryId, name }, call, fit }) =>
			call || fit.fits ? [] : [{ entryId, name, whyNot: fit.whyNot }]
		)
	};
}

function isTogether(parties: ReadonlyMap<string, string>, one: string, other: string): boolean {
	const party = parties.get(one);
	return party !== undefined && party === parties.get(other);
}
