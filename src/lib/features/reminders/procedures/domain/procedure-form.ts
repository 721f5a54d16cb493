import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { chosenId, unseen } from '#lib/shared/typed-values.ts';
import { RHYTHMS } from './procedure.ts';
import { kindOf } from './procedure-kinds.ts';

const FIELDS = {
	sorte: v.pipe(
		v.string(),
		v.check((slug) => kindOf(slug) !== null, 'Choisissez une démarche de la liste.')
	),
	echeance: v.pipe(v.string(), v.check(isDay, 'Donnez la date, comme sur son courrier.')),
	/** Nothing: the usual rhythm of that démarche. */
	rythme: v.optional(v.picklist(['', ...RHYTHMS], 'Choisissez dans la liste.'), ''),
	avec: v.optional(
		v.union(
			[v.literal(''), v.pipe(v.string(), v.uuid('Choisissez dans la liste.'))],
			'Choisissez dans la liste.'
		),
		''
	),
	apporter: v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(300, 'Ce texte est trop long\u00a0: 300 signes au plus.')
		),
		''
	)
};

/** A démarche of somebody; its date is copied from her letter or her account. */
export const ProcedureForm = v.object({
	/** Nothing: whose page it is. */
	pour: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.uuid('Choisissez dans la liste.'))]),
		''
	),
	...FIELDS
});

/** The same, written anew. */
export const ChangeForm = v.object({
	demarche: chosenId(),
	lignes: v.pipe(
		v.string(),
		v.regex(/^\d{1,6}$/, 'La page a changé\u00a0: rechargez-la.'),
		v.transform(Number),
		unseen()
	),
	...FIELDS
});

/** A démarche of the calendar. */
export const KindForm = v.object({
	sorte: v.pipe(
		v.string(),
		v.check((slug) => kindOf(slug) !== null, 'La page a changé\u00a0: rechargez-la.'),
		unseen()
	)
});

/** What becomes of one of its dates: the one that the page showed. */
export const OutcomeForm = v.object({
	demarche: chosenId(),
	echeance: v.pipe(v.string(), v.check(isDay, 'La page a changé\u00a0: rechargez-la.'), unseen())
});
