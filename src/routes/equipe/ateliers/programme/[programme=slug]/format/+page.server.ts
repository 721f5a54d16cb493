import {
	changeFormat,
	countWaiting,
	listFormats
} from '#lib/features/learning/workshops/index.server.ts';
import { FormatForm, formatName } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, timeZone }: Asked<'programme'>) => {
		const { id, slug, name, format } = await programmeOf(db, params.programme);
		return {
			slug,
			name,
			format,
			waiting: await countWaiting(db, id),
			said: (await listFormats(db, id)).map((one) => ({
				name: formatName(one.format),
				since: todayIn(timeZone, one.since),
				by: one.by
			}))
		};
	}
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		FormatForm,
		async (db, { format }, { params }: Doing<'programme'>) => {
			const { id } = await programmeOf(db, params.programme);
			return changeFormat(db, { programmeId: id, format });
		},
		(_done, { params }) => `/equipe/ateliers/programme/${params.programme}`
	)
});
