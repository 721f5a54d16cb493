import { fail, redirect } from '@sveltejs/kit';
import {
	addUsualPartner,
	listAwaited,
	listPartners,
	listRemovedPartners,
	putBackPartner
} from '#lib/features/desk/partners/index.server.ts';
import { kindLabel, USUAL_PARTNERS, verificationAge } from '#lib/features/desk/partners/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'refer');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const family = FAMILIES.find(({ code }) => code === url.searchParams.get('famille')) ?? null;
	const mayWrite = mayDo(viewer.role, 'write-partners');
	const { partners, removed, awaited } = await asViewer(locals, async (db) => ({
		partners: await listPartners(db),
		removed: mayWrite ? await listRemovedPartners(db) : [],
		awaited: (await listAwaited(db, today)).length
	}));
	const names = new Set([...partners, ...removed].map(({ name }) => name));
	return {
		family,
		families: FAMILIES,
		// No family noted: they answer for any.
		partners: partners
			.filter(({ families }) => !family || families.length === 0 || families.includes(family.code))
			.map((one) => ({
				...one,
				kind: kindLabel(one.kind),
				age: verificationAge(one.verifiedOn, today)
			})),
		removed,
		awaited,
		mayWrite,
		usual: mayWrite ? USUAL_PARTNERS.filter(({ name }) => !names.has(name)) : []
	};
};

export const actions: Actions = {
	ajouter: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'write-partners');
		const code = String((await request.formData()).get('partenaire') ?? '');
		const added = await asViewer(locals, (db) => addUsualPartner(db, code));
		if ('refusal' in added) return fail(400, { message: added.message });
		redirect(303, '/equipe/partenaires');
	},
	remettre: async ({ locals, request }) => {
		requireDeed(locals.viewer, 'write-partners');
		const id = String((await request.formData()).get('partenaire') ?? '');
		if (isId(id)) await asViewer(locals, (db) => putBackPartner(db, id));
		redirect(303, '/equipe/partenaires');
	}
};
