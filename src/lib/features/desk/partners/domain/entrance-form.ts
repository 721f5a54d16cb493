import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';

const day = v.optional(
	v.union([v.literal(''), v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'))]),
	''
);

/** What is asked of a door of a partner: what it is called; the rest as far as it is known. */
export const EntranceForm = v.object({
	entree: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	intitule: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom à cette porte\u00a0: formation, insertion, médiation…'),
		v.maxLength(80, 'Ce nom est trop long.')
	),
	usage: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(300, 'C’est trop long\u00a0: 300 signes au plus.')),
		''
	),
	ouverte: day,
	fermee: day
});
