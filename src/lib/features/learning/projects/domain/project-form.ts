import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { PROJECT_KINDS } from './project-kind.ts';
import { REPAIRED } from './refuse-visit.ts';

const day = v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'));
const words = (most: number) =>
	v.optional(
		v.pipe(
			v.string(),
			v.trim(),
			v.maxLength(most, `Ce texte est trop long\u00a0: ${most} signes au plus.`)
		),
		''
	);
const uuid = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));

/** What opens a project: its kind, its title, what the person wants (study-2.3). */
export const ProjectForm = v.object({
	sorte: v.picklist(PROJECT_KINDS, 'Choisissez un type de projet.'),
	titre: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un titre court\u00a0: « Le site du club de marche », par exemple.'),
		v.maxLength(120, 'Ce titre est trop long\u00a0: 120 signes au plus.')
	),
	souhait: words(600),
	jour: day,
	programme: v.optional(v.union([v.literal(''), uuid]), '')
});
export type ProjectFormData = v.InferOutput<typeof ProjectForm>;

/** What is noted of a visit: the day, how long, who came, what was done (study-2.3: « l’utilisateur pourra y venir 5 fois, comme 10 fois »). */
export const VisitForm = v.object({
	jour: day,
	minutes: v.pipe(
		typedNumber(),
		wholeNumber(
			'Écrivez la durée en minutes, par exemple 60.',
			[1, 'Une venue dure au moins une minute.'],
			[1440, 'Une venue dure un jour au plus\u00a0: 1440 minutes.']
		)
	),
	venus: v.optional(v.array(uuid), []),
	sansnom: v.pipe(
		typedNumber(0),
		wholeNumber(
			'Écrivez un nombre.',
			[0, 'Écrivez un nombre de 0 à 200.'],
			[200, 'Écrivez un nombre de 0 à 200.']
		)
	),
	fait: words(600),
	objet: words(80),
	panne: words(200),
	repare: v.optional(v.union([v.literal(''), v.picklist(REPAIRED)]), '')
});
export type VisitFormData = v.InferOutput<typeof VisitForm>;
