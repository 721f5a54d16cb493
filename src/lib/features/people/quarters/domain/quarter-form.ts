import * as v from 'valibot';
import { QUARTER_KINDS } from './quarter.ts';

/** What is asked of a quarter: its name, and what the town's contract says of it. */
export const QuarterForm = v.object({
	quartier: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
	nom: v.pipe(
		v.string(),
		v.trim(),
		v.minLength(1, 'Donnez un nom au quartier, comme les habitants le nomment.'),
		v.maxLength(80, 'Ce nom est trop long.')
	),
	sorte: v.picklist(
		QUARTER_KINDS,
		'Dites si ce quartier est prioritaire, en veille, ou aucun des deux.'
	)
});
