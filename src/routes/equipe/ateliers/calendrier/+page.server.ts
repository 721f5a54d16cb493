import { fail } from '@sveltejs/kit';
import { setError, superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
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
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import { importedSentence, LARGEST_ICS } from './imported-sentence.ts';
import type { Actions, PageServerLoad } from './$types';

const MONTHS_AHEAD = 12;

export const load: PageServerLoad = async ({ locals }) => {
	const viewer = requireDeed(locals.viewer, 'plan-workshops');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const until = Temporal.PlainDate.from(today).add({ months: MONTHS_AHEAD }).toString();
	const calendar = await asViewer(locals, (db) => readCalendar(db, today));
	return {
		form: await superValidate({ du: today }, valibot(ClosureForm), { errors: false }),
		zone: calendar.zone,
		isChosen: calendar.isChosen,
		zones: ZONES.map((zone) => ({ value: zone, label: ZONE_NAMES[zone] })),
		delivered: DELIVERED,
		isDelivered: ['A', 'B', 'C'].includes(calendar.zone ?? ''),
		largest: LARGEST_ICS,
		closures: closedBetween(today, until, calendar).map((line) => ({ id: null, ...line }))
	};
};

export const actions: Actions = {
	zone: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(ZoneForm));
		if (!form.valid) return fail(400, { message: 'Choisissez une zone de la liste.' });
		await asViewer(locals, (db) => chooseZone(db, form.data.zone));
		return { done: 'La zone du centre est enregistrée.' };
	},
	ajouter: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const form = await superValidate(request, valibot(ClosureForm));
		if (!form.valid) return fail(400, { form });
		const { motif, du, au } = form.data;
		const added = await asViewer(locals, (db) =>
			addClosure(db, { name: motif, firstDay: du, lastDay: au || du })
		);
		if (!('refusal' in added)) return { done: 'La fermeture est dans le calendrier.' };
		const field = ({ name: 'motif', 'last-day': 'au', 'too-long': 'au' } as const)[
			added.refusal as 'name' | 'last-day' | 'too-long'
		];
		return setError(form, field ?? 'du', added.message);
	},
	retirer: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const closureId = String((await request.formData()).get('fermeture') ?? '');
		const withdrawn = await asViewer(locals, (db) => withdrawClosure(db, closureId));
		if ('refusal' in withdrawn) return fail(409, { message: withdrawn.message });
		return { done: 'La fermeture est retirée. Les séances déjà prévues ne bougent pas.' };
	},
	importer: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'plan-workshops');
		const file = (await request.formData()).get('fichier');
		if (!(file instanceof File) || file.size === 0) {
			return fail(400, { message: 'Choisissez le fichier du calendrier, en .ics.' });
		}
		if (file.size > LARGEST_ICS) {
			return fail(413, {
				message: 'Ce fichier est trop lourd pour un calendrier de vacances\u00a0: vérifiez son nom.'
			});
		}
		const text = await file.text();
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const imported = await asViewer(locals, (db) => importHolidays(db, text, today));
		if ('refusal' in imported) return fail(400, { message: imported.message });
		return { done: importedSentence(imported) };
	}
};
