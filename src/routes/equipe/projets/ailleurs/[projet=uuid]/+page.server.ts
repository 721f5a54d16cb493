import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	asGuest,
	noteVisit,
	showGuestProject,
	undoProjectVisit
} from '#lib/features/learning/projects/index.server.ts';
import { projectStatus, VisitForm } from '#lib/features/learning/projects/index.ts';
import { askedBy, requireDeed } from '#lib/http/asked.ts';
import { readForm } from '#lib/http/read-form.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { withArticle } from '#lib/shared/french-articles.ts';
import { readDatedId } from '#lib/shared/identifier.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { writtenBelow } from '../../below.ts';
import { VISIT_FIELDS, visitOf } from '../../visit-of-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { viewer, params, url, locals, today } = askedBy(event, 'follow-people');
	const below = readDatedId(url.searchParams.get('apres'));
	const project = await asGuest(locals, (db) =>
		showGuestProject(db, { projectId: params.projet, below })
	);
	if (!project) {
		error(404, { message: 'Ce projet ne vous est pas ouvert, ou ne l’est plus.' });
	}
	const { lastVisitOn } = project.sums;
	return {
		project: {
			...project,
			status: projectStatus({ ...project, lastVisitOn }, today),
			visits: project.visits.map(({ byId, by: _by, ...visit }) => ({
				...visit,
				by: byId === viewer.staffId ? 'vous' : withArticle(project.centre),
				isUndoable: byId === viewer.staffId
			}))
		},
		today,
		firstHref: below ? url.pathname : undefined,
		nextHref: project.next ? `?apres=${writtenBelow(project.next)}` : undefined
	};
};

const UndoneVisit = v.object({ venue: chosenId('Cette venue n’existe plus.') });

/** Written as a guest, who acts for no centre: a deed would write in the name of her own. */
export const actions: Actions = {
	venue: async ({ request, locals, params, url }) => {
		const { centre } = requireDeed(locals.viewer, 'follow-people');
		const today = todayIn(centre.timeZone, locals.world.now());
		const form = await request.formData();
		const told = { name: 'venue', form };
		const read = readForm(VisitForm, form);
		if ('errors' in read) return refuseForm(400, { ...told, errors: read.errors, why: null });
		const visit = { projectId: params.projet, ...visitOf(read.sent), today };
		const noted = await asGuest(locals, (db) => noteVisit(db, visit));
		if (!('refusal' in noted)) redirect(303, url.pathname);
		const fields: Record<string, string | undefined> = VISIT_FIELDS;
		const errors = { [fields[noted.refusal] ?? VISIT_FIELDS.otherwise]: noted.message };
		return refuseForm(409, { ...told, errors, why: noted });
	},
	'annuler-venue': async ({ request, locals, url }) => {
		requireDeed(locals.viewer, 'follow-people');
		const form = await request.formData();
		const told = { name: 'annuler-venue', form };
		const read = readForm(UndoneVisit, form);
		if ('errors' in read) return refuseForm(400, { ...told, errors: read.errors, why: null });
		const undone = await asGuest(locals, (db) => undoProjectVisit(db, read.sent.venue));
		if (!('refusal' in undone)) redirect(303, url.pathname);
		return refuseForm(409, { ...told, errors: { '': undone.message }, why: undone });
	}
};
