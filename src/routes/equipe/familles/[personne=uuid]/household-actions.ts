import * as v from 'valibot';
import { pickPerson } from '#lib/features/people/people/index.server.ts';
import {
	chooseAddressee,
	enterHousehold,
	leaveHousehold
} from '#lib/features/reminders/households/index.server.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { chosenId } from '#lib/shared/typed-values.ts';

type OfFamily = Doing<'personne'>;

const AddresseeForm = v.object({
	qui: v.union(
		[v.literal('chacun'), v.pipe(v.string(), v.uuid())],
		'Choisissez une personne du foyer, ou chacun.'
	)
});

/** Who goes with whom, and who is written to for all of them. */
export const householdActions = {
	rejoindre: deed(
		'follow-families',
		v.object({ personne: v.optional(v.string(), ''), 'personne-nom': v.optional(v.string(), '') }),
		async (db, { personne, 'personne-nom': typed }, { params }: OfFamily) => {
			const picked = await pickPerson(db, { id: personne, typed });
			if ('refusal' in picked) return picked;
			const { person } = picked;
			if (!person) return refuse('nobody', 'Cherchez d’abord la personne par son nom.');
			const entered = await enterHousehold(db, { personId: params.personne, otherId: person.id });
			// Whom she had chosen stays chosen.
			return 'refusal' in entered ? { ...entered, person } : entered;
		},
		here,
		{ otherwise: 'personne-nom' }
	),
	quitter: deed(
		'follow-families',
		v.object({ membre: chosenId() }),
		(db, { membre }, { params }: OfFamily) =>
			leaveHousehold(db, { personId: params.personne, otherId: membre }),
		here
	),
	destinataire: deed(
		'follow-families',
		AddresseeForm,
		(db, { qui }, { params, today }: OfFamily) =>
			chooseAddressee(db, {
				personId: params.personne,
				addresseeId: qui === 'chacun' ? null : qui,
				year: Number(today.slice(0, 4))
			}),
		here,
		{ otherwise: 'qui' }
	)
};
