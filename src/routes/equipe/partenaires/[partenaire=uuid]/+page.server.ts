import { error, fail, redirect } from '@sveltejs/kit';
import {
	addAlias,
	giveDoor,
	putBackPartner,
	readPartner,
	removeAlias,
	removePartner,
	revokeLinks,
	verifyPartner
} from '#lib/features/desk/partners/index.server.ts';
import { kindLabel, spacedPhone, verificationAge } from '#lib/features/desk/partners/index.ts';
import { familyLabel } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { requireDeed } from '../../require-deed.ts';
import { canMail, linkToGive, mailLink } from '../link-address.ts';
import type { Actions, PageServerLoad } from './$types';

const UNKNOWN = 'Ce partenaire n’est pas dans votre répertoire.';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'refer');
	const { centre } = viewer;
	const mayWrite = mayDo(viewer.role, 'write-partners');
	const found = await asViewer(locals, async (db) => {
		const partner = await readPartner(db, params.partenaire);
		if (!partner) return null;
		const { door, email } = partner;
		// Whoever holds the door's address may use it: shown to those who look after partners.
		if (!door || !mayWrite) return { partner, door: null };
		const isMailed = canMail(locals, email);
		const given = { opens: 'door' as const, link: door, email, isMailed };
		return { partner, door: await linkToGive(db, locals, centre, given) };
	});
	if (!found) error(404, { message: UNKNOWN });
	const { partner, door } = found;
	return {
		partner: {
			...partner,
			kind: kindLabel(partner.kind),
			families: partner.families.map(familyLabel),
			phone: partner.phone && spacedPhone(partner.phone),
			age: verificationAge(partner.verifiedOn, todayIn(centre.timeZone, locals.world.now())),
			door
		},
		mayWrite,
		canMail: canMail(locals, partner.email)
	};
};

type Event = Parameters<Actions[string]>[0];

const textOf = (form: FormData, field: string) => String(form.get(field) ?? '');

/** Reads the form, does the deed in the name of the viewer, and comes back to the partner. */
const deed =
	(
		work: (db: Parameters<typeof removePartner>[0], id: string, form: FormData) => Promise<unknown>
	) =>
	async ({ locals, params, request }: Event) => {
		requireDeed(locals.viewer, 'write-partners');
		const form = await request.formData();
		const id = params.partenaire;
		const done = await asViewer(locals, async (db) => {
			if (!(await readPartner(db, id))) return { refusal: 'unknown', message: UNKNOWN };
			return work(db, id, form);
		});
		if (done && typeof done === 'object' && 'refusal' in done) {
			const { message } = done as unknown as { message: string };
			return fail(400, { message, name: textOf(form, 'nom') });
		}
		redirect(303, `/equipe/partenaires/${id}`);
	};

export const actions: Actions = {
	verifier: deed((db, id) => verifyPartner(db, id)),
	retirer: deed((db, id) => removePartner(db, id)),
	remettre: deed((db, id) => putBackPartner(db, id)),
	nommer: deed((db, id, form) => addAlias(db, id, textOf(form, 'nom'))),
	oublier: deed((db, id, form) => removeAlias(db, id, textOf(form, 'ancien'))),
	fermer: deed((db, id) => revokeLinks(db, { partnerId: id, opens: 'door' })),
	porte: async (event) => {
		const { centre } = requireDeed(event.locals.viewer, 'write-partners');
		return deed(async (db, partnerId) => {
			const link = await giveDoor(db, partnerId);
			await mailLink(db, event.locals, centre, { partnerId, opens: 'door', link });
		})(event);
	}
};
