import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { chosenId, pressed, typedNumber, unseen, wholeNumber } from '#lib/shared/typed-values.ts';
import { CALL_OUTCOMES, CHANNELS, COMMITMENT_WAYS } from './channels.ts';
import { WHERE_TO } from './where-to.ts';

const id = v.pipe(v.string(), v.uuid('Choisissez dans la liste.'));
const day = v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'));
const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
);
const seats = wholeNumber(
	'Écrivez un nombre, par exemple 20.',
	[1, 'Une réunion compte au moins une place.'],
	[500, 'Une réunion compte 500 places au plus.']
);
const OUTCOME = 'Choisissez ce que l’appel a donné.';

/** Whom to invite, how, and to which meeting, if any (study-2.3). */
export const InviteForm = v.object({
	entree: v.pipe(v.array(id), unseen()),
	comment: v.picklist(CHANNELS, 'Choisissez comment vous invitez.'),
	reunion: v.optional(v.union([v.literal(''), id]), '')
});

/** What came of a call (same source). */
export const CallForm = v.object({
	entree: chosenId(),
	suite: pressed(CALL_OUTCOMES, OUTCOME)
});

/** How somebody commits herself, and since when; today where no day is given (same source). */
export const CommitmentForm = v.object({
	entree: chosenId(),
	facon: v.pipe(v.picklist(COMMITMENT_WAYS, 'Dites si c’est sur papier ou à l’écran.'), unseen()),
	signe: v.union([v.literal(''), day])
});

/** Until when nobody asks her again (same source). */
export const PauseForm = v.object({ entree: chosenId(), jusqu: v.union([v.literal(''), day]) });

/** Where somebody who stopped goes, if it is known (same source). */
export const WhereToForm = v.object({
	personne: chosenId(),
	ou: v.union(
		[v.literal(''), v.picklist(WHERE_TO.map(({ value }) => value))],
		'Choisissez dans la liste.'
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
	animateurs: v.array(id),
	places: v.pipe(typedNumber(20), seats)
});

/**
 * What is asked to move it or change it: its programme stays, and so many places are not changed by
 * emptying a field (same source).
 */
export const MeetingChangeForm = v.object({
	...v.omit(MeetingForm, ['programme']).entries,
	places: v.pipe(typedNumber(), seats)
});

/** What was asked of a meeting, as it is planned (same source). */
export function meetingAsked(sent: v.InferOutput<typeof MeetingChangeForm>) {
	return {
		day: sent.jour,
		startsAt: sent.debut,
		endsAt: sent.fin,
		place: sent.lieu,
		capacity: sent.places,
		roomId: sent.salle || null,
		animatorIds: sent.animateurs
	};
}

/** What came of telling somebody that it moved (same source). */
export const MeetingTellingForm = v.object({
	entree: chosenId(),
	suite: v.pipe(v.picklist(['will-come', 'cannot-come', 'message'], OUTCOME), unseen())
});

/** Somebody at a meeting, and how she commits herself there (same source). */
export const MeetingLineForm = v.object({
	entree: id,
	facon: v.optional(v.picklist(COMMITMENT_WAYS), 'paper')
});
