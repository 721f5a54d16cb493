import * as v from 'valibot';
import { isDay } from '#lib/shared/day.ts';
import { type AnswerKind } from './answer-kinds.ts';
import { PERSON_FIELDS } from './request-form.ts';

const words = (longest: number) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest, 'C’est trop long.')), '');
const id = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), '');
const guide = v.optional(
	v.pipe(v.string(), v.trim(), v.regex(/^([a-z0-9-]{1,60})?$/, 'Choisissez un guide de la liste.')),
	''
);
const day = v.optional(
	v.union(
		[v.literal(''), v.pipe(v.string(), v.check(isDay, 'Donnez un jour.'))],
		'Donnez un jour.'
	),
	''
);
const minutes = v.optional(
	v.union([
		v.literal(''),
		v.pipe(
			v.string(),
			v.trim(),
			v.regex(/^\d{1,4}$/, 'Les minutes s’écrivent en chiffres\u00a0: 15, par exemple.')
		)
	]),
	''
);

/** A referral and a handover are written on a page of their own, with the partner's form. */
const NOTED_HERE = [
	'guided',
	'guide-shown',
	'pre-list',
	'drop-in',
	'come-back',
	'declined-in-place',
	'settled',
	'none-found'
] as const satisfies AnswerKind[];

/** One answer of a request, whatever its kind; which fields count depends on it. */
export const AnswerForm = v.object({
	sorte: v.picklist(NOTED_HERE, 'Choisissez une réponse de la liste.'),
	minutes,
	degre: words(40),
	mots: words(500),
	jour: day,
	programme: id,
	creneau: id,
	/** A guide that was proposed; one of all the others, or words, say better. */
	guide,
	autre: guide,
	propose: v.optional(v.array(v.pipe(v.string(), v.maxLength(300))), []),
	...PERSON_FIELDS
});
export type AnswerFormData = v.InferOutput<typeof AnswerForm>;
