import { kioskAddress, saidOfOccasions } from '#lib/features/lobby/kiosk-screens/index.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import {
	comingSoon,
	nearestFirst,
	type Occasion,
	occasionTitle,
	tellOccasion
} from '#lib/features/outreach/agenda/index.ts';
import { publishedPages } from '#lib/features/outreach/centre-pages/index.server.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { DAYS_PLANNED } from '../../../centres/shared-picture.ts';
import { daysAhead, visit } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';

/** Asked for all of what is on, and not the nearest alone. */
const ALL_PARAM = 'tout';

type Asked = Parameters<typeof kioskOf>[0] & { url: URL; locals: App.Locals };

/** What is on at the centre, as its public page tells it. */
export async function workshopsHere(event: Asked, text: PublicText) {
	const { centre } = kioskOf(event);
	const span = daysAhead(event, centre, DAYS_PLANNED);
	const { planned, isFree } = await visit(event, centre, async (db) => ({
		planned: await readAgenda(db, span),
		isFree: (await publishedPages(db, [centre.id])).get(centre.id)?.isFree ?? false
	}));
	const { first, later } = nearestFirst(comingSoon(planned, span.from));
	const isWhole = event.url.searchParams.has(ALL_PARAM);
	const ask = kioskAddress(text, '/ateliers/demander');
	const told = (occasion: Occasion) => ({
		id: occasion.id,
		title: occasionTitle(occasion, text),
		isName: occasion.kind === 'course',
		lines: tellOccasion(occasion, { tongue: text, isFree }),
		href: occasion.isTooLate ? null : `${ask}?${new URLSearchParams({ pour: occasion.id })}`
	});
	return {
		occasions: [...first, ...(isWhole ? later : [])].map(told),
		more:
			later.length > 0 && !isWhole
				? `${kioskAddress(text, '/ateliers')}?${ALL_PARAM}=1#titre-${later[0]!.id}`
				: null,
		other: ask
	};
}

type Shown = Awaited<ReturnType<typeof workshopsHere>>['occasions'];

/** What is said of that list: as many of them as the voice can say, the nearest first; null: it says nothing. */
export function listToSay(
	{ locals }: Pick<Asked, 'locals'>,
	text: PublicText,
	occasions: Shown
): { words: string; name: string } | null {
	for (let most = occasions.length; most > 0 || most === occasions.length; most--) {
		const words = saidOfOccasions(text, occasions.slice(0, most));
		const name = locals.world.speech.nameOf(words, languageOf(text));
		if (name) return { words, name };
	}
	return null;
}

/** Where the list is heard. */
export function soundOfList(event: Asked, text: PublicText, occasions: Shown): string | null {
	const said = listToSay(event, text, occasions);
	if (!said) return null;
	const asked = new URLSearchParams({
		...(event.url.searchParams.has(ALL_PARAM) && { [ALL_PARAM]: '1' }),
		v: said.name.slice(0, 12)
	});
	return kioskAddress(text, `/ateliers/son.mp3?${asked}`);
}
