import { fail } from '@sveltejs/kit';
import {
	type CalendarScope,
	giveCalendarLink,
	openLinks,
	revokeCalendarLinks
} from '#lib/features/learning/calendars/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { timeZone } = requireDeed(locals.viewer, 'plan-workshops').centre;
	const links = await asViewer(locals, async (db) => ({
		own: await openLinks(db, 'own'),
		centre: await openLinks(db, 'centre')
	}));
	const since = (scope: CalendarScope) => {
		const [link] = links[scope];
		return link ? momentIn(timeZone, link.givenAt) : null;
	};
	return { since: { own: since('own'), centre: since('centre') } };
};

async function scopeOf(request: Request): Promise<CalendarScope | null> {
	const scope = (await request.formData()).get('portee');
	return scope === 'own' || scope === 'centre' ? scope : null;
}

export const actions: Actions = {
	donner: async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const scope = await scopeOf(request);
		if (!scope) return fail(400, { message: 'Choisissez quelles séances suivre.' });
		const { token } = await asViewer(locals, (db) => giveCalendarLink(db, scope));
		return { given: scope, address: `${url.origin}/calendrier/${token}.ics` };
	},
	fermer: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const scope = await scopeOf(request);
		if (!scope) return fail(400, { message: 'Choisissez quelle adresse fermer.' });
		await asViewer(locals, (db) => revokeCalendarLinks(db, scope));
		return { done: 'Cette adresse n’ouvre plus rien.' };
	}
};
