import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { mergePeople, previewMerge } from '#lib/features/people/doubles/index.server.ts';
import { fieldsToChoose, proposedChoice, valueOf } from '#lib/features/people/doubles/index.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Actions } from './$types';

export const load = shown(
	'merge-people',
	async (db, { params, timeZone }: Asked<'une' | 'autre'>) => {
		const preview = await previewMerge(db, [params.une, params.autre], HOLDS);
		if ('refusal' in preview) error(404, { message: preview.message });
		const { kept, other, ...effects } = preview;
		const isOtherNewer = Temporal.Instant.compare(other.recordedAt, kept.recordedAt) > 0;
		return {
			...effects,
			one: { ...kept, recordedAt: todayIn(timeZone, kept.recordedAt) },
			other: { ...other, recordedAt: todayIn(timeZone, other.recordedAt) },
			fields: fieldsToChoose(kept, other).map((field) => ({
				field,
				proposed: proposedChoice(field, kept, other, isOtherNewer),
				kept: valueOf(kept, field),
				other: valueOf(other, field)
			}))
		};
	}
);

const choice = v.optional(
	v.picklist(['kept', 'other'], 'Choisissez, pour chaque ligne, une des deux fiches.')
);
const Chosen = v.object({
	name: choice,
	birthYear: choice,
	sex: choice,
	commune: choice,
	quarter: choice,
	socialStatus: choice
});

export const actions: Actions = deeds({
	default: deed(
		'merge-people',
		Chosen,
		(db, choices, { params }: Doing<'une' | 'autre'>) =>
			mergePeople(db, { people: [params.une, params.autre], choices }),
		'/equipe/habitants/doublons#reunies'
	)
});
