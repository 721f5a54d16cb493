import type { PlaceRequest } from '#lib/features/outreach/place-requests/index.server.ts';
import {
	CALL_NAMES,
	HOLD_REASONS,
	OUTCOME_NAMES
} from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { clockName, dayOfWeek, momentIn, plainDay } from '#lib/shared/french-dates.ts';
import { PUBLIC_TEXT_NAMES } from '#lib/shared/public-text.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';

type Around = {
	timeZone: string;
	today: string;
	/** The seats that are left of each slot to come; one that is cancelled is not there. */
	seatsLeft: ReadonlyMap<string, number>;
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
	({ timeZone, today, seatsLeft, listOf }: Around) =>
	({ occasion, state, hold, end, calls, ...request }: PlaceRequest) => {
		const { kind, text, callWhen, isForChild, adultFirstName, phone, dueOn } = request;
		const seats = kind === 'drop-in' && occasion ? (seatsLeft.get(occasion.id) ?? null) : null;
		const dayOf = (at: Temporal.Instant) => plainDay(todayIn(timeZone, at));
		return {
			...{ id: request.id, phone, written: writtenPhone(phone), words: request.words },
			who: request.firstName,
			more: [
				request.isAgain && 'le même numéro l’a demandé deux fois',
				isForChild && `pour un enfant, répond ${adultFirstName}`,
				`appeler ${MOMENTS[callWhen]}`,
				text !== 'fr' && `page lue en «\u202f${PUBLIC_TEXT_NAMES[text]}\u202f»`
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
				...{ isLost: end.isLost, isToTakeOff: end.isToTakeOff },
				isHers: state === 'gave-up-by-ticket',
				slot: end.slotId && `/equipe/accueil/creneaux/${end.slotId}`
			},
			/** The slot she asked for: one tap gives her a seat of it. */
			seat: seats !== null && seats > 0 ? occasion!.id : null,
			/** Why what she asked for is not to be given. */
			not: occasion?.isGone
				? 'Ce qu’elle demandait n’a plus lieu. Proposez autre chose.'
				: seats !== null && seats <= 0
					? 'Ce créneau est complet. Proposez un autre créneau.'
					: null,
			list: kind === 'course' && occasion ? listOf(occasion.title) : null,
			newcomer: `/equipe/habitants/nouveau?place=${request.id}`
		};
	};
