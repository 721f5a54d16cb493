import * as v from 'valibot';
import { REASONS } from './reasons.ts';

/** What is asked of an exception: its reason, a few words, the time that it took. */
export const ExceptionForm = v.object({
	raison: v.picklist(
		REASONS.map(({ value }) => value),
		'Choisissez une raison.'
	),
	mots: v.optional(v.pipe(v.string(), v.trim()), ''),
	minutes: v.optional(
		v.union([
			v.literal(''),
			v.pipe(
				v.string(),
				v.trim(),
				v.regex(/^\d{1,4}$/, 'Les minutes s’écrivent en chiffres\u00a0: 15, par exemple.')
			)
		]),
		''
	)
});
