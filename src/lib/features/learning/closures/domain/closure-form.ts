import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { ZONES } from '#lib/shared/school-zone.ts';

/** What is asked to close the centre for a day or several (every course is planned around it). */
export const ClosureForm = v.object({
	motif: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites pourquoi le centre ferme\u00a0: « inventaire ».'),
		v.maxLength(120, 'Dites-le en moins de mots.')
	),
	du: v.pipe(v.string(), v.check(isDay, 'Donnez le premier jour de fermeture.')),
	au: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.check(isDay, 'Donnez le dernier jour.'))]),
		''
	)
});

/** Whose school holidays are followed. */
export const ZoneForm = v.object({ zone: v.picklist(ZONES, 'Choisissez une zone de la liste.') });
