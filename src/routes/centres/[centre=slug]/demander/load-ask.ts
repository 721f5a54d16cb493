import { error } from '@sveltejs/kit';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import {
	occasionsToAskFor,
	stampPage
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	ASK_TEXTS,
	askAddress,
	type AskText,
	shownOccasions,
	whenIn
} from '#lib/features/outreach/place-requests/index.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';
import { phoneOf, visit } from '../../../visit.ts';

type Visited = {
	locals: App.Locals;
	url: URL;
	params: { centre: string };
	setHeaders(headers: Record<string, string>): void;
};

/** How long a hand takes is told by the machine, whatever day a demonstration stands at. */
export const handClock = systemClock({});

/** The centre whose page it is. */
export async function askedCentre({
	locals,
	params
}: Pick<Visited, 'locals' | 'params'>): Promise<Centre> {
	const { database, now } = locals.world;
	const centres = await listCentres(database, now());
	const found = centres.find(({ slug }) => slug === params.centre);
	return found ?? error(404, { message: 'Ce centre n’existe pas, ou n’existe plus.' });
}

/** The form of somebody who asks a centre for a place, with what it offers. */
export async function loadAsk(event: Visited, text: AskText) {
	const { locals, url, setHeaders } = event;
	const centre = await askedCentre(event);
	const named = url.searchParams.get('pour');
	const occasions = await visit(event, centre, (db) => occasionsToAskFor(db, centre));
	const shown = shownOccasions(occasions, named);
	const isThere = shown.some(({ id }) => id === named);
	// Its stamp and its key are of this once.
	setHeaders({ 'cache-control': 'no-store' });
	return {
		text,
		centre: centre.name,
		isExample: locals.isDemo,
		isAlready: url.searchParams.has(ALREADY_DONE_PARAM),
		isGone: named !== null && !isThere,
		asked: isThere ? named : null,
		choices: shown.map(({ id, title, day, startsAt, seatsLeft, course }) => ({
			...{ id, title, seats: seatsLeft, hasBegun: course?.hasBegun ?? false },
			when: whenIn(text, day, startsAt)
		})),
		stamp: stampPage(locals.world.secrets.placeRequests, centre.id, handClock()),
		others: ASK_TEXTS.map((other) => ({
			text: other,
			href: askAddress(centre.slug, other) + keptQuery(named)
		})),
		phone: await phoneOf(event, centre)
	};
}

const keptQuery = (named: string | null) =>
	named ? `?${new URLSearchParams({ pour: named })}` : '';
