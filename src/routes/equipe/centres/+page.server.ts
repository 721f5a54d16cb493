import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { centreNames, listCentres } from '#lib/features/house/centres/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { startCentre } from '#lib/features/learning/workshops/index.server.ts';
import { shortCodeOf } from '#lib/features/reminders/messages/index.server.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { sendInvitation } from '../../send-invitation.ts';
import type { Actions, PageServerLoad } from './$types';

function requireAdministration(viewer: Viewer | null): Viewer {
	if (viewer && mayDo(viewer.role, 'open-centres')) return viewer;
	error(403, { message: 'Seule l’administration du réseau ouvre cette page.' });
}

export const load: PageServerLoad = async ({ locals }) => {
	requireAdministration(locals.viewer);
	const centres = await listCentres(locals.world.database, locals.world.now());
	const code = (id: string) => shortCodeOf(locals.world.secrets, id);
	return { centres: centres.map(({ id, slug, name }) => ({ id, slug, name, code: code(id) })) };
};

const words = v.pipe(v.string(), v.trim());
const NewCentre = v.object({ nom: words, 'nom-court': words, commune: words });
const Invitee = v.object({ centre: v.string(), nom: v.string(), adresse: v.string() });

export const actions: Actions = deeds({
	ajouter: deed(
		requireAdministration,
		NewCentre,
		(db, { nom, 'nom-court': slug, commune }) => startCentre(db, { name: nom, slug, commune }),
		here,
		{ 'name-missing': 'nom', 'commune-shape': 'commune', otherwise: 'nom-court' }
	),
	inviter: deed(
		requireAdministration,
		Invitee,
		async (db, { centre, nom, adresse }, { locals }) => {
			const place = (await centreNames(db)).get(centre);
			if (!place) return refuse('centre', 'Choisissez le centre.');
			const invitee = { name: nom, email: adresse, role: 'direction' as const };
			return sendInvitation(db, locals, { ...invitee, centreId: centre, place });
		},
		(invited) => ({ invited }),
		{ centre: 'centre', email: 'adresse', otherwise: 'nom' }
	)
});
