import { createRequire } from 'node:module';
import { join } from 'node:path';
import { log } from '#lib/platform/log.ts';
import { inTurn } from '#lib/platform/posts/in-turn.ts';
import { inHeavyTurn } from '#lib/platform/processes/heavy-work.ts';
import { type Ask, askThread } from '#lib/platform/threads/ask-thread.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { keepSounds, soundName } from './kept-sounds.ts';
import type { Said, ToSay } from './speech-worker.ts';
import { SPOKEN_LANGUAGES, type SpokenLanguage, spokenWords } from './spoken-words.ts';
import { VOICE } from './voice.ts';

export type SpeechRefusal = Refusal<'mute' | 'unsayable' | 'busy' | 'failed'>;

/** The voice of the installation: texts said by itself, kept as MP3. */
export type Speech = {
	/** Whether it has one; without it, nothing is offered to hear. */
	readonly can: boolean;
	/** Under what the sound of that text is kept, sixty-four figures; null where none can be made. */
	nameOf(text: string, language: SpokenLanguage): string | null;
	/** The file of the sound of that text, made if nobody asked for it yet. */
	soundOf(text: string, language: SpokenLanguage): Promise<{ path: string } | SpeechRefusal>;
};

/** What the voice is made of: an installation may be without. */
const PACKAGES = ['espeak-ng', 'wasm-media-encoders'];
/** Two minutes and a half. */
const MOST_CHARACTERS = 2_000;
/** Texts that wait to be said; beyond, who asks is told to come back. */
const MOST_WAITING = 50;
/** The longest text takes a second, alone on a machine. */
const LONGEST_MS = 20_000;

/**
 * Opens the voice: a thread begins with each text that was never said. An installation where it is
 * turned off, or where a package is missing, is mute, and nothing else changes.
 */
export function openSpeech(
	{ dataDir, env }: { dataDir: string; env: NodeJS.ProcessEnv },
	{ packages = PACKAGES, ask = askVoice() }: { packages?: string[]; ask?: Ask<ToSay, Said> } = {}
): Speech {
	const folder = join(dataDir, 'sounds');
	const sounds = keepSounds(folder);
	let can = env.DECLIC_SPEECH !== 'off' && packages.every(isInstalled);
	let waiting = 0;

	async function say(question: ToSay): Promise<Uint8Array> {
		if (waiting >= MOST_WAITING) throw new Busy();
		waiting++;
		try {
			// One at a time: a text that ends the thread takes no other with it.
			const said = await inTurn(folder, () => inHeavyTurn(() => ask(question)));
			if ('mp3' in said) return said.mp3;
			can = false;
			log.warn({ why: said.mute }, 'the voice does not load: nothing is offered to hear');
			throw new Mute();
		} finally {
			waiting--;
		}
	}

	function named(text: string, language: SpokenLanguage): (ToSay & { name: string }) | null {
		if (!SPOKEN_LANGUAGES.includes(language) || text.length > MOST_CHARACTERS) return null;
		const words = spokenWords(text, language);
		return words
			? { words, language, name: soundName(JSON.stringify(VOICE), language, words) }
			: null;
	}

	return {
		get can() {
			return can;
		},
		nameOf: (text, language) => (can ? (named(text, language)?.name ?? null) : null),
		async soundOf(text, language) {
			if (!can) return MUTE;
			const asked = named(text, language);
			if (!asked) return UNSAYABLE;
			const { name, ...question } = asked;
			try {
				return { path: await sounds.fileOf(name, () => say(question)) };
			} catch (error) {
				if (error instanceof Busy) return BUSY;
				if (error instanceof Mute) return MUTE;
				log.warn({ error }, 'a text was not said');
				return FAILED;
			}
		}
	};
}

class Busy extends Error {}
class Mute extends Error {}

const MUTE = refuse('mute', 'Ce site ne lit pas les textes à voix haute.');
const UNSAYABLE = refuse('unsayable', 'Ce texte ne se lit pas à voix haute.');
const BUSY = refuse('busy', 'Beaucoup de textes attendent d’être lus : réessayez dans une minute.');
const FAILED = refuse('failed', 'Ce texte n’a pas pu être lu à voix haute : réessayez.');

function askVoice(): Ask<ToSay, Said> {
	// In the sources it stands beside; the build gives a thread a file of its own (vite.config.ts).
	// Each text leaves twenty megabytes behind, which the thread would give back when it likes; few are
	// said one after the other, since a sound is made once.
	return askThread(new URL('./speech-worker.ts', import.meta.url), {
		withinMs: LONGEST_MS,
		hasItsOwn: true
	});
}

function isInstalled(name: string): boolean {
	try {
		createRequire(import.meta.url).resolve(name);
		return true;
	} catch {
		return false;
	}
}
