import * as v from 'valibot';
import { tick } from '#lib/shared/typed-values.ts';
import { isCourseDay } from './course-day.ts';

const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
);

/** What is asked to move a séance: when, where, and why if it helps. */
export const MoveForm = v.object({
	jour: v.pipe(v.string(), v.check(isCourseDay, 'Donnez le nouveau jour.')),
	debut: clock,
	fin: clock,
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	lieu: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'Ce lieu est trop long.')), ''),
	raison: v.optional(
		v.pipe(v.string(), v.trim(), v.maxLength(300, 'Dites-le en moins de mots.')),
		''
	),
	malgre: tick
});
