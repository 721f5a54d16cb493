import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { DEVICES } from './device.ts';

const day = v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'));
const clock = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Écrivez l’heure ainsi\u00a0: 14:00.')
);
const seats = v.pipe(
	typedNumber(),
	wholeNumber(
		'Écrivez un nombre, par exemple 6.',
		[1, 'Un créneau compte au moins une place.'],
		[100, 'Un créneau compte 100 places au plus.']
	)
);
const place = v.optional(
	v.pipe(v.string(), v.trim(), v.maxLength(200, 'Ce lieu est trop long.')),
	''
);

const needs = {
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	animateurs: v.optional(v.array(v.pipe(v.string(), v.uuid())), [])
};

/** What is asked to plan free slots (study-2.4: « il faut un créneau horaire en openbar »). */
export const DropInForm = v.object({
	jour: day,
	jusqu: v.optional(v.union([v.literal(''), day]), ''),
	debut: v.optional(clock, '14:00'),
	fin: v.optional(clock, '17:00'),
	places: seats,
	lieu: place,
	...needs
});

/** What may still change once a slot is planned: its hours, its seats, its place (same source). */
export const ChangeForm = v.object({
	jour: day,
	debut: clock,
	fin: clock,
	places: seats,
	lieu: place,
	...needs
});

/** The field that a refusal of a slot is about: the day, when it is of none in particular. */
export const SLOT_FIELDS = {
	until: 'jusqu',
	hours: 'fin',
	capacity: 'places',
	'seats-taken': 'places',
	confidential: 'lieu',
	'unknown-room': 'salle',
	taken: 'debut',
	otherwise: 'jour'
} as const;

/** Who takes a seat: nobody in particular unless she says who she is. */
export const SeatForm = v.object({
	personne: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.uuid('Choisissez une personne de la liste.'))]),
		''
	),
	appareil: v.optional(v.union([v.literal(''), v.picklist(DEVICES)]), '')
});
