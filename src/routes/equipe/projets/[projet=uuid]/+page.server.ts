import { error } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { valibot } from 'sveltekit-superforms/adapters';
import { centreNames } from '#lib/features/house/centres/index.server.ts';
import {
	listProjectPhotos,
	openGrants,
	showProject
} from '#lib/features/learning/projects/index.server.ts';
import { projectStatus, VisitForm } from '#lib/features/learning/projects/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { listAnimators } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import { writtenBelow } from '../below.ts';
import { peopleActions } from './people-actions.ts';
import { photoActions } from './photo-actions.ts';
import { visitActions } from './visit-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const { timeZone } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const below = readDatedId(url.searchParams.get('apres'));
	const shown = await asViewer(locals, async (db) => {
		const project = await showProject(db, { projectId: params.projet, below });
		if (!project) return null;
		return {
			project,
			photos: await listProjectPhotos(db, params.projet),
			team: await listAnimators(db),
			centres: await centreNames(db),
			grants: await openGrants(db, params.projet)
		};
	});
	if (!shown) error(404, { message: 'Ce projet n’existe pas, ou n’est pas de votre centre.' });
	const { project, photos, team, centres, grants } = shown;
	const { lastVisitOn } = project.sums;
	return {
		project: { ...project, status: projectStatus({ ...project, lastVisitOn }, today) },
		photos,
		team,
		today,
		form: await superValidate({ jour: today, minutes: 120 }, valibot(VisitForm), { errors: false }),
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
};

export const actions: Actions = { ...visitActions, ...peopleActions, ...photoActions };
