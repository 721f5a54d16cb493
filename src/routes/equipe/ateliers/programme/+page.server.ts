import { addProgramme } from '#lib/features/learning/workshops/index.server.ts';
import { ProgrammeForm } from '#lib/features/learning/workshops/index.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	requireDeed(locals.viewer, 'plan-workshops');
};

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		ProgrammeForm,
		(db, { nom, public: peopleNoun, format, alias }) =>
			addProgramme(db, { name: nom, peopleNoun, format, aliases: alias.split(/\n/) }),
		'/equipe/ateliers/nouveau',
		{ 'alias-taken': 'alias', otherwise: 'nom' }
	)
});
