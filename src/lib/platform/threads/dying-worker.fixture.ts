/** A thread that dies on « Mourir », says nothing to « Se taire », and answers the others with their word. */
import { answerAsked } from './answer-asked.ts';

answerAsked<{ word: string }, string>(({ word }) => {
	if (word === 'Mourir') process.exit(3);
	// Thrown by nobody's turn: nothing catches it, and the thread falls.
	if (word === 'Échouer') process.nextTick(() => Promise.reject(new Error('on the way')));
	if (word === 'Refuser') throw new Error('not that word');
	return word === 'Échouer' || word === 'Se taire' ? new Promise<string>(() => {}) : word;
});
