import { fail } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import * as v from 'valibot';
import {
	listDoubles,
	listMerges,
	tellApart,
	undoMerge
} from '#lib/features/people/doubles/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a page begins, as an address says it: « 90.uuid.uuid ». */
const PLACE = /^(\d{1,3})\.([^.]+)\.([^.]+)$/;
const UUID = v.pipe(v.string(), v.uuid());

function placeOf(text: string | null) {
	const [, likeness, oneId, otherId] = PLACE.exec(text ?? '') ?? [];
	if (!isId(oneId) || !isId(otherId)) return null;
	return { likeness: Number(likeness), oneId, otherId };
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'merge-people');
	const after = placeOf(url.searchParams.get('apres'));
	return asViewer(locals, async (db) => {
		const { lines, next, total } = await listDoubles(db, { after });
		return {
			lines: lines.map(({ one, other, ...line }) => ({
				...line,
				one: { ...one, recordedAt: dayOf(one.recordedAt, viewer.centre.timeZone) },
				other: { ...other, recordedAt: dayOf(other.recordedAt, viewer.centre.timeZone) }
			})),
			next: next && `${next.likeness}.${next.oneId}.${next.otherId}`,
			isFirst: after === null,
			total,
			merges: (await listMerges(db)).map((merge) => ({
				...merge,
				at: dayOf(merge.at, viewer.centre.timeZone)
			}))
		};
	});
};

function dayOf(at: Temporal.Instant, timeZone: string): string {
	return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

const Pair = v.object({ une: UUID, autre: UUID });
const Merge = v.object({ reunion: UUID });

export const actions: Actions = {
	distinctes: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'merge-people');
		const form = await superValidate(request, valibot(Pair));
		if (!form.valid) return fail(400, { message: 'Choisissez une paire de la liste.' });
		const { une, autre } = form.data;
		const told = await asViewer(locals, (db) => tellApart(db, [une, autre]));
		if ('refusal' in told) return fail(409, { message: told.message });
		return { done: 'C’est noté\u00a0: ce sont deux personnes. Elles ne seront plus proposées.' };
	},
	separer: async ({ request, locals }) => {
		requireDeed(locals.viewer, 'merge-people');
		const form = await superValidate(request, valibot(Merge));
		if (!form.valid) return fail(400, { message: 'Choisissez une réunion de la liste.' });
		const undone = await asViewer(locals, (db) => undoMerge(db, form.data.reunion));
		if ('refusal' in undone) return fail(409, { message: undone.message });
		return { done: 'Les deux fiches sont de nouveau séparées, comme avant.' };
	}
};
