import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import {
	listSeasons,
	offeredBy,
	sayOfferedBy,
	showSeason
} from '#lib/features/learning/workshops/index.server.ts';
import { formatName, isStep, refuseStep } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { programmeOf } from '../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../programme-tabs.ts';
import { askedYear } from '../../asked-year.ts';
import type { Actions } from './$types';

export const load = shown(
	'see-workshops',
	async (db, { params, url, viewer, today }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		const mayPlan = mayDo(viewer.role, 'plan-workshops');
		const thisYear = Number(today.slice(0, 4));
		const year = askedYear(url, thisYear);
		const without = url.searchParams.get('sans');
		const cycles = await showSeason(db, year, today);
		return {
			programme: { slug: programme.slug, name: programme.name },
			format: formatName(programme.format),
			isFree: programme.format === 'free',
			leftWaiting: mayDo(viewer.role, 'receive-requests') ? programme.leftWaiting : 0,
			refused: isStep(without) ? (refuseStep(programme, without)?.message ?? null) : null,
			tabs: programmeTabs(programme, viewer.role, 'groups'),
			year,
			years: await listSeasons(db, thisYear),
			cycles: cycles.filter(({ programmeId }) => programmeId === programme.id),
			partner: await offeredBy(db, programme.id),
			partners: mayPlan
				? (await listPartners(db)).map(({ id, name }) => ({ value: id, label: name }))
				: [],
			mayPlan
		};
	}
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		v.object({
			partenaire: v.union([
				v.literal('centre'),
				v.pipe(v.string(), v.uuid('Choisissez un partenaire de la liste.'))
			])
		}),
		async (db, { partenaire }, { params }: Doing<'programme'>) =>
			sayOfferedBy(db, {
				programmeId: (await programmeOf(db, params.programme)).id,
				partnerId: partenaire === 'centre' ? null : partenaire
			}),
		here,
		{ otherwise: 'partenaire' }
	)
});
