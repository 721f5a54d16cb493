import { fail, redirect } from '@sveltejs/kit';
import { listRooms } from '#lib/features/learning/bookings/index.server.ts';
import { addOffer, listOffers, withdrawOffer } from '#lib/features/learning/groups/index.server.ts';
import { readOfferForm } from '#lib/features/learning/groups/index.ts';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listAnimators } from '#lib/features/learning/workshops/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../../../../require-deed.ts';
import { isOpenToAll, programmeOf } from '../../programme-of.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'form-groups');
	return asViewer(locals, async (db) => {
		const programme = await programmeOf(db, params.programme);
		const open = isOpenToAll(programme);
		return {
			programme: { slug: programme.slug, name: programme.name },
			offers: await listOffers(db, programme.id),
			animators: await listAnimators(db),
			partners: (await listPartners(db)).map(({ id, name }) => ({ value: id, label: name })),
			rooms: (await listRooms(db)).map(({ id, name, seats }) => ({
				value: id,
				label: seats === null ? name : `${name} (${seats} ${seats > 1 ? 'places' : 'place'})`
			})),
			usual: {
				minutes: programme.defaultMinutes ?? 120,
				capacity: open ? 6 : (programme.capacity ?? 9),
				format: open ? ('open' as const) : ('level' as const)
			}
		};
	});
};

export const actions = {
	ajouter: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'form-groups');
		const form = await request.formData();
		const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
		const kept = { typed, provides: form.getAll('equipement').map(String) };
		const read = readOfferForm(form);
		if ('refusal' in read) return fail(400, { message: read.message, ...kept });
		const added = await asViewer(locals, async (db) =>
			addOffer(db, { ...read.offer, programmeId: (await programmeOf(db, params.programme)).id })
		);
		if ('refusal' in added) return fail(409, { message: added.message, ...kept });
		redirect(303, url.pathname);
	},
	retirer: async ({ locals, request, url }) => {
		requireDeed(locals.viewer, 'form-groups');
		const id = String((await request.formData()).get('creneau') ?? '');
		if (!isId(id)) {
			return fail(400, { message: 'Choisissez un créneau.', typed: null, provides: null });
		}
		const withdrawn = await asViewer(locals, (db) => withdrawOffer(db, id));
		if ('refusal' in withdrawn) {
			return fail(409, { message: withdrawn.message, typed: null, provides: null });
		}
		redirect(303, url.pathname);
	}
} satisfies Actions;
