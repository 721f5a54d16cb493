import type { PlaceRequest } from '#lib/features/outreach/place-requests/index.server.ts';
import {
	ASK_WORDS,
	CALL_NAMES,
	HOLD_REASONS,
	OUTCOME_NAMES
} from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { clockName, dayOfWeek, momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

type Around = {
	timeZone: string;
	today: string;
	/** Slots with a seat left. */
	freeSlots: ReadonlySet<string>;
	/** Where the list of a programme is, by its name. */
	listOf(title: string): string;
};

const MOMENTS = {
	any: 'quand vous voulez',
	morning: 'le matin',
	afternoon: 'l’après-midi'
};

/** A request, in the words of the page of the desk. */
export const placeCard =
	({ timeZone, today, freeSlots, listOf }: Around) =>
	({ occasion, state, hold, end, calls, ...request }: PlaceRequest) => {
		const { kind, text, callWhen, isForChild, adultFirstName, phone, dueOn } = request;
		const isToCome = occasion !== null && occasion.day >= today;
		const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
		return {
			...{ id: request.id, phone, written: writtenPhone(phone), words: request.words },
			who: request.firstName,
			more: [
				isForChild && `pour un enfant, répond ${adultFirstName}`,
				`appeler ${MOMENTS[callWhen]}`,
				text !== 'fr' && `page lue en «\u202f${ASK_WORDS[text].name}\u202f»`
			]
				.filter(Boolean)
				.join(' · '),
			wanted: occasion
				? `${occasion.title}, ${dayOfWeek(occasion.day)}${
						occasion.startsAt ? `, ${clockName(occasion.startsAt)}` : ''
					}`
				: 'Autre chose\u00a0: à voir ensemble',
			askedOn: plainDay(request.askedOn),
			dueOn: dueOn === today ? 'aujourd’hui' : `le ${plainDay(dueOn)}`,
			isLate: request.isLate,
			held: state === 'held' && hold ? HOLD_REASONS[hold.reason] : null,
			calls: calls.map(({ result, at, by }) =>
				[CALL_NAMES[result], momentIn(timeZone, at), by].filter(Boolean).join(', ')
			),
			end: end && {
				said: [OUTCOME_NAMES[end.outcome], `le ${dayOf(end.at)}`, end.by]
					.filter(Boolean)
					.join(', '),
				isLost: end.isLost,
				isHers: state === 'gave-up-by-ticket',
				slot: end.slotId && `/equipe/accueil/creneaux/${end.slotId}`
			},
			/** The slot she asked for: one tap gives her a seat of it. */
			seat: kind === 'drop-in' && isToCome && freeSlots.has(occasion.id) ? occasion.id : null,
			isFull: kind === 'drop-in' && isToCome && !freeSlots.has(occasion.id),
			list: kind === 'course' && occasion ? listOf(occasion.title) : null,
			newcomer: `/equipe/habitants/nouveau?place=${request.id}`
		};
	};
