import { listAnimators } from '#lib/features/house/staff/index.server.ts';
import { findPerson } from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import { addProcedure, proceduresOf } from '#lib/features/reminders/procedures/index.server.ts';
import {
	kindOf,
	OutcomeForm,
	PROCEDURE_KINDS,
	ProcedureForm
} from '#lib/features/reminders/procedures/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { showProcedure } from './show-procedure.ts';
import { telling } from './telling.ts';
import type { Actions } from './$types';

export const load = shown(
	'follow-families',
	async (db, { params, today }: Asked<'personne'>) => {
		const person = await findPerson(db, params.personne);
		if (!person) return null;
		const procedures = await proceduresOf(db, person.id);
		return {
			id: person.id,
			name: fullName(person),
			procedures: procedures.map((procedure) => showProcedure(procedure, today)),
			kinds: PROCEDURE_KINDS.map(({ slug, label }) => ({ slug, label })),
			team: await listAnimators(db)
		};
	},
	'Cette personne n’est pas connue de votre centre, ou son nom est effacé.'
);

export const actions: Actions = deeds({
	ajouter: deed(
		'follow-families',
		ProcedureForm,
		(db, sent, { params, today }: Doing<'personne'>) =>
			addProcedure(db, {
				personId: params.personne,
				kind: sent.sorte,
				dueOn: sent.echeance,
				rhythm: sent.rythme || kindOf(sent.sorte)!.rhythm,
				companionId: sent.avec || null,
				bring: sent.apporter,
				today
			}),
		here,
		{
			'far-away': 'echeance',
			confidential: 'apporter',
			'unknown-companion': 'avec',
			otherwise: 'sorte'
		}
	),
	faite: deed('follow-families', OutcomeForm, telling('done'), here),
	annuler: deed('follow-families', OutcomeForm, telling('undone'), here),
	arreter: deed('follow-families', OutcomeForm, telling('stopped'), here),
	reprendre: deed('follow-families', OutcomeForm, telling('resumed'), here)
});
