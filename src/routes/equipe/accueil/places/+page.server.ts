import * as v from 'valibot';
import { listDropInsBetween } from '#lib/features/desk/drop-ins/index.server.ts';
import { hasStep } from '#lib/features/learning/workshops/index.ts';
import { listProgrammes } from '#lib/features/learning/workshops/index.server.ts';
import { lastDayTold } from '#lib/features/outreach/agenda/index.ts';
import {
	endPlaceRequest,
	erasePlaceRequest,
	giveSeat,
	listPlaceRequests,
	notePlaceCall,
	releaseHold,
	setHeldAside,
	takeOffList,
	undoLastOfPlace
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	askAddress,
	CALL_RESULTS,
	HOLD_REASONS,
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

/** Slots that are offered on the telephone: a list to read aloud. */
const SLOT_DAYS = 21;

export const load = shown('receive-requests', async (db, { viewer, timeZone, today }) => {
	const { requests, slots, programmes } = await together({
		requests: listPlaceRequests(db, today),
		slots: listDropInsBetween(db, today, lastDayTold(today)),
		programmes: listProgrammes(db)
	});
	const soon = Temporal.PlainDate.from(today).add({ days: SLOT_DAYS }).toString();
	const held = slots.filter(({ cancelled }) => !cancelled);
	const lists = new Map(
		programmes
			.filter(({ format }) => hasStep(format, 'list'))
			.map(({ name, slug }) => [name, `/equipe/ateliers/preliste/${slug}`])
	);
	const card = placeCard({
		timeZone,
		today,
		seatsLeft: new Map(held.map(({ id, seatsLeft }) => [id, seatsLeft])),
		listOf: (title) => lists.get(title) ?? '/equipe/ateliers'
	});
	return {
		page: askAddress(viewer.centre.slug, 'fr'),
		held: requests.waiting.filter(({ state }) => state === 'held').map(card),
		heldCount: requests.heldCount,
		reasons: [
			...new Set(
				requests.waiting.flatMap(({ state, hold }) => (state === 'held' && hold ? hold.reason : []))
			)
		].map((reason) => ({ reason, label: HOLD_REASONS[reason] })),
		toTakeOff: requests.ended.filter(({ end }) => end!.isToTakeOff).map(card),
		toCall: requests.waiting.filter(({ state }) => state === 'to-call').map(card),
		lost: requests.ended.filter(({ end }) => end!.isLost).map(card),
		ended: requests.ended.filter(({ end }) => !end!.isLost && !end!.isToTakeOff).map(card),
		slots: held
			.filter(({ day, seatsLeft }) => seatsLeft > 0 && day <= soon)
			.map(({ id, day, startsAt, endsAt, seatsLeft }) => ({
				value: id,
				label: `${dayOfWeek(day)}, ${hoursName({ startsAt, endsAt })}\u00a0: ${counted(seatsLeft, 'place')}`
			}))
	};
});

const REASONS = Object.keys(HOLD_REASONS) as (keyof typeof HOLD_REASONS)[];
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
	effacer: deed(
		'receive-requests',
		v.object(Named),
		(db, { demande }) => erasePlaceRequest(db, demande),
		here,
		beside
	),
	retirer: deed(
		'receive-requests',
		v.object(Named),
		(db, { demande }) => takeOffList(db, demande),
		here,
		beside
	),
	ecarter: deed(
		'receive-requests',
		v.object({ raison: pressed(REASONS, 'Rechargez la page.') }),
		(db, { raison }) => setHeldAside(db, raison),
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
