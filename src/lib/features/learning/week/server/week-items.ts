import type { DropIn } from '#lib/features/desk/drop-ins/index.server.ts';
import { familyLabel } from '#lib/features/desk/families/index.ts';
import type { AwaitedComeBack } from '#lib/features/desk/requests/index.server.ts';
import type { DueLoan } from '#lib/features/learning/equipment/index.server.ts';
import type { DueCall } from '#lib/features/learning/follow-ups/index.server.ts';
import type { PlannedMeeting, PromisedCall } from '#lib/features/learning/funnels/index.server.ts';
import type { PlannedSeance } from '#lib/features/learning/workshops/index.server.ts';
import { labelOf } from '#lib/features/learning/workshops/index.ts';
import { counted } from '#lib/shared/french-plural.ts';
import type { ProjectBooking } from '#lib/features/resources/bookings/index.server.ts';
import type { WeekNow } from '../domain/lay-week.ts';
import type { WeekItem } from '../domain/week-item.ts';

/** The name of somebody, where it is still kept. */
export type NameOf = (personId: string | null) => string | null;

/** What has a day, and neither hour, nor place, nor anybody of its own. */
const DUE = {
	from: null,
	until: null,
	aside: null,
	place: null,
	roomId: null,
	animators: [],
	isCancelled: false,
	isToMark: false,
	many: 1,
	lacks: null
};

export function seanceItem(seance: PlannedSeance, { today, clock }: WeekNow): WeekItem {
	const { id, day, startsAt, minutes, place, roomId, animators, cancelled } = seance;
	const from = startsAt?.slice(0, 5) ?? null;
	const until = from && endOf(day, from, minutes);
	const isOver = day < today || (day === today && (from ?? '00:00') <= clock);
	const label = labelOf(seance.groupLabel);
	return {
		...DUE,
		kind: 'seance',
		id,
		day,
		from,
		until,
		title: [seance.programmeName, label].filter(Boolean).join(', '),
		place,
		roomId,
		animators,
		isCancelled: cancelled,
		isToMark: isOver && !cancelled && !seance.isFilled
	};
}

export function slotItem(slot: DropIn, { today }: WeekNow): WeekItem {
	const { id, day, venue, roomId, animators, cancelled } = slot;
	const lacking = [
		...(roomId === null && venue === null ? ['salle'] : []),
		...(animators.length === 0 ? ['personne de l’équipe'] : [])
	];
	return {
		...DUE,
		kind: 'slot',
		id,
		day,
		from: slot.startsAt.slice(0, 5),
		until: slot.endsAt.slice(0, 5),
		title: 'Créneau libre',
		place: venue,
		roomId,
		animators,
		isCancelled: cancelled,
		lacks: day >= today && !cancelled && lacking.length > 0 ? `Sans ${lacking.join(' ni ')}` : null
	};
}

export function meetingItem(meeting: PlannedMeeting): WeekItem {
	const { id, day, startsAt, endsAt, place, roomId, animators, cancelled } = meeting;
	const title = `Réunion d’information, ${meeting.programmeName}`;
	const hours = { from: startsAt, until: endsAt };
	return {
		...DUE,
		...hours,
		...{ kind: 'meeting', id, day, title, place, roomId, animators, isCancelled: cancelled }
	};
}

export function bookingItem(booking: ProjectBooking): WeekItem {
	const { day, startsAt, endsAt, name, machineId, roomId, projectId, project } = booking;
	return {
		...DUE,
		kind: 'booking',
		id: machineId ?? projectId,
		day,
		from: startsAt,
		until: endsAt,
		title: name,
		aside: project && `pour ${project}`,
		place: roomId === null ? null : name,
		roomId
	};
}

export function loanItem({ machineId, machine, day }: DueLoan): WeekItem {
	return { ...DUE, kind: 'loan', id: machineId, day, title: `Retour de prêt\u00a0: ${machine}` };
}

export function comeBackItem(back: AwaitedComeBack, nameOf: NameOf): WeekItem {
	const title = `Retour avec ses papiers\u00a0: ${familyLabel(back.family)}`;
	const aside = nameOf(back.personId);
	return { ...DUE, kind: 'back', id: back.requestId, day: back.day, title, aside };
}

/** Who asked to be called again on a day: the line leads to those who wait for that programme. */
export function promisedItems(calls: readonly PromisedCall[], nameOf: NameOf): WeekItem[] {
	return together(calls, ({ day, slug }) => `${day} ${slug}`).map((own) => {
		const [{ day, slug, programmeName }] = own;
		const title = `${own.length === 1 ? 'Appel promis' : `${own.length} appels promis`}, ${programmeName}`;
		const aside = namesIn(own, nameOf);
		return { ...DUE, kind: 'call', id: slug, day, title, aside, many: own.length };
	});
}

/** Three months after a course, each is asked what she still does of it. */
export function afterwardsItems(calls: readonly DueCall[], nameOf: NameOf): WeekItem[] {
	return together(calls, ({ day, programme }) => `${day} ${programme}`).map((own) => {
		const [{ day, programme }] = own;
		const title = `${counted(own.length, 'appel')} trois mois après ${programme}`;
		return {
			...DUE,
			kind: 'call',
			id: '',
			day,
			title,
			aside: namesIn(own, nameOf),
			many: own.length
		};
	});
}

type Some<One> = [One, ...One[]];

/** Those that are called for the same thing on the same day, on one line: a course is twelve people. */
function together<One>(calls: readonly One[], keyOf: (call: One) => string): Some<One>[] {
	return [...Map.groupBy(calls, keyOf).values()] as Some<One>[];
}

/** Names said on one line. */
const NAMES = 4;

function namesIn(calls: readonly { personId: string }[], nameOf: NameOf): string | null {
	const names = calls.flatMap(({ personId }) => nameOf(personId) ?? []);
	const more = names.length - NAMES;
	const shown = names.slice(0, more === 1 ? NAMES + 1 : NAMES).join(', ');
	return shown ? `${shown}${more > 1 ? ` et ${more} autres` : ''}` : null;
}

/** On the clock of a centre, where an hour may be played twice or not at all. */
function endOf(day: string, from: string, minutes: number): string {
	const end = Temporal.PlainDateTime.from(`${day}T${from}`).add({ minutes });
	// What runs past midnight is of its own day.
	return end.toPlainDate().toString() === day ? end.toString().slice(11, 16) : '24:00';
}
