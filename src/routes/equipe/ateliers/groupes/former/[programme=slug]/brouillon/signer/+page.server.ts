import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { closureReason } from '#lib/features/closures/index.ts';
import { draftMark, signGroups } from '#lib/features/groups/index.server.ts';
import { groupsToSign, viewOf } from '#lib/features/groups/index.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { foreseeSeances } from '#lib/features/workshops/index.server.ts';
import { requireDeed } from '../../../../../../require-deed.ts';
import { draftOf } from '../draft-of.ts';
import type { Actions, PageServerLoad } from './$types';

const Form = v.object({
	cycle: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom au cycle, par exemple « janvier-mars ».'),
		v.maxLength(120, 'Ce nom est trop long.')
	),
	seances: v.pipe(
		v.string(),
		v.trim(),
		v.regex(/^\d{1,2}$/, 'Écrivez un nombre de séances, par exemple 10.'),
		v.toNumber(),
		v.minValue(1, 'Un groupe compte au moins une séance.'),
		v.maxValue(60, 'Un groupe compte 60 séances au plus.')
	),
	vu: v.string()
});

/** A course has ten séances (study 2.3), unless the address asks for another number. */
const USUAL = 10;

function askedIn(url: URL): number {
	const asked = Number(url.searchParams.get('seances'));
	return Number.isInteger(asked) && asked >= 1 && asked <= 60 ? asked : USUAL;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return asViewer(locals, async (db) => {
		const { programme, draft } = await draftOf(db, params.programme);
		const view = viewOf(draft);
		const seances = askedIn(url);
		const groups = [];
		for (const { offer, firstDay } of groupsToSign(draft)) {
			const dates = await foreseeSeances(db, { firstDay, seances, kept: [] });
			groups.push({
				...view.groups.find(({ offerId }) => offerId === offer.id)!,
				days: dates.days,
				closed: dates.skipped.map(({ day, closure }) => ({ day, reason: closureReason(closure) }))
			});
		}
		return {
			programme: { slug: programme.slug, name: programme.name },
			seen: draftMark(draft),
			seances,
			groups,
			left: view.outside.length
		};
	});
};

export const actions = {
	default: async ({ locals, params, request }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const read = v.safeParse(Form, Object.fromEntries(await request.formData()));
		if (!read.success) return fail(400, { message: read.issues[0].message });
		const { cycle, seances, vu } = read.output;
		const signed = await asViewer(locals, async (db) => {
			const { draft } = await draftOf(db, params.programme);
			return signGroups(db, { draftId: draft.id, seen: vu, cycleLabel: cycle, seances });
		});
		if ('refusal' in signed) return fail(409, { message: signed.message });
		redirect(303, `/equipe/ateliers/groupes/former/${params.programme}?signes`);
	}
} satisfies Actions;
