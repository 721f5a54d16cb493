import * as v from 'valibot';
import {
	closePersonCalendar,
	givePersonCalendar,
	personCalendarSince
} from '#lib/features/learning/calendars/index.server.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import type { Actions } from './$types';

type OnPerson = Doing<'personne'>;

export const load = shown(
	'write-people',
	async (db, { params, viewer, timeZone }: Asked<'personne'>) => {
		if (!(await findPerson(db, params.personne))) return null;
		const since = await personCalendarSince(db, params.personne);
		return {
			personId: params.personne,
			centreName: viewer.centre.name,
			since: since && momentIn(timeZone, since)
		};
	},
	'Cette fiche n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	donner: deed(
		'write-people',
		v.object({}),
		(db, _nothing, { params }: OnPerson) => givePersonCalendar(db, params.personne),
		({ token }, { url }) => {
			const address = `${url.origin}/calendrier/${token}.ics`;
			return { address, code: squareCode(address) };
		}
	),
	fermer: deed(
		'write-people',
		v.object({}),
		(db, _nothing, { params }: OnPerson) => closePersonCalendar(db, params.personne),
		() => ({ done: 'C’est fermé\u00a0: cette adresse n’ouvre plus rien.' })
	)
});
