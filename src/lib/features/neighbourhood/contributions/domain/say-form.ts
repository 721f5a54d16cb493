import * as v from 'valibot';
import { MOST_DAYS_SHOWN, type Door, hasEnd, isSubject } from './doors.ts';
import { STAMP_FIELD, TRAP_FIELD } from '#lib/features/outreach/place-requests/index.ts';
import { isMailAddress } from '#lib/shared/mail-address.ts';
import { readPhone } from '#lib/shared/phone-number.ts';
import { tick } from '#lib/shared/typed-values.ts';
import type { SayWords } from './said-words.ts';

export const MOST_SAID = 600;
export const MOST_OF_A_STREET = 120;
const MOST_OF_AN_ADDRESS = 254;

/** How she wants to be answered, and nobody else is told; null: she does not. */
type AnswerWay = { mail: string } | { phone: string };

/** A telephone or an address, typed in one field; `undefined`: nobody could be answered there. */
export function answerWayIn(typed: string): AnswerWay | null | undefined {
	const said = typed.trim();
	if (said === '') return null;
	if (said.includes('@')) return isMailAddress(said) ? { mail: said } : undefined;
	const phone = readPhone(said);
	return 'refusal' in phone ? undefined : { phone: phone.e164 };
}

type Asked = { door: Door; today: string; words: Pick<SayWords, 'form'> };

/** Days between which news and services end, both included. */
export const endDays = (today: string) => ({
	first: today,
	last: Temporal.PlainDate.from(today).add({ days: MOST_DAYS_SHOWN }).toString()
});

/** What somebody says by a door, refused in the words of her page. */
export function sayForm({ door, today, words }: Asked) {
	const { errors } = words.form;
	const { first, last } = endDays(today);
	const needsSubject = door === 'problem';
	const isDay = (day: string) => (hasEnd(door) ? day >= first && day <= last : true);
	const text = (most: number, message: string) =>
		v.optional(v.pipe(v.string(), v.trim(), v.maxLength(most, message)), '');
	return v.pipe(
		v.object({
			sujet: v.optional(
				v.pipe(
					v.string(),
					v.check((subject) => !needsSubject || isSubject(subject), errors.subject),
					v.transform((subject) => (needsSubject && isSubject(subject) ? subject : null))
				),
				''
			),
			mots: v.pipe(
				v.string(),
				v.trim(),
				v.minLength(3, errors.words),
				v.maxLength(MOST_SAID, errors.long)
			),
			ou: text(MOST_OF_A_STREET, errors.where),
			// Chosen at the second step, among what the first one found.
			lieu: text(200, errors.place),
			fin: v.optional(
				v.pipe(
					v.string(),
					v.check(isDay, errors.ends),
					v.transform((day) => (hasEnd(door) ? day : null))
				),
				''
			),
			enfant: tick,
			adulte: tick,
			reponse: v.optional(
				v.pipe(
					v.string(),
					v.trim(),
					v.maxLength(MOST_OF_AN_ADDRESS, errors.answer),
					v.check((typed) => answerWayIn(typed) !== undefined, errors.answer),
					v.transform((typed) => answerWayIn(typed) ?? null)
				),
				''
			),
			[TRAP_FIELD]: v.optional(v.string(), ''),
			[STAMP_FIELD]: v.optional(v.string(), '')
		}),
		v.forward(
			v.partialCheck(
				[['enfant'], ['adulte']],
				({ enfant, adulte }) => !enfant || adulte,
				errors.adult
			),
			['adulte']
		)
	);
}
