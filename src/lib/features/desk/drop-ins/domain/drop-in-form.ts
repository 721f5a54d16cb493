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

/** What is asked to plan free slots (study-2.4: « il faut un créneau horaire en openbar »). */
export const DropInForm = v.object({
	jour: day,
	jusqu: v.optional(v.union([v.literal(''), day]), ''),
	debut: v.optional(clock, '14:00'),
	fin: v.optional(clock, '17:00'),
	places: seats,
	lieu: place
});

/** What may still change once a slot is planned: its end, its seats, its place (same source). */
export const ChangeForm = v.object({ fin: clock, places: seats, lieu: place });

/** Who takes a seat: nobody in particular unless she says who she is. */
export const SeatForm = v.object({
	personne: v.optional(
		v.union([v.literal(''), v.pipe(v.string(), v.uuid('Choisissez une personne de la liste.'))]),
		''
	),
	appareil: v.optional(v.union([v.literal(''), v.picklist(DEVICES)]), '')
});
