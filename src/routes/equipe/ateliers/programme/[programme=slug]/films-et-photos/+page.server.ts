import { error } from '@sveltejs/kit';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { listChildren, listCreations } from '#lib/features/learning/creations/index.server.ts';
import { kindAndDay, whatIsMissing } from '#lib/features/learning/creations/index.ts';
import { listSeasons } from '#lib/features/learning/workshops/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { askedYear } from '../../../asked-year.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import { ajouter, creationActions } from './creation-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params, url, viewer, today }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		if (programme.format !== 'year') {
			error(404, { message: 'Les films et photos vont avec une inscription à l’année.' });
		}
		const thisYear = Number(today.slice(0, 4));
		const year = askedYear(url, thisYear);
		const creations = await listCreations(db, { programmeId: programme.id, year });
		return {
			name: programme.name,
			slug: programme.slug,
			tabs: programmeTabs(programme, viewer.role, 'creations'),
			year,
			years: await listSeasons(db, thisYear),
			isClosed: (await findClosing(db, year)) !== null,
			children: await listChildren(db, { programmeId: programme.id, year }),
			creations: creations.map((creation) => ({
				...creation,
				when: kindAndDay(creation),
				missing: whatIsMissing(creation)
			}))
		};
	}
);

export const actions: Actions = { ...deeds(creationActions), ajouter };
