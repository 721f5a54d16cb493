import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { tick, typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { isCourseDay } from '../seances/course-day.ts';

const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
);

/** What is asked to plan a group (study-2.3: ten séances of two hours, one a week). */
export const GroupForm = v.object({
	programme: v.pipe(v.string(), v.uuid('Choisissez un programme.')),
	cycle: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom au cycle, par exemple « janvier-mars ».'),
		v.maxLength(120, 'Ce nom est trop long.')
	),
	groupe: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120, 'Ce nom est trop long.')), ''),
	premiere: v.pipe(v.string(), v.check(isCourseDay, 'Donnez le jour de la première séance.')),
	seances: v.pipe(
		typedNumber(10),
		wholeNumber(
			'Écrivez un nombre, par exemple 10.',
			[1, 'Un groupe compte au moins une séance.'],
			[60, 'Un groupe compte 60 séances au plus.']
		)
	),
	debut: v.optional(clock, '14:00'),
	fin: v.optional(clock, '16:00'),
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	lieu: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200, 'Ce lieu est trop long.')), ''),
	animateurs: v.optional(v.array(v.pipe(v.string(), v.uuid())), []),
	/** Closed days on which the séance is held all the same. */
	garde: v.optional(v.array(v.pipe(v.string(), v.check(isDay))), []),
	/** Closed days that she has read, one after the other. */
	vu: v.optional(v.pipe(v.string(), v.maxLength(4000)), ''),
	/** She asks to see the dates, and creates nothing yet. */
	voir: v.optional(v.string(), '')
});

/** What is asked to enrol a new person: a name; the rest only if she gives it. */
export const EnrolForm = v.object({
	nom: v.pipe(v.string(), v.trim(), v.minLength(1, 'Donnez le nom.'), v.maxLength(120)),
	prenom: v.pipe(v.string(), v.trim(), v.minLength(1, 'Donnez le prénom.'), v.maxLength(120)),
	naissance: v.optional(
		v.union([
			v.literal(''),
			v.pipe(
				v.string(),
				v.regex(/^(19|20)\d\d$/, 'Écrivez l’année avec quatre chiffres\u00a0: 1948.')
			)
		]),
		''
	),
	telephone: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)), ''),
	/** Ticked once the page has said that the programme is for another age. */
	age: tick
});
