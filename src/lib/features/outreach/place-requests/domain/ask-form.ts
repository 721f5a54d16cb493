import * as v from 'valibot';
import { readPhone } from '#lib/shared/phone-number.ts';
import { tick } from '#lib/shared/typed-values.ts';
import type { AskWords } from './said-words.ts';

export const CALL_MOMENTS = ['any', 'morning', 'afternoon'] as const;
export type CallMoment = (typeof CALL_MOMENTS)[number];

/** The field that nobody sees, and the stamp of the page. */
export const TRAP_FIELD = 'a-laisser-vide';
export const STAMP_FIELD = 'depuis';
/** « Autre chose »: no occasion of the agenda. */
export const SOMETHING_ELSE = 'autre';

const MOST_OF_A_NAME = 60;
const MOST_OF_WORDS = 200;

const canBeCalled = (typed: string) => !('refusal' in readPhone(typed));

/** What somebody sends who asks for a place; refused in the words of her page. */
export function askForm({ errors }: Pick<AskWords, 'errors'>) {
	const name = (message: string) =>
		v.pipe(v.string(), v.trim(), v.maxLength(MOST_OF_A_NAME, message));
	return v.pipe(
		v.object({
			prenom: v.pipe(name(errors.firstName), v.minLength(1, errors.firstName)),
			telephone: v.pipe(
				v.string(),
				v.trim(),
				v.maxLength(40, errors.phone),
				v.check(canBeCalled, errors.phone)
			),
			pour: v.pipe(v.string(), v.minLength(1, errors.what)),
			mots: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MOST_OF_WORDS, errors.words)), ''),
			quand: v.picklist(CALL_MOMENTS, errors.when),
			enfant: tick,
			adulte: v.optional(name(errors.adult), ''),
			[TRAP_FIELD]: v.optional(v.string(), ''),
			[STAMP_FIELD]: v.optional(v.string(), '')
		}),
		v.forward(
			v.partialCheck(
				[['enfant'], ['adulte']],
				({ enfant, adulte }) => !enfant || adulte !== '',
				errors.adult
			),
			['adulte']
		)
	);
}
