import { error } from '@sveltejs/kit';
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
import { isId } from '#lib/shared/identifier.ts';
import { together } from '#lib/shared/together.ts';
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
		const asked = url.searchParams.get('cycle');
		const part = { programmeId: programme.id, cycleId: asked ?? undefined };
		const { cycles, partners, ...rest } = await together({
			cycles: asked === null || isId(asked) ? showSeason(db, year, today, part) : [],
			years: listSeasons(db, thisYear),
			partner: offeredBy(db, programme.id),
			partners: mayPlan ? listPartners(db) : []
		});
		if (asked !== null && cycles.length === 0) {
			error(404, { message: `Ce cycle n’existe pas, ou n’est pas de ce programme en ${year}.` });
		}
		const isLong = cycles.some(({ overGroups }) => overGroups > 0);
		return {
			...rest,
			programme: {
				slug: programme.slug,
				name: programme.name,
				isFree: programme.format === 'free'
			},
			format: formatName(programme.format),
			leftWaiting: mayDo(viewer.role, 'receive-requests') ? programme.leftWaiting : 0,
			refused: isStep(without) ? (refuseStep(programme, without)?.message ?? null) : null,
			tabs: programmeTabs(programme, viewer.role, 'groups'),
			year,
			cycles,
			only: asked === null ? null : (cycles[0]?.label ?? null),
			foldsBefore: isLong && year === thisYear ? today : null,
			partners: partners.map(({ id, name }) => ({ value: id, label: name })),
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
