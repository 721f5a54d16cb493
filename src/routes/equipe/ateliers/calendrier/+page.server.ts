import * as v from 'valibot';
import {
	addClosure,
	chooseZone,
	importHolidays,
	readCalendar,
	withdrawClosure
} from '#lib/features/learning/closures/index.server.ts';
import {
	closedBetween,
	ClosureForm,
	DELIVERED,
	ZONE_NAMES,
	ZoneForm,
	ZONES
} from '#lib/features/learning/closures/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { importedSentence, LARGEST_ICS } from './imported-sentence.ts';
import type { Actions } from './$types';

const MONTHS_AHEAD = 12;

export const load = shown('plan-workshops', async (db, { today }) => {
	const until = Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString();
	const calendar = await readCalendar(db, today);
	return {
		zone: calendar.zone,
		isChosen: calendar.isChosen,
		zones: ZONES.map((zone) => ({ value: zone, label: ZONE_NAMES[zone] })),
		delivered: DELIVERED,
		isDelivered: ['A', 'B', 'C'].includes(calendar.zone ?? ''),
		largest: LARGEST_ICS,
		closures: closedBetween(today, until, calendar).map((line) => ({ id: null, ...line }))
	};
});

function readFile(form: FormData) {
	const file = form.get('fichier');
	if (!(file instanceof File) || file.size === 0) {
		return refuse('none', 'Choisissez le fichier du calendrier, en .ics.');
	}
	if (file.size <= LARGEST_ICS) return { file };
	return refuse(
		'heavy',
		'Ce fichier est trop lourd pour un calendrier de vacances\u00a0: vérifiez son nom.'
	);
}

export const actions: Actions = deeds({
	zone: deed(
		'plan-workshops',
		ZoneForm,
		(db, { zone }) => chooseZone(db, zone),
		() => ({ done: 'La zone du centre est enregistrée.' })
	),
	ajouter: deed(
		'plan-workshops',
		ClosureForm,
		(db, { motif, du, au }) => addClosure(db, { name: motif, firstDay: du, lastDay: au || du }),
		() => ({ done: 'La fermeture est dans le calendrier.' }),
		{ name: 'motif', 'last-day': 'au', 'too-long': 'au', otherwise: 'du' }
	),
	retirer: deed(
		'plan-workshops',
		v.object({ fermeture: chosenId() }),
		(db, { fermeture }) => withdrawClosure(db, fermeture),
		() => ({ done: 'La fermeture est retirée. Les séances déjà prévues ne bougent pas.' })
	),
	importer: deed(
		'plan-workshops',
		readFile,
		async (db, { file }, { today }) => importHolidays(db, await file.text(), today),
		(imported) => ({ done: importedSentence(imported) })
	)
});
