import { findPlaces } from '#lib/features/neighbourhood/map/index.server.ts';
import {
	momentAt,
	tellPlace,
	whenNamed,
	whenTyped
} from '#lib/features/neighbourhood/map/index.ts';
import { publicCentres } from '#lib/features/outreach/centre-pages/index.server.ts';
import { NEEDS } from '#lib/features/resources/places/index.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { visit } from '../../../visit.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** As many answers as are read without getting lost. */
const MOST_FOUND = 8;
/** A screen that says whom to call when one is beaten leaves no trace, and is left at once. */
const VIOLENCE = 'violences';

/** A place of the neighbourhood: by words as they are said, or by what one comes for; the nearest first. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const { url, locals } = event;
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	const asked = url.searchParams.get('besoin') ?? '';
	const need = NEEDS.find(({ code }) => code === asked)?.code ?? null;
	const empty = { typed, need: null, calls: [], found: [], quits: false };
	if (!typed && !need) return empty;
	const now = momentAt(locals.world.now(), centre.timeZone);
	const name = whenTyped(typed);
	const when = name && whenNamed(name, now, false);
	const answer = await visit(event, centre, async (db) => {
		const here = (await publicCentres(db)).find(({ id }) => id === centre.id);
		const from = here?.position ?? null;
		return findPlaces(db, { typed, need, from, now, when, most: MOST_FOUND });
	});
	const understood = [...answer.calls, ...answer.needs];
	return {
		typed,
		need,
		calls: answer.calls.flatMap(({ call }) => (call ? [call] : [])),
		quits:
			understood.some(({ code }) => code === VIOLENCE) || answer.found.some((one) => one.isRefuge),
		found: answer.found.map((place) => {
			const told = tellPlace(place, now, when);
			const lines = [told.kind, told.open, told.way, told.address, ...told.facts, told.stale];
			return {
				...{ id: told.id, name: told.name, isRefuge: told.isRefuge },
				lines: lines.filter(Boolean) as string[],
				phone: told.phone?.written ?? null
			};
		})
	};
};
