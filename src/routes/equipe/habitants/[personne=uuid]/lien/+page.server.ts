import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import {
	cutBond,
	enterCode,
	giveCode,
	noteWrongCode,
	readBond
} from '#lib/features/people/bonds/index.server.ts';
import { findConfidential } from '#lib/features/house/confidential/index.ts';
import { asViewer, beforehand } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'write-people');
	const bond = await asViewer(locals, (db) => readBond(db, params.personne));
	const dayOf = (at: Temporal.Instant | null) =>
		at?.toZonedDateTimeISO(centre.timeZone).toPlainDate().toString() ?? null;
	return {
		personId: params.personne,
		linkedOn: dayOf(bond.linkedAt),
		codeUntil: dayOf(bond.codeUntil)
	};
};

const Agreement = v.object({ accord: v.optional(v.boolean(), false) });
const Entered = v.object({
	accord: v.optional(v.boolean(), false),
	code: v.pipe(v.string(), v.trim(), v.maxLength(40))
});

export const actions: Actions = {
	donner: async ({ request, locals, params }) => {
		const { centre } = requireDeed(locals.viewer, 'write-people');
		const form = await superValidate(request, valibot(Agreement));
		const given = await asViewer(locals, (db) =>
			giveCode(db, { personId: params.personne, agreed: form.data.accord })
		);
		if ('refusal' in given)
			return fail(409, { gave: given.message, agreedToGive: form.data.accord });
		const until = given.expiresAt.toZonedDateTimeISO(centre.timeZone).toPlainDate().toString();
		return { code: given.code, until };
	},
	entrer: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'write-people');
		const form = await superValidate(request, valibot(Entered));
		const { accord, code } = form.data;
		// The guard leaves a code to this page: what is none, and nobody keeps, is not written back.
		const isSecret = findConfidential(code).findings.length > 0;
		const given = { agreedToEnter: accord, typed: isSecret ? '' : code };
		if (!form.valid)
			return fail(400, { entered: 'Tapez le code que la personne a apporté.', ...given });
		const linked = await asViewer(locals, (db) =>
			enterCode(db, { personId: params.personne, agreed: accord, typed: code })
		);
		if ('refusal' in linked) {
			if (linked.refusal === 'wrong-code') await asViewer(beforehand(locals), noteWrongCode);
			return fail(409, { entered: linked.message, ...given });
		}
		return {
			done: 'C’est fait\u00a0: cette personne ne sera plus comptée deux fois dans le réseau.'
		};
	},
	retirer: async ({ locals, params }) => {
		requireDeed(locals.viewer, 'write-people');
		const cut = await asViewer(locals, (db) => cutBond(db, params.personne));
		if ('refusal' in cut) return fail(409, { message: cut.message });
		return { done: 'Le lien est coupé, des deux côtés.' };
	}
};
