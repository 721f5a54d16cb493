import { centreNames } from '#lib/features/house/centres/index.server.ts';
import {
	listProjectPhotos,
	openGrants,
	showProject
} from '#lib/features/learning/projects/index.server.ts';
import { projectStatus } from '#lib/features/learning/projects/index.ts';
import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { writtenBelow } from '../below.ts';
import { peopleActions } from './people-actions.ts';
import { photo, photoActions } from './photo-actions.ts';
import { visitActions } from './visit-actions.ts';
import type { Actions } from './$types';

export const load = shown(
	'follow-people',
	async (db, { params, url, viewer, timeZone, today }: Asked<'projet'>) => {
		const below = readDatedId(url.searchParams.get('apres'));
		const project = await showProject(db, { projectId: params.projet, below });
		if (!project) return null;
		const { lastVisitOn } = project.sums;
		const centres = await centreNames(db);
		const grants = await openGrants(db, params.projet);
		return {
			project: { ...project, status: projectStatus({ ...project, lastVisitOn }, today) },
			photos: await listProjectPhotos(db, params.projet),
			team: await listAnimators(db),
			today,
			grants: grants.map(({ id, name, centreId, since }) => ({
				id,
				name,
				centre: centres.get(centreId) ?? '',
				since: plainDay(todayIn(timeZone, since))
			})),
			others: [...centres]
				.filter(([id]) => id !== viewer.centre.id)
				.map(([value, label]) => ({ value, label }))
				.toSorted((one, other) => one.label.localeCompare(other.label, 'fr')),
			firstHref: below ? url.pathname : undefined,
			nextHref: project.next ? `?apres=${writtenBelow(project.next)}#venues` : undefined
		};
	},
	'Ce projet n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = {
	...deeds({ ...visitActions, ...peopleActions, ...photoActions }),
	photo
};
