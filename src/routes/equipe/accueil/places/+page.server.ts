import * as v from 'valibot';
import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import {
	endPlaceRequest,
	giveSeat,
	listPlaceRequests,
	notePlaceCall,
	releaseHold,
	undoLastOfPlace
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	askAddress,
	CALL_RESULTS,
	TOLD_OUTCOMES
} from '#lib/features/outreach/place-requests/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { dayOfWeek, hoursName } from '#lib/shared/french-dates.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { together } from '#lib/shared/together.ts';
import { chosenId, pressed } from '#lib/shared/typed-values.ts';
import { placeCard } from './place-card.ts';
import type { Actions } from './$types';

/** Slots that may be offered on the telephone. */
const SLOT_DAYS = 21;

export const load = shown('receive-requests', async (db, { viewer, timeZone, today }) => {
	const until = Temporal.PlainDate.from(today).add({ days: SLOT_DAYS }).toString();
	const { requests, slots, programmes } = await together({
		requests: listPlaceRequests(db, today),
		slots: listDropInsBetween(db, today, until),
		programmes: listProgrammes(db)
	});
	const free = slots.filter(({ cancelled, seatsLeft }) => !cancelled && seatsLeft > 0);
	const lists = new Map(
		programmes
			.filter(({ format }) => hasStep(format, 'list'))
			.map(({ name, slug }) => [name, `/equipe/ateliers/preliste/${slug}`])
	);
	const card = placeCard({
		timeZone,
		today,
		freeSlots: new Set(free.map(({ id }) => id)),
		listOf: (title) => lists.get(title) ?? '/equipe/ateliers'
	});
	return {
		page: askAddress(viewer.centre.slug, 'fr'),
		held: requests.waiting.filter(({ state }) => state === 'held').map(card),
		toCall: requests.waiting.filter(({ state }) => state === 'to-call').map(card),
		lost: requests.ended.filter(({ end }) => end!.isLost).map(card),
		ended: requests.ended.filter(({ end }) => !end!.isLost).map(card),
		slots: free.map(({ id, day, startsAt, endsAt, seatsLeft }) => ({
			value: id,
			label: `${dayOfWeek(day)}, ${hoursName({ startsAt, endsAt })}\u00a0: ${counted(seatsLeft, 'place')}`
		}))
	};
});

const Named = { demande: chosenId() };
const beside = { otherwise: '' } as const;

export const actions: Actions = deeds({
	appel: deed(
		'receive-requests',
		v.object({ ...Named, resultat: pressed(CALL_RESULTS, 'Dites ce que l’appel a donné.') }),
		(db, { demande, resultat }) => notePlaceCall(db, { id: demande, result: resultat }),
		here,
		beside
	),
	place: deed(
		'receive-requests',
		v.object({ ...Named, creneau: v.pipe(v.string(), v.uuid('Choisissez un créneau.')) }),
		(db, { demande, creneau }) => giveSeat(db, { id: demande, slotId: creneau }),
		here,
		beside
	),
	suite: deed(
		'receive-requests',
		v.object({ ...Named, suite: pressed(TOLD_OUTCOMES, 'Choisissez une suite.') }),
		(db, { demande, suite }) => endPlaceRequest(db, { id: demande, outcome: suite }),
		here,
		beside
	),
	defaire: deed(
		'receive-requests',
		v.object(Named),
		(db, { demande }) => undoLastOfPlace(db, demande),
		here,
		beside
	),
	verifier: deed(
		'receive-requests',
		v.object(Named),
		(db, { demande }) => releaseHold(db, demande),
		here,
		beside
	)
});
