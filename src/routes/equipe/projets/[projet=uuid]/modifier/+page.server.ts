import { changeProject, showProject } from '#lib/features/learning/projects/index.server.ts';
import { ProjectForm } from '#lib/features/learning/projects/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import {
	programmeChoices,
	PROJECT_FIELDS,
	projectOf,
	refuseProgramme
} from '../../project-of-form.ts';
import type { Actions } from './$types';

export const load = shown(
	'follow-people',
	async (db, { params, today }: Asked<'projet'>) => {
		const project = await showProject(db, { projectId: params.projet });
		if (!project) return null;
		const { id, kind, title, wish, openedOn, programmeId } = project;
		return {
			project: { id, kind, title, wish, openedOn, programmeId },
			programmes: await programmeChoices(db),
			today
		};
	},
	'Ce projet n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'follow-people',
		ProjectForm,
		async (db, sent, { params, today }: Doing<'projet'>) =>
			(await refuseProgramme(db, sent.programme)) ??
			changeProject(db, { projectId: params.projet, ...projectOf(sent, today) }),
		(_changed, { params }) => `/equipe/projets/${params.projet}`,
		PROJECT_FIELDS
	)
});
