import { type Alphabet, countSegments } from './count-segments.ts';
import { fillWords } from './fill-words.ts';
import { type Replaced, transliterate } from './transliterate.ts';

export type PreparedSms = {
	/** The very text that leaves. */
	text: string;
	alphabet: Alphabet;
	/** Septets (escapes counted) or UTF-16 units of the whole text, without the headers of its parts. */
	units: number;
	/** None for a text with nothing in it. */
	segments: number;
	/** Each sign that was written otherwise, once, in the order of the text; nothing in UCS-2. */
	replaced: Replaced[];
	/** What the team should know before it leaves; French sentences, always the same for one cause. */
	problems: string[];
};

/** A part says its number in one byte: past it, a phone cannot put the text together. */
const MOST_PARTS = 255;

/**
 * The text that leaves as an SMS, and what it costs. Its words are filled first, so that a name goes
 * through the rest as what is around it; then it is written in NFC with \n for each \r\n, whatever its
 * alphabet (a \r alone is a sign of GSM-7 and stays). Where all of it can be written in GSM-7, it is;
 * otherwise nothing is changed, and it leaves in UCS-2. Nothing is refused: `problems` says what is wrong.
 */
export function prepareSms(template: string, values: ReadonlyMap<string, string>): PreparedSms {
	const { text: filled, unknown } = fillWords(template, values);
	const text = filled.normalize().replaceAll('\r\n', '\n');
	const written = transliterate(text);
	const alphabet = written ? 'gsm7' : 'ucs2';
	const leaves = written?.text ?? text;
	const count = countSegments(leaves, alphabet);
	const problems = unknown.map(
		(word) => `Le mot {${word}} n’a pas de valeur\u00a0: il reste tel quel.`
	);
	if (leaves.trim() === '') problems.push('Le texte est vide.');
	if (!leaves.isWellFormed()) problems.push('Le texte contient la moitié d’un signe.');
	if (count.segments > MOST_PARTS) problems.push('Le texte dépasse 255 SMS\u00a0: coupez-le.');
	return { text: leaves, alphabet, ...count, replaced: written?.replaced ?? [], problems };
}
