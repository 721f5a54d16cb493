import * as v from 'valibot';
import { ANSWER_KINDS } from './answer-kinds.ts';
import { PERSON_FIELDS } from './request-form.ts';

const words = (longest: number) =>
	v.optional(v.pipe(v.string(), v.trim(), v.maxLength(longest, 'C’est trop long.')), '');
const id = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), '');
const day = v.optional(
	v.union([v.literal(''), v.pipe(v.string(), v.isoDate('Donnez un jour.'))], 'Donnez un jour.'),
	''
);
const minutes = v.optional(
	v.union(
		[v.literal(''), v.pipe(v.string(), v.trim(), v.regex(/^\d{1,4}$/))],
		'Les minutes s’écrivent en chiffres : 15, par exemple.'
	),
	''
);

/** One answer of a request, whatever its kind; which fields count depends on it (issue of the desk §1). */
export const AnswerForm = v.object({
	sorte: v.picklist(ANSWER_KINDS, 'Choisissez une réponse de la liste.'),
	minutes,
	degre: words(40),
	mots: words(500),
	jour: day,
	programme: id,
	creneau: id,
	partenaire: id,
	dit: words(1500),
	apporter: words(500),
	accord: v.optional(v.boolean(), false),
	propose: v.optional(v.array(v.pipe(v.string(), v.maxLength(300))), []),
	...PERSON_FIELDS
});
export type AnswerFormData = v.InferOutput<typeof AnswerForm>;
