import { sameWords } from './same-words.ts';

/** What is to be written: the words that are shown, and how else they are rightly written. */
export type Asked = { words: readonly string[]; otherAnswer: string };

/** What is answered where nothing was written. */
export const EMPTY_ANSWER = 'La case est vide. Touchez-la, puis écrivez dedans.';

/** What is answered to what was typed; null: it is what was asked for. */
export function answerTyped({ words, otherAnswer }: Asked, typed: string): string | null {
	if (words.some((one) => sameWords(typed, one))) return null;
	return typed.trim() ? otherAnswer : EMPTY_ANSWER;
}
