import * as v from 'valibot';
import { typedNumber, wholeNumber } from '#lib/shared/typed-values.ts';
import { PROVIDED } from './room.ts';

/** What is asked of a room: a name; seats and equipment if they are known. */
export const RoomForm = v.object({
	salle: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	nom: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom à la salle\u00a0: « Salle informatique ».'),
		v.maxLength(120, 'Ce nom est trop long.')
	),
	places: v.pipe(
		typedNumber(null),
		v.nullable(
			wholeNumber(
				'Écrivez un nombre, par exemple 9.',
				[1, 'Une salle compte au moins une place.'],
				[500, 'Une salle compte 500 places au plus.']
			)
		)
	),
	offre: v.optional(v.array(v.picklist(PROVIDED)), [])
});
