import { error, fail, redirect } from '@sveltejs/kit';
import { findCentre, listCentres } from '#lib/features/house/centres/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import { startCentre } from '#lib/features/learning/workshops/index.server.ts';
import { sendInvitation } from '../../send-invitation.ts';
import type { Actions, PageServerLoad } from './$types';

function requireAdministration(viewer: Viewer | null): void {
	if (viewer && mayDo(viewer.role, 'open-centres')) return;
	error(403, { message: 'Seule l’administration du réseau ouvre cette page.' });
}

export const load: PageServerLoad = async ({ locals }) => {
	requireAdministration(locals.viewer);
	const centres = await listCentres(locals.world.database, locals.world.now());
	return { centres: centres.map(({ slug, name }) => ({ slug, name })) };
};

export const actions: Actions = {
	ajouter: async ({ locals, request }) => {
		requireAdministration(locals.viewer);
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '').trim();
		const typed = { name: text('nom'), slug: text('nom-court'), commune: text('commune') };
		const added = await asViewer(locals, (db) => startCentre(db, typed));
		if ('refusal' in added) return fail(400, { typed, ...added });
		redirect(303, '/equipe/centres');
	},
	inviter: async ({ locals, request }) => {
		requireAdministration(locals.viewer);
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '');
		const { database, now } = locals.world;
		const centre = await findCentre(database, now(), text('centre'));
		if (!centre) {
			const invitee = { name: text('nom'), email: text('adresse'), centre: '' };
			return fail(400, { invitee, refusal: 'centre', message: 'Choisissez le centre.' });
		}
		const made = await sendInvitation(locals, {
			name: text('nom'),
			email: text('adresse'),
			role: 'direction',
			centreId: centre.id,
			place: centre.name
		});
		if ('refusal' in made) {
			const invitee = { name: text('nom'), email: text('adresse'), centre: centre.slug };
			return fail(400, { invitee, refusal: `invite-${made.refusal}`, message: made.message });
		}
		return { invited: made };
	}
};
