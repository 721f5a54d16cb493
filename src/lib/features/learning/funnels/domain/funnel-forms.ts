import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { CALL_OUTCOMES, CHANNELS, COMMITMENT_WAYS } from './channels.ts';
import { WHERE_TO } from './where-to.ts';

const id = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));
const day = v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'));
const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
);

/** Whom to invite, how, and to which meeting, if any (study-2.3). */
export const InviteForm = v.object({
	entree: v.array(id),
	comment: v.picklist(CHANNELS, 'Choisissez comment vous invitez.'),
	reunion: v.optional(v.union([v.literal(''), id]), '')
});

/** One person's line: each button of it says what is done, and brings its own word. */
export const LineForm = v.object({
	entree: v.optional(v.union([v.literal(''), id]), ''),
	personne: v.optional(v.union([v.literal(''), id]), ''),
	invitation: v.optional(v.union([v.literal(''), id]), ''),
	appel: v.optional(v.union([v.literal(''), id]), ''),
	engagement: v.optional(v.union([v.literal(''), id]), ''),
	pause: v.optional(v.union([v.literal(''), id]), ''),
	suite: v.optional(v.picklist(CALL_OUTCOMES, 'Choisissez ce que l’appel a donné.')),
	facon: v.optional(v.picklist(COMMITMENT_WAYS, 'Dites si c’est sur papier ou à l’écran.')),
	signe: v.optional(v.union([v.literal(''), day]), ''),
	jusqu: v.optional(v.union([v.literal(''), day]), ''),
	ou: v.optional(
		v.union(
			[v.literal(''), v.picklist(WHERE_TO.map(({ value }) => value))],
			'Choisissez dans la liste.'
		),
		''
	)
});

/** What is asked to plan a meeting of information. */
export const MeetingForm = v.object({
	programme: id,
	jour: day,
	debut: v.optional(clock, '14:00'),
	fin: v.optional(clock, '15:30'),
	lieu: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Dites où a lieu la réunion.'),
		v.maxLength(200, 'Ce lieu est trop long.')
	),
	/** A room of the centre, if it is there, and who leads it. */
	salle: v.optional(v.union([v.literal(''), id]), ''),
	animateurs: v.optional(v.array(id), []),
	places: v.optional(
		v.pipe(
			v.number('Écrivez un nombre, par exemple 20.'),
			v.integer('Écrivez un nombre entier.'),
			v.minValue(1, 'Une réunion compte au moins une place.'),
			v.maxValue(500, 'Une réunion compte 500 places au plus.')
		),
		20
	)
});

/** What is asked to move it or change it: its programme stays (same source). */
export const MeetingChangeForm = v.omit(MeetingForm, ['programme']);

/** What came of telling somebody that it moved (same source). */
export const MeetingTellingForm = v.object({
	entree: id,
	suite: v.picklist(['will-come', 'cannot-come', 'message'], 'Choisissez ce que l’appel a donné.')
});

/** Somebody at a meeting, and how she commits herself there (same source). */
export const MeetingLineForm = v.object({
	entree: id,
	facon: v.optional(v.picklist(COMMITMENT_WAYS))
});
