import proposed from '#content/letters/information-meeting.json' with { type: 'json' };
import type { LetterText } from './fill-letter.ts';

/** The text that a centre starts from, and may come back to (study-2.3: the letters of the centre). */
export const PROPOSED_TEXT: LetterText = {
	subject: proposed.subject,
	body: proposed.body.join('\n')
};

/** Whether a centre still writes what is proposed (study-2.3). */
export function isProposed({ subject, body }: LetterText): boolean {
	return subject === PROPOSED_TEXT.subject && body === PROPOSED_TEXT.body;
}
