import { addOffer, joinCompanions, tellWish } from '#lib/features/learning/groups/index.server.ts';
import { listPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** At hours when no invented group meets: each of these may be signed. */
const MONDAY = { weekday: 1, startsAt: '14:00' };
const THURSDAY = { weekday: 4, startsAt: '14:00' };
const FRIDAY = { weekday: 5, startsAt: '17:00' };

/** When those who wait can come, in turn; the last of each list is still to be asked. */
const WISHES = [
	[MONDAY, FRIDAY],
	[THURSDAY, MONDAY],
	[FRIDAY],
	[THURSDAY],
	[MONDAY, THURSDAY, FRIDAY]
];

/** Three slots of the course, as in the study, and who can come when. */
export async function writeOffers(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, team, programmes, today, timeZone, now } = telling;
	const waited = new Set(desk.content.preLists.map(([programme]) => programme));
	await actAs(db, team.pedagogique, momentOf(daysBefore(today, 3), '11:10', timeZone, now));
	if (waited.has('ateliers')) await writeCourse(db, telling, programmes.get('ateliers')!);
}

async function writeCourse(db: Db, { team }: DeskTelling, programmeId: string): Promise<void> {
	const slots = [
		{ ...MONDAY, animators: leaders(team.pedagogique.staffId) },
		{ ...THURSDAY, animators: leaders(team.pedagogique.staffId) },
		{ ...FRIDAY, animators: leaders(team.technique.staffId) }
	];
	for (const slot of slots) {
		accepted(await addOffer(db, { ...offerOf(programmeId, 120, 9), ...slot }));
	}
	const waiting = await listPreList(db, programmeId);
	for (const [rank, { entryId }] of waiting.slice(0, -1).entries()) {
		const wish = { slots: WISHES[rank % WISHES.length]!, needs: [], staysHere: false };
		accepted(await tellWish(db, entryId, wish));
	}
	const [first, second] = waiting;
	if (!first || !second || waiting.length < 5) return;
	accepted(await joinCompanions(db, { entryId: first.entryId, withId: second.entryId }));
}

function offerOf(programmeId: string, minutes: number, capacity: number) {
	const seats = { minutes, capacity, minimum: 2 };
	const place = { partnerId: null, venue: null, room: null, roomId: null, provides: ['step-free'] };
	return { programmeId, ...seats, ...place, format: 'level' as const };
}

function leaders(staffId: string | null): string[] {
	return staffId ? [staffId] : [];
}
