import type { RequestEvent } from '@sveltejs/kit';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import {
	kioskWordsOf,
	saidOfKioskList,
	tellPlace,
	whenTyped
} from '#lib/features/neighbourhood/map/index.ts';
import { NEEDS, needLabel } from '#lib/features/resources/places/index.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { visit } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { isForLater } from '../../kept-for-later.ts';
import { sealSearch } from './sealed-search.ts';
import { MOST_FOUND, positionOf } from './where-it-stands.ts';

/** A screen that says whom to call when one is beaten leaves no trace, and is left at once. */
const VIOLENCE = 'violences';

type Event = Pick<RequestEvent, 'cookies' | 'locals' | 'request'> & {
	params: { texte?: PublicText };
};
type Asked = {
	/** What one comes for, pressed; null: nothing was. */
	need?: string | null;
	/** Words as they are said, where nothing was pressed. */
	typed?: string;
};

/** What one comes for, as an address says it; null: none of ours. */
export function needAsked(url: URL) {
	const asked = url.searchParams.get('besoin');
	return NEEDS.find(({ code }) => code === asked)?.code ?? null;
}

/** The places that answer what is asked, the nearest first. */
export async function placesHere(event: Event, { need = null, typed = '' }: Asked) {
	const { centre } = kioskOf(event);
	const { locals, params } = event;
	const text = params.texte ?? 'fr';
	const empty = { typed, need: null, calls: [], found: [], quits: false };
	if (!typed && !need) return empty;
	const now = { at: locals.world.now(), timeZone: centre.timeZone };
	const name = whenTyped(typed);
	const when = name && { name, isMust: false };
	const answer = await visit(event, centre, async (db) => {
		const from = await positionOf(db, centre.id);
		return findPlaces(db, { typed, need, from, now, when, most: MOST_FOUND });
	});
	const understood = [...answer.calls, ...answer.needs];
	const hours = isForLater(event) ? kioskWordsOf(text).hours : null;
	return {
		typed,
		need,
		calls: answer.calls.flatMap(({ call }) => (call ? [call] : [])),
		quits:
			understood.some(({ code }) => code === VIOLENCE) || answer.found.some((one) => one.isRefuge),
		found: answer.found.map((place) => {
			const told = tellPlace(place, now, when);
			const open = told.open && (hours ?? told.open);
			const lines = [told.kind, open, told.way, told.address, ...told.facts, told.stale];
			return {
				...{ id: told.id, name: told.name, isRefuge: told.isRefuge },
				lines: lines.filter(Boolean) as string[],
				phone: told.phone?.written ?? null
			};
		})
	};
}

type Here = Awaited<ReturnType<typeof placesHere>>;

/** What is said of that list: as many of them as the voice can say, the nearest first; null: it says nothing. */
export function placesToSay(
	{ locals, params }: Pick<Event, 'locals' | 'params'>,
	{ need, typed, calls, found }: Here
): { words: string; name: string } | null {
	const text = params.texte ?? 'fr';
	const list = { label: need && needLabel(need), isAsked: Boolean(need || typed), calls };
	for (let most = found.length; most > 0 || most === found.length; most--) {
		const words = saidOfKioskList(text, { ...list, found: found.slice(0, most) });
		const name = locals.world.speech.nameOf(words, languageOf(text));
		if (name) return { words, name };
	}
	return null;
}

/** Where the list is heard. */
export function soundOfPlaces(event: Event, here: Here): string | null {
	const said = placesToSay(event, here);
	if (!said) return null;
	const asked = new URLSearchParams();
	if (here.need) asked.set('besoin', here.need);
	else if (here.typed) asked.set('recherche', sealSearch(event, here.typed));
	asked.set('v', said.name.slice(0, 12));
	return kioskAddress(event.params.texte ?? 'fr', `/lieux/son.mp3?${asked}`);
}
