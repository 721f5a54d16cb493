import { error, fail } from '@sveltejs/kit';
import { encode } from 'uqr';
import {
	closePersonCalendar,
	givePersonCalendar,
	personCalendarSince
} from '#lib/features/learning/calendars/index.server.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'write-people');
	const { person, since } = await asViewer(locals, async (db) => ({
		person: await findPerson(db, params.personne),
		since: await personCalendarSince(db, params.personne)
	}));
	if (!person) error(404, { message: 'Cette fiche n’existe pas, ou n’est pas de votre centre.' });
	return {
		personId: params.personne,
		centreName: centre.name,
		since: since && momentIn(centre.timeZone, since)
	};
};

export const actions: Actions = {
	donner: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'write-people');
		const given = await asViewer(locals, (db) => givePersonCalendar(db, params.personne));
		if ('refusal' in given) return fail(409, { message: given.message });
		const address = `${url.origin}/calendrier/${given.token}.ics`;
		return { address, code: dotsOf(address) };
	},
	fermer: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'write-people');
		await asViewer(locals, (db) => closePersonCalendar(db, params.personne));
		return { done: 'C’est fermé\u00a0: cette adresse n’ouvre plus rien.' };
	}
};

/** The square that a telephone photographs instead of sixty signs to copy. */
function dotsOf(address: string): { size: number; path: string } {
	const { size, data } = encode(address, { border: 2 });
	const dots = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: dots.join('') };
}
