import { openProject } from '#lib/features/learning/projects/index.server.ts';
import { ProjectForm } from '#lib/features/learning/projects/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import {
	programmeChoices,
	PROJECT_FIELDS,
	projectOf,
	refuseProgramme
} from '../project-of-form.ts';
import type { Actions } from './$types';

export const load = shown('follow-people', async (db, { today }) => ({
	today,
	programmes: await programmeChoices(db)
}));

export const actions: Actions = deeds({
	default: deed(
		'follow-people',
		ProjectForm,
		async (db, sent, { today }) =>
			(await refuseProgramme(db, sent.programme)) ?? openProject(db, projectOf(sent, today)),
		({ id }) => `/equipe/projets/${id}`,
		PROJECT_FIELDS
	)
});
