/** A thread that dies on « Mourir », and finds no voice for the rest. */
import { answerAsked } from '#lib/platform/threads/answer-asked.ts';
import type { Said, ToSay } from './speech-worker.ts';

answerAsked<ToSay, Said>(({ words }) => {
	if (words === 'Mourir') process.exit(3);
	return { mute: 'no package here' };
});
