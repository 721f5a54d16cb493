import { fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import {
	addMachine,
	listMachines,
	returnLoan
} from '#lib/features/learning/equipment/index.server.ts';
import { MACHINE_KINDS, machineState } from '#lib/features/learning/equipment/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'return-loans');
	const today = todayIn(viewer.centre.timeZone, locals.world.now());
	const only = url.searchParams.has('prets') ? 'lent' : 'all';
	const id = url.searchParams.get('apres') ?? '';
	const name = url.searchParams.get('nom') ?? '';
	const after = isId(id) ? { id, name } : undefined;
	const { lines, next } = await asViewer(locals, (db) => listMachines(db, { only, after }));
	return {
		only,
		mayKeep: mayDo(viewer.role, 'keep-equipment'),
		lines: lines.map((line) => ({ ...line, state: machineState(line, today) })),
		firstHref: after ? url.pathname : undefined,
		nextHref: next ? `?${new URLSearchParams({ apres: next.id, nom: next.name })}` : undefined
	};
};

const ThingForm = v.object({
	sorte: v.picklist(MACHINE_KINDS, 'Choisissez un type d’objet.'),
	nom: v.pipe(v.string(), v.trim(), v.minLength(1, 'Donnez un nom\u00a0: « Portable n° 3 ».')),
	achat: v.optional(v.string(), '')
});

export const actions: Actions = {
	ajouter: async ({ request, locals }) => {
		const viewer = requireDeed(locals.viewer, 'keep-equipment');
		const form = await superValidate(request, valibot(ThingForm));
		const typed = form.data;
		if (!form.valid) {
			return fail(400, {
				added: { ...typed, message: Object.values(form.errors).flat().join(' ') }
			});
		}
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		const { sorte: kind, nom: name, achat: boughtOn } = typed;
		const added = await asViewer(locals, (db) => addMachine(db, { kind, name, boughtOn, today }));
		if ('refusal' in added) return fail(409, { added: { ...typed, message: added.message } });
		redirect(303, `/equipe/materiel/${added.id}`);
	},
	rendre: async ({ request, locals, url }) => {
		const viewer = requireDeed(locals.viewer, 'return-loans');
		const form = await request.formData();
		const loanId = String(form.get('pret') ?? '');
		const note = String(form.get('note') ?? '');
		const today = todayIn(viewer.centre.timeZone, locals.world.now());
		if (!isId(loanId))
			return fail(400, { message: 'Ce prêt n’existe plus\u00a0: rechargez la page.' });
		const back = await asViewer(locals, (db) => returnLoan(db, { loanId, note, today }));
		if ('refusal' in back) return fail(409, { message: back.message });
		redirect(303, `${url.pathname}?prets`);
	}
};
