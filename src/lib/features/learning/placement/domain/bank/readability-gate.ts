import { measureSentence } from './readability.ts';
import { explainedWords, refusedWords } from './readability-words.ts';

/** The most words of a question that is read, and of a sentence that is heard. */
const MOST_WORDS = { wording: 15, readAloud: 22 };
const MOST_AVERAGE_LETTERS = 6;
const LONGEST_WORD = 13;
/** Marks that ask whether she is a man or a woman, or whether she manages alone. */
const GENDERED = /\(e\)|·e|\bseule?s?\b/iu;

type Said = keyof typeof MOST_WORDS;

function sentenceFaults(text: string, said: Said, explained: ReadonlySet<string>): string[] {
	const measured = measureSentence(text);
	const faults: [boolean, string][] = [
		[measured.sentences !== 1 || !text.endsWith('?'), 'une seule question, qui finit par « ? »'],
		[measured.words > MOST_WORDS[said], `${measured.words} mots`],
		[measured.averageLetters > MOST_AVERAGE_LETTERS, 'des mots trop longs'],
		[measured.longestWord.length > LONGEST_WORD, `« ${measured.longestWord} » est trop long`],
		[measured.negations > 1, 'deux négations'],
		[/\bsavez-vous\b/iu.test(text), '« savez-vous » fait passer un examen'],
		[GENDERED.test(text), 'la réponse porte l’aide, et le genre ne se lit pas']
	];
	return [
		...faults.filter(([isFault]) => isFault).map(([, fault]) => fault),
		...refusedWords(text, explained)
	].map((fault) => `${said}\u00a0: ${fault}`);
}

/**
 * A question passes if a frightened beginner can hear it once and answer: short, one idea, everyday
 * words, nothing that judges (plain-french).
 */
export function readabilityFaults(item: { wording: string; readAloud: string }): string[] {
	const explained = new Set([...explainedWords(item.wording), ...explainedWords(item.readAloud)]);
	return [
		...sentenceFaults(item.wording, 'wording', explained),
		...sentenceFaults(item.readAloud, 'readAloud', explained)
	];
}
