import type { RequestEvent } from '@sveltejs/kit';
import { ownCall } from '#lib/features/lobby/help-calls/index.server.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { asKiosk } from '#lib/features/lobby/kiosks/index.server.ts';
import { isOfVisit } from './follow-visit.ts';

type Event = Pick<RequestEvent, 'cookies' | 'locals'>;

/** The call of whoever stands before the kiosk; nobody reads anything of the one before her. */
export async function callOfVisit(event: Event, kiosk: EnrolledKiosk) {
	const call = await asKiosk(event.locals.world, kiosk, ownCall);
	return call && isOfVisit(event, kiosk, call.calledAt) ? call : null;
}
