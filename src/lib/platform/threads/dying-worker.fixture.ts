/**
 * A thread that dies on « Mourir », says nothing to « Se taire », asks back on « Demander », fills its memory on
 * « Remplir », never ends on « Tourner » once it has asked back, says how many it was asked on « Compter », and answers
 * the others with their word.
 */
import { answerAsked } from './answer-asked.ts';

let asked = 0;

answerAsked<{ word: string }, string>(async ({ word }, askBack) => {
	asked += 1;
	if (word === 'Mourir') process.exit(3);
	// Thrown by nobody's turn: nothing catches it, and the thread falls.
	if (word === 'Échouer') process.nextTick(() => Promise.reject(new Error('on the way')));
	if (word === 'Refuser') throw new Error('not that word');
	if (word === 'Demander') return `rendu ${String(await askBack(1))}`;
	if (word === 'Compter') return String(asked);
	if (word === 'Tourner') {
		void askBack(1);
		for (;;);
	}
	if (word === 'Remplir') {
		const all: object[] = [];
		for (;;) all.push({ word, at: all.length });
	}
	return word === 'Échouer' || word === 'Se taire' ? new Promise<string>(() => {}) : word;
});
