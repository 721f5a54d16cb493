import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { A_TUESDAY } from '../../../../../../tests/database/a-tuesday.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import { askForPlace, type PlaceWanted } from './ask-for-place.ts';
import { giveUp } from './give-up.ts';
import { listPlaceRequests } from './list-place-requests.ts';
import { readTicket } from './read-ticket.ts';

export { A_TUESDAY };
export { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
export const LATER = '2026-11-26';

const KEY = Buffer.alloc(32, 'places');
export const BY_HAND = { isTrapped: false, seconds: 60, sentBefore: 0 };
const timeZone = 'Europe/Paris';

/** Numbers kept for films: nobody is ever called. */
export const phoneOf = (nth: number) => `06 39 98 ${10 + Math.floor(nth / 100)} ${10 + (nth % 90)}`;

/** A centre whose desk is asked for places by people without an account. */
export function useAskedDesk() {
	const centre = useStoryCentre('accueil');
	const { act, world } = centre;
	const visit = <T>(work: (db: Db) => Promise<T>, at = A_TUESDAY, centreId = centre.centreId) =>
		asVisitor({ database: world.app, now: () => at }, centreId, work);
	const asCentre = <T>(work: (db: Db) => Promise<T>, at = A_TUESDAY) =>
		world.asOperator([centre.centreId], work, at);
	return Object.assign(centre, {
		visit,
		asCentre,
		ask: (change: Partial<PlaceWanted> = {}, { at = A_TUESDAY, sending = BY_HAND } = {}) =>
			visit(
				(db) =>
					askForPlace(
						db,
						{ id: centre.centreId, timeZone },
						{
							...{ firstName: 'Jeanne', phone: '06 39 98 12 34', occasion: 'autre', words: '' },
							...{ callWhen: 'any', adultFirstName: null, text: 'fr', ...change }
						},
						{ secrets: { placeRequests: KEY }, sending }
					),
				at
			),
		/** A slot of a day to come, of so many seats. */
		plan: async (capacity = 2, day = LATER) => {
			const slot = { day, startsAt: '14:00', endsAt: '17:00', capacity };
			return done(await act((db) => planDropIns(db, slot))).ids[0]!;
		},
		list: (today = '2026-11-24') => act((db) => listPlaceRequests(db, today)),
		ticket: (ticket: string) => visit((db) => readTicket(db, ticket)),
		giveUp: (ticket: string, at = A_TUESDAY) =>
			asCentre((db) => giveUp(db, { ticket, timeZone }), at),
		atOnce: <A, B>(first: (db: Db) => Promise<A>, second: (db: Db) => Promise<B>) =>
			atOnce(centre, first, second),
		clear: () =>
			world.owner.query(
				`truncate place_requests, place_request_calls, place_request_ends, place_request_holds,
					drop_in_visit_undos, drop_in_visits, drop_in_slots cascade`
			)
	});
}
