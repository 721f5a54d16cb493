import { error, fail, redirect } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import { mergePeople, previewMerge } from '#lib/features/people/doubles/index.server.ts';
import { fieldsToChoose, proposedChoice, valueOf } from '#lib/features/people/doubles/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const viewer = requireDeed(locals.viewer, 'merge-people');
	const preview = await asViewer(locals, (db) => previewMerge(db, [params.une, params.autre]));
	if ('refusal' in preview) error(404, { message: preview.message });
	const { kept, other, ...effects } = preview;
	const isOtherNewer = Temporal.Instant.compare(other.recordedAt, kept.recordedAt) > 0;
	const dayOf = (at: Temporal.Instant) =>
		at.toZonedDateTimeISO(viewer.centre.timeZone).toPlainDate().toString();
	return {
		...effects,
		one: { ...kept, recordedAt: dayOf(kept.recordedAt) },
		other: { ...other, recordedAt: dayOf(other.recordedAt) },
		fields: fieldsToChoose(kept, other).map((field) => ({
			field,
			proposed: proposedChoice(field, kept, other, isOtherNewer),
			kept: valueOf(kept, field),
			other: valueOf(other, field)
		}))
	};
};

const Choice = v.optional(v.picklist(['kept', 'other']));
const Chosen = v.object({
	name: Choice,
	birthYear: Choice,
	sex: Choice,
	commune: Choice,
	qpv: Choice,
	socialStatus: Choice
});

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		requireDeed(locals.viewer, 'merge-people');
		const form = await superValidate(request, valibot(Chosen));
		if (!form.valid)
			return fail(400, { message: 'Choisissez, pour chaque ligne, une des deux fiches.' });
		const merged = await asViewer(locals, (db) =>
			mergePeople(db, { people: [params.une, params.autre], choices: form.data })
		);
		if ('refusal' in merged) return fail(409, { message: merged.message });
		redirect(303, '/equipe/habitants/doublons#reunies');
	}
};
