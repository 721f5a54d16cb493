import written from '#content/reply-words.json' with { type: 'json' };
import { foldAnswer } from './fold-answer.ts';

/** Written as they are said; compared as an answer is. */
const foldAll = (phrases: readonly string[]) =>
	new Set(phrases.map((phrase) => foldAnswer(phrase).join(' ')));

export const COURTESY = foldAll(written.courtesy);

/** What an answer says, and what may stand beside it without changing it. */
export const SAID = {
	stop: { phrases: foldAll(written.stop), beside: foldAll(written.stopBeside) },
	start: { phrases: foldAll(written.start), beside: foldAll(written.startBeside) },
	yes: { phrases: foldAll(written.yes), beside: new Set<string>() },
	no: { phrases: foldAll(written.no), beside: new Set<string>() },
	// « Non, ce n’est pas moi » says who is not there, not who will not come.
	'wrong-person': { phrases: foldAll(written.wrongPerson), beside: foldAll(['non', 'no', 'لا']) }
};

/** So plain that they say it wherever they stand in a sentence. */
export const WRONG_PERSON_ANYWHERE = [...foldAll(written.wrongPersonAnywhere)];

/** Found in a sentence, a wish to stop may be in it; a star stands for any end of a word. */
export const DOUBT = written.doubt.map((phrase) => {
	const folded = foldAnswer(phrase).join(' ');
	return phrase.endsWith('*') ? ` ${folded}` : ` ${folded} `;
});
/** One letter away from a word that stops, and yet another word. */
export const NOT_NEAR = foldAll(written.notNear);

/** Read only in an answer that has no word. */
export const SIGNS = {
	stop: new Set(Array.from(written.signs.stop)),
	yes: new Set(Array.from(written.signs.yes)),
	no: new Set(Array.from(written.signs.no)),
	doubt: new Set(Array.from(written.signs.doubt))
};
