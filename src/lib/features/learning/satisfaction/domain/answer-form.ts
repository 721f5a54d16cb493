import * as v from 'valibot';
import { ASKED, LONGEST_SENTENCE, type Moment, type Place, WORDINGS } from './questions.ts';
import type { Answer } from './tally.ts';

const PLACES_SENT = ['0', '1', '2'] as const;
const place = v.picklist(PLACES_SENT, 'Choisissez une des trois réponses.');
const sentence = v.optional(
	v.pipe(
		v.string(),
		v.transform((typed) => typed.replaceAll(/\s+/g, ' ').trim()),
		v.maxLength(
			LONGEST_SENTENCE,
			`Cette phrase est trop longue\u00a0: ${LONGEST_SENTENCE} signes au plus.`
		)
	),
	''
);

/** What is sent at the first séance. */
const BeforeForm = v.object({ confiance: place });

/** What is sent at the end of the course. */
const AfterForm = v.object({
	contenus: place,
	seances: place,
	clarte: place,
	confiance: place,
	rencontres: place,
	phrase: sentence
});

export const ANSWER_FORMS = { before: BeforeForm, after: AfterForm } as const;

type Sent = v.InferOutput<typeof BeforeForm> | v.InferOutput<typeof AfterForm>;

/** The answer that a form holds. */
export function answerOf(moment: Moment, sent: Sent): Answer {
	const fields = sent as Readonly<Record<string, string>>;
	return {
		places: Object.fromEntries(
			ASKED[moment].map((question) => [question, Number(fields[WORDINGS[question].field]) as Place])
		),
		sentence: fields['phrase'] ?? ''
	};
}
