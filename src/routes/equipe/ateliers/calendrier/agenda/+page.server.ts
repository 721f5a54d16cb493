import * as v from 'valibot';
import {
	type CalendarScope,
	giveCalendarLink,
	openLinks,
	revokeCalendarLinks
} from '#lib/features/learning/calendars/index.server.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { pressed } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown('plan-workshops', async (db, { timeZone }) => {
	const since = async (scope: CalendarScope) => {
		const [link] = await openLinks(db, scope);
		return link ? momentIn(timeZone, link.givenAt) : null;
	};
	return { since: { own: await since('own'), centre: await since('centre') } };
});

const scope = (message: string) =>
	v.object({
		portee: pressed(['own', 'centre'], message)
	});

export const actions: Actions = deeds({
	donner: deed(
		'plan-workshops',
		scope('Choisissez quelles séances suivre.'),
		(db, { portee }) => giveCalendarLink(db, portee),
		({ token }, { url }, { portee }) => ({
			given: portee,
			address: `${url.origin}/calendrier/${token}.ics`
		})
	),
	fermer: deed(
		'plan-workshops',
		scope('Choisissez quelle adresse fermer.'),
		(db, { portee }) => revokeCalendarLinks(db, portee),
		() => ({ done: 'Cette adresse n’ouvre plus rien.' })
	)
});
