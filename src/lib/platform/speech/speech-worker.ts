/** The thread of the voice, as loading it and saying both block. */
import { answerAsked } from '#lib/platform/threads/answer-asked.ts';
import type { SpokenLanguage } from './spoken-words.ts';
import { openVoice, type Voice } from './voice.ts';

export type ToSay = { words: string; language: SpokenLanguage };
/** The MP3, or why this installation has no voice. */
export type Said = { mp3: Uint8Array } | { mute: string };

let voice: Promise<Voice | { mute: string }> | undefined;

answerAsked<ToSay, Said>(async ({ words, language }) => {
	const say = await (voice ??= openVoice().catch((error: unknown) => ({ mute: String(error) })));
	return 'mute' in say ? say : { mp3: await say(words, language) };
});
