import { foldAnswer } from './fold-answer.ts';
import { COURTESY, DOUBT, NOT_NEAR, SAID, SIGNS, WRONG_PERSON_ANYWHERE } from './reply-words.ts';

export type Reply =
	| { kind: 'stop' | 'start' | 'yes' | 'no' | 'wrong-person' }
	/** To be read by somebody; first of all when it may be a wish to receive nothing more. */
	| { kind: 'message'; mayMeanStop: boolean };

const KINDS = ['stop', 'start', 'yes', 'no', 'wrong-person'] as const;
/** Past it, an answer is a letter: somebody reads it. */
const MOST_WORDS = 30;
const LONGEST_PHRASE = 7;
/** As « STOP au 36 111 »: the number that one was told to write to. */
const SHORT_NUMBER = /^3[68]\d{3}$/;

/**
 * What somebody answered to an SMS. It is read as a whole: it says one thing when all of its words say
 * that thing, courtesies aside; otherwise somebody reads it. So « non merci » is a no, and « stop » in
 * the middle of a sentence stops nothing by itself, but puts the sentence on top of the pile: nobody is
 * cut off by a guess, and nobody who wants peace waits behind the others. A no never stops anything.
 */
export function readReply(text: string): Reply {
	const words = foldAnswer(text);
	if (words.length === 0) return readSigns(text);
	const said = KINDS.find((kind) => words.length <= MOST_WORDS && saysOnly(words, kind));
	if (said) return { kind: said };
	const mayMeanStop = isDoubtful(words);
	if (!mayMeanStop && saysWrongPerson(words)) return { kind: 'wrong-person' };
	return { kind: 'message', mayMeanStop };
}

/** Whether every word belongs to a phrase of this kind or stands beside one, and one phrase is there. */
function saysOnly(words: string[], kind: (typeof KINDS)[number]): boolean {
	const { phrases, beside } = SAID[kind];
	// « st op » has a space too many.
	if (phrases.has(foldAnswer(words.join('')).join(' '))) return true;
	// How the first words can be read: not at all, as courtesies, or as saying it.
	const read: (undefined | 'nothing' | 'said')[] = ['nothing'];
	for (let end = 1; end <= words.length; end++) {
		for (let start = Math.max(0, end - LONGEST_PHRASE); start < end; start++) {
			const before = read[start];
			if (!before) continue;
			const phrase = words.slice(start, end).join(' ');
			const isCourtesy =
				COURTESY.has(phrase) ||
				beside.has(phrase) ||
				(kind === 'stop' && SHORT_NUMBER.test(phrase));
			if (phrases.has(phrase)) read[end] = 'said';
			else if (isCourtesy && read[end] !== 'said') read[end] = before;
		}
	}
	return read[words.length] === 'said';
}

function isDoubtful(words: string[]): boolean {
	const sentence = ` ${words.join(' ')} `;
	if (DOUBT.some((phrase) => sentence.includes(phrase))) return true;
	return words.some((word) => !NOT_NEAR.has(word) && isOneSlipFrom(word, 'stop'));
}

/** Whether a slip of the thumb makes one of the other: two letters swapped, one more, less or wrong. */
function isOneSlipFrom(word: string, meant: string): boolean {
	if (Math.abs(word.length - meant.length) > 1 || word === meant) return false;
	let same = 0;
	while (same < meant.length && word[same] === meant[same]) same++;
	const [left, awaited] = [word.slice(same), meant.slice(same)];
	return (
		left.slice(1) === awaited.slice(1) ||
		left.slice(1) === awaited ||
		left === awaited.slice(1) ||
		(left[0] === awaited[1] && left[1] === awaited[0] && left.slice(2) === awaited.slice(2))
	);
}

function saysWrongPerson(words: string[]): boolean {
	const sentence = ` ${words.join(' ')} `;
	return WRONG_PERSON_ANYWHERE.some((phrase) => sentence.includes(` ${phrase} `));
}

/** A thumb up alone is a yes, the panel of STOP alone is a STOP; a sign that forbids is read by somebody. */
function readSigns(text: string): Reply {
	const signs = Array.from(text).filter((sign) =>
		Object.values(SIGNS).some((known) => known.has(sign))
	);
	const isAll = (known: ReadonlySet<string>) =>
		signs.length > 0 && signs.every((sign) => known.has(sign));
	const isDoubtfulSign = (sign: string) => SIGNS.doubt.has(sign) || SIGNS.stop.has(sign);
	if (isAll(SIGNS.stop)) return { kind: 'stop' };
	if (isAll(SIGNS.yes)) return { kind: 'yes' };
	if (isAll(SIGNS.no)) return { kind: 'no' };
	return { kind: 'message', mayMeanStop: signs.some(isDoubtfulSign) };
}
