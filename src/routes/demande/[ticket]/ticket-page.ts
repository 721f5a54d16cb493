import { error, redirect } from '@sveltejs/kit';
import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { countAttempt } from '#lib/features/house/keys/index.server.ts';
import { giveUp, readTicket } from '#lib/features/outreach/place-requests/index.server.ts';
import {
	askAddress,
	mayGiveUp,
	ticketLines,
	wantedIn
} from '#lib/features/outreach/place-requests/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { aroundAsker, visit } from '../../visit.ts';
import type { PublicText } from '#lib/shared/public-text.ts';

type Opened = {
	locals: App.Locals;
	params: { ticket: string };
	setHeaders(headers: Record<string, string>): void;
	getClientAddress(): string;
};

// « no-referrer » would make browsers post without saying from where, which is refused: this policy
// tells every site, ours included, the name of the site and nothing of the address.
const HEADERS = {
	'cache-control': 'no-store',
	'referrer-policy': 'strict-origin',
	'x-robots-tag': 'noindex'
};
/** Of a ticket that is erased, altered, or was never given: said alike. */
const NOTHING = 'Cette page n’ouvre rien. Appelez le centre, ou demandez de nouveau.';

/** What a ticket opens. Wrong ones alone are counted: hers never turns her away. */
async function open(event: Opened) {
	const { locals, params } = event;
	const { world, keys } = locals;
	event.setHeaders(HEADERS);
	const ticket = await visit(event, null, (db) => readTicket(db, params.ticket));
	const centres = ticket ? await listCentres(world.database, world.now()) : [];
	const centre = centres.find(({ id }) => id === ticket?.centreId);
	if (ticket && centre) return { ticket, centre };
	const attempt = {
		kind: 'place-ticket',
		subject: params.ticket.slice(0, 100),
		knownDeviceId: null,
		address: event.getClientAddress()
	};
	const counted = await countAttempt(keys, attempt, world.now());
	error('refusal' in counted ? 429 : 404, { message: NOTHING });
}

/** Where a request stands, for whoever holds its ticket. */
export async function loadTicket(event: Opened, text: PublicText) {
	const { ticket, centre } = await open(event);
	const { day, outcome, isLost, isGone, askedAt, calledAt, lastCall } = ticket;
	const dayOf = (at: Temporal.Instant) => todayIn(centre.timeZone, at);
	const today = dayOf(event.locals.world.now());
	const may = mayGiveUp(outcome, { day, today });
	return {
		around: { ...(await aroundAsker(event, centre, text)), others: [] },
		wanted: wantedIn(text, ticket),
		lines: ticketLines(
			{
				...{ outcome, isLost, isGone, lastCall },
				...{ askedOn: dayOf(askedAt), calledOn: calledAt && dayOf(calledAt) }
			},
			text
		),
		mayGiveUp: may,
		isOver: outcome === 'given-a-place' && !isLost && !may,
		again: askAddress(centre.slug, text)
	};
}

/** She gives up, without an account: the centre acts, for that ticket alone. */
export async function giveUpFrom(event: Opened): Promise<never> {
	const { centre } = await open(event);
	const { world, post } = event.locals;
	const { id, timeZone } = centre;
	await asActing(
		world.database,
		{ staffId: null, role: 'operator', centres: [id], at: world.now(), ...(post && { post }) },
		(db) => giveUp(db, { ticket: event.params.ticket, timeZone })
	);
	redirect(303, `./${event.params.ticket}`);
}
