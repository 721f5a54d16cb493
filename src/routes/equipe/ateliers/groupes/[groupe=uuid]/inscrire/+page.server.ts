import { enrolNewPerson, showGroup } from '#lib/features/learning/workshops/index.server.ts';
import { EnrolForm, groupName } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

export const load = shown(
	'plan-workshops',
	async (db, { params }: Asked<'groupe'>) => {
		const group = await showGroup(db, params.groupe);
		return (
			group && {
				group: { id: group.id, name: groupName(group), programme: group.programme.name }
			}
		);
	},
	'Ce groupe n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	default: deed(
		'plan-workshops',
		EnrolForm,
		(db, { nom, prenom, naissance, telephone, age }, { params, today }: Doing<'groupe'>) =>
			enrolNewPerson(db, {
				groupId: params.groupe,
				familyName: nom,
				givenName: prenom,
				birthYear: naissance ? Number(naissance) : undefined,
				phone: telephone,
				isAgeSeen: age === true,
				today
			}),
		(_enrolled, { params }) => `/equipe/ateliers/groupes/${params.groupe}`,
		{ phone: 'telephone', 'other-age': 'naissance', otherwise: 'nom' }
	)
});
