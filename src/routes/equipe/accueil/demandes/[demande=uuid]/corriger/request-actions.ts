import * as v from 'valibot';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import {
	attachNewPerson,
	attachPerson,
	correctFamily,
	detachPerson,
	rectifyWords
} from '#lib/features/desk/requests/index.server.ts';
import { RequestForm } from '#lib/features/desk/requests/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readNewcomer } from '../../../read-newcomer.ts';

const { demande, prenom, nom, naissance, telephone, rappels, quelle, vue } = RequestForm.entries;
const Family = v.object({
	famille: v.picklist(
		FAMILIES.map(({ code }) => code),
		'Choisissez une famille de la liste.'
	)
});
const Person = v.object({
	prenom,
	nom,
	naissance,
	telephone,
	rappels,
	quelle,
	vue,
	personne: v.string(),
	'personne-nom': v.string()
});

type OnRequest = Doing<'demande'>;

/** The request, as it is now. */
const back = (_done: unknown, { params }: OnRequest) =>
	`/equipe/accueil/demandes/${params.demande}`;

export const requestActions = {
	famille: deed(
		'receive-requests',
		Family,
		(db, { famille }, { params }: OnRequest) =>
			correctFamily(db, { requestId: params.demande, family: famille }),
		back
	),
	mots: deed(
		'receive-requests',
		v.object({ demande }),
		(db, sent, { params }: OnRequest) =>
			rectifyWords(db, { requestId: params.demande, words: sent.demande }),
		back
	),
	rattacher: deed(
		'receive-requests',
		Person,
		async (db, sent, { params }: OnRequest) => {
			const requestId = params.demande;
			const fresh = readNewcomer(sent);
			if (fresh) return attachNewPerson(db, requestId, fresh);
			const posted = { id: sent.personne, typed: sent['personne-nom'] };
			const picked = await pickPerson(db, posted);
			if ('refusal' in picked) return picked;
			if (picked.person) return attachPerson(db, { requestId, personId: picked.person.id });
			return refuse('nobody', 'Choisissez quelqu’un, ou donnez son nom.');
		},
		back
	),
	detacher: deed(
		'receive-requests',
		v.object({}),
		(db, _nothing, { params }: OnRequest) => detachPerson(db, params.demande),
		back
	)
};
