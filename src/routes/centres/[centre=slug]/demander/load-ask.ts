import {
	occasionsToAskFor,
	stampPage
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	askAddress,
	choiceIn,
	shownOccasions
} from '#lib/features/outreach/place-requests/index.ts';
import { systemClock } from '#lib/platform/clock.ts';
import { ALREADY_DONE_PARAM } from '#lib/shared/post-key.ts';
import { aroundAsker, visit, visitedCentre } from '../../../visit.ts';
import { PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';

type Visited = {
	locals: App.Locals;
	url: URL;
	setHeaders(headers: Record<string, string>): void;
};

/** How long a hand takes is told by the machine, whatever day a demonstration stands at. */
export const handClock = systemClock({});

/** The form of somebody who asks a centre for a place, with what it offers. */
export async function loadAsk(event: Visited & { params: { centre: string } }, text: PublicText) {
	const centre = await visitedCentre(event, event.params.centre);
	const named = event.url.searchParams.get('pour');
	return {
		around: {
			...(await aroundAsker(event, centre, text)),
			others: PUBLIC_TEXTS.map((other) => ({
				text: other,
				href: askAddress(centre.slug, other) + keptQuery(named)
			}))
		},
		...(await offerPlaces(event, centre, text))
	};
}

/** What may be asked for, and what tells how long a hand took. */
export async function offerPlaces(
	event: Visited,
	centre: { id: string; timeZone: string },
	text: PublicText
) {
	const { locals, url, setHeaders } = event;
	const named = url.searchParams.get('pour');
	const occasions = await visit(event, centre, (db) => occasionsToAskFor(db, centre));
	const shown = shownOccasions(occasions, named);
	const isThere = shown.some(({ id }) => id === named);
	// Its stamp and its key are of this once.
	setHeaders({ 'cache-control': 'no-store' });
	return {
		isAlready: url.searchParams.has(ALREADY_DONE_PARAM),
		isGone: named !== null && !isThere,
		asked: isThere ? named : null,
		choices: shown.map((occasion) => choiceIn(text, occasion)),
		stamp: stampPage(locals.world.secrets.placeRequests, centre.id, handClock())
	};
}

const keptQuery = (named: string | null) =>
	named ? `?${new URLSearchParams({ pour: named })}` : '';
