import { error } from '@sveltejs/kit';
import { type Centre, listCentres } from '#lib/features/house/centres/index.server.ts';
import type { ViewPlace } from '#lib/features/resources/guides/index.server.ts';
import { isText, type TextName } from '#lib/features/resources/guides/index.ts';
import { visitedCentre } from '../visit.ts';

/** What says, in the address of a guide, whose page it is, and where it is opened. */
export const CENTRE_FIELD = 'centre';
const PLACE_FIELD = 'lieu';
const PLACES: Readonly<Record<string, ViewPlace>> = { accueil: 'desk', seance: 'lesson' };

type Visit = { locals: App.Locals; url: URL };

/** The centre whose page is read: the one that the address names; where the network has one, that one. */
export async function centreOfVisit({ locals, url }: Visit): Promise<Centre | null> {
	const asked = url.searchParams.get(CENTRE_FIELD);
	if (asked !== null) return visitedCentre({ locals }, asked);
	const { database, now } = locals.world;
	const [first, ...others] = await listCentres(database, now());
	return first && others.length === 0 ? first : null;
}

/** Nobody has read this guide, or there is none: said alike, whatever was asked of it. */
export function notThere(): never {
	error(404, { message: 'Ce guide n’est pas là. Demandez à l’accueil du centre.' });
}

/** Which of its texts the address of a sound, or of a paper, asks for. */
export function askedText({ url }: Visit): TextName {
	const name = url.searchParams.get('texte') ?? 'fr';
	return isText(name) ? name : notThere();
}

/** Where it is opened: at the desk, in a lesson, or by somebody on her own. */
export const placeOf = ({ url }: Visit): ViewPlace =>
	PLACES[url.searchParams.get(PLACE_FIELD) ?? ''] ?? 'page';

/** Kept from a page to the next: the centre, the place. */
export function keptQuery({ url }: Visit): string {
	const kept = new URLSearchParams();
	for (const field of [CENTRE_FIELD, PLACE_FIELD]) {
		const value = url.searchParams.get(field);
		if (value) kept.set(field, value);
	}
	return kept.size > 0 ? `?${kept}` : '';
}
