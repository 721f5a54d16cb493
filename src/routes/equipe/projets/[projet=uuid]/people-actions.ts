import * as v from 'valibot';
import {
	addToProject,
	endGrant,
	grantProject,
	setProjectAnimators,
	takeOffProject
} from '#lib/features/learning/projects/index.server.ts';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';

type OnProject = Doing<'projet'>;
const GuestForm = v.object({
	centre: v.pipe(v.string(), v.uuid('Choisissez le centre de votre collègue.')),
	collegue: v.string()
});

export const peopleActions = {
	ajouter: deed(
		'follow-people',
		v.object({ personne: v.string(), 'personne-nom': v.string() }),
		async (db, { personne, 'personne-nom': typed }, { params }: OnProject) => {
			const picked = await pickPerson(db, { id: personne, typed });
			if ('refusal' in picked) return picked;
			if (!picked.person) {
				return refuse('nobody', 'Cherchez d’abord la personne par son nom.');
			}
			return addToProject(db, { projectId: params.projet, personId: picked.person.id });
		},
		here,
		{ otherwise: 'personne-nom' }
	),
	retirer: deed(
		'follow-people',
		v.object({ personne: chosenId() }),
		(db, { personne }, { params }: OnProject) =>
			takeOffProject(db, { projectId: params.projet, personId: personne }),
		here
	),
	animation: deed(
		'follow-people',
		v.object({ qui: v.array(v.string()) }),
		(db, { qui }, { params }: OnProject) =>
			setProjectAnimators(db, { projectId: params.projet, staffIds: qui }),
		here
	),
	'ouvrir-a': deed(
		'follow-people',
		GuestForm,
		(db, { centre, collegue }, { params }: OnProject) =>
			grantProject(db, { projectId: params.projet, guestCentreId: centre, name: collegue }),
		here
	),
	'fermer-a': deed(
		'follow-people',
		v.object({ acces: chosenId() }),
		(db, { acces }) => endGrant(db, acces),
		here
	)
};
