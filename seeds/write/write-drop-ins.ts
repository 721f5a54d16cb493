import { DEVICES } from '#lib/features/desk/drop-ins/index.ts';
import {
	type DropIn,
	listDropInsBetween,
	planDropIns,
	recordArrival,
	recordLeaving,
	takeSeat
} from '#lib/features/desk/drop-ins/index.server.ts';
import { findTaken, saveRoom } from '#lib/features/resources/bookings/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** Weeks of free slots to come. */
const WEEKS_AHEAD = 6;

/** A free slot every week on this day of the week: those behind had visits, today's is half full. */
export async function writeDropIns(db: Db, telling: DeskTelling): Promise<void> {
	const { today, desk, team, timeZone, now } = telling;
	const { weeksBehind, hours, venue, capacity } = desk.content.slot;
	const first = daysBefore(today, 7 * weeksBehind);
	await actAs(db, team.technique, momentOf(daysBefore(first, 10), '09:30', timeZone, now));
	const [startsAt, endsAt] = hours;
	const until = daysBefore(today, -7 * WEEKS_AHEAD);
	const series = { day: first, until, startsAt, endsAt };
	// A centre that has a room of its own takes it, with whoever is free at that hour.
	const roomId = desk.content.slot.isRoom
		? accepted(
				await saveRoom(db, { id: null, name: venue, seats: capacity, provides: ['computers'] })
			).id
		: null;
	const keeper = await whoIsFree(db, telling, series);
	accepted(
		await planDropIns(db, {
			...series,
			capacity,
			venue: roomId ? '' : venue,
			roomId,
			animatorIds: keeper ? [keeper] : []
		})
	);
	for (const slot of await listDropInsBetween(db, first, daysBefore(today, 1))) {
		await writeVisits(db, telling, slot);
	}
	// On a public holiday the next one fills.
	const [next] = await listDropInsBetween(db, today, until);
	if (next) await keepSeats(db, telling, next);
}

/** The first of the team whom nothing else takes at that hour, any week. */
async function whoIsFree(
	db: Db,
	{ team, timeZone }: DeskTelling,
	{ day, until, startsAt, endsAt }: { day: string; until: string; startsAt: string; endsAt: string }
): Promise<string | null> {
	const at = (on: string, clock: string) =>
		Temporal.PlainDateTime.from(`${on}T${clock}`).toZonedDateTime(timeZone).toInstant();
	const days: string[] = [];
	for (let on = day; on <= until; on = daysBefore(on, -7)) days.push(on);
	for (const { staffId } of [team.technique, team.pedagogique, team.famille]) {
		const taken = await findTaken(
			db,
			days.map((on) => ({
				resource: { kind: 'animator', id: staffId!, name: '' },
				from: at(on, startsAt),
				until: at(on, endsAt)
			}))
		);
		if (taken.length === 0) return staffId;
	}
	return null;
}

async function writeVisits(db: Db, telling: DeskTelling, slot: DropIn): Promise<void> {
	const { chance, team, timeZone, now } = telling;
	const visitors = visitorsOf(telling, chance.between(2, Math.ceil(slot.capacity * 0.7)));
	for (const personId of visitors) {
		await actAs(db, team.technique, momentOf(slot.day, slot.startsAt.slice(0, 5), timeZone, now));
		const device = chance.pick(DEVICES);
		const { id: visitId } = accepted(await takeSeat(db, { slotId: slot.id, personId, device }));
		accepted(await recordArrival(db, { visitId, today: slot.day }));
		const minutes = chance.pick([20, 30, 45, 60, 75, 90]);
		await actAs(db, team.technique, momentOf(slot.day, slot.endsAt.slice(0, 5), timeZone, now));
		accepted(await recordLeaving(db, { visitId, minutes }));
	}
}

async function keepSeats(db: Db, telling: DeskTelling, slot: DropIn): Promise<void> {
	const { chance, team, timeZone, now, today } = telling;
	await actAs(db, team.accueil, momentOf(daysBefore(today, 1), '16:40', timeZone, now));
	for (const personId of visitorsOf(telling, Math.floor(slot.capacity / 2))) {
		const device = chance.pick(DEVICES);
		accepted(await takeSeat(db, { slotId: slot.id, personId, device }));
	}
}

/** Half of them say who they are, each once. */
function visitorsOf({ desk, known, chance }: DeskTelling, count: number): (string | undefined)[] {
	const met = desk.residents.filter(({ adult }) => !adult);
	const from = chance.between(0, met.length - 1);
	return Array.from({ length: count }, (_, rank) =>
		rank % 2 === 0 && rank / 2 < met.length
			? known.get(met[(from + rank / 2) % met.length]!.person)
			: undefined
	);
}
