import { togetherWith } from '#lib/features/reminders/households/index.server.ts';
import {
	addProcedure,
	changeProcedure,
	tellOutcome
} from '#lib/features/reminders/procedures/index.server.ts';
import {
	ChangeForm,
	kindOf,
	OutcomeForm,
	ProcedureForm
} from '#lib/features/reminders/procedures/index.ts';
import { deed, type Doing, here } from '#lib/http/deed.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';

type OfFamily = Doing<'personne'>;
type Told = Parameters<typeof tellOutcome>[1];

/** What a button says of a date of a démarche of the family. */
const telling =
	(outcome: Told['outcome']) =>
	(
		db: Db,
		{ demarche, echeance }: { demarche: string; echeance: string },
		{ params, today }: OfFamily
	) =>
		tellOutcome(db, {
			procedureId: demarche,
			personId: params.personne,
			dueOn: echeance,
			outcome,
			today
		});

/** Beside which field of its form each refusal is said. */
const BESIDE = {
	'far-away': 'echeance',
	confidential: 'apporter',
	'unknown-companion': 'avec'
} as const;

/** What a family must not forget, and what becomes of it. */
export const procedureActions = {
	ajouter: deed(
		'follow-families',
		ProcedureForm,
		async (db, sent, { params, today }: OfFamily) => {
			const personId = sent.pour || params.personne;
			const isHers = personId === params.personne;
			if (!isHers && !(await togetherWith(db, params.personne)).includes(personId)) {
				return refuse(
					'not-together',
					'Cette personne n’est plus de ce foyer\u00a0: rechargez la page.'
				);
			}
			return addProcedure(db, {
				personId,
				kind: sent.sorte,
				dueOn: sent.echeance,
				rhythm: sent.rythme || kindOf(sent.sorte)!.rhythm,
				companionId: sent.avec || null,
				bring: sent.apporter,
				today
			});
		},
		here,
		{ ...BESIDE, 'not-together': 'pour', otherwise: 'sorte' }
	),
	modifier: deed(
		'follow-families',
		ChangeForm,
		(db, sent, { params, today }: OfFamily) =>
			changeProcedure(db, {
				procedureId: sent.demarche,
				personId: params.personne,
				seen: sent.lignes,
				kind: sent.sorte,
				dueOn: sent.echeance,
				rhythm: sent.rythme || kindOf(sent.sorte)!.rhythm,
				companionId: sent.avec || null,
				bring: sent.apporter,
				today
			}),
		here,
		{ ...BESIDE, 'already-done': 'echeance' }
	),
	faite: deed('follow-families', OutcomeForm, telling('done'), here),
	annuler: deed('follow-families', OutcomeForm, telling('undone'), here),
	arreter: deed('follow-families', OutcomeForm, telling('stopped'), here),
	reprendre: deed('follow-families', OutcomeForm, telling('resumed'), here)
};
