import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { SpokenLanguage } from './spoken-words.ts';

/**
 * All that makes the sound of some words what it is, but the words: a sound kept under another voice
 * is never taken for one of this.
 */
export const VOICE = {
	espeak: '1.0.2',
	encoder: '0.7.0',
	/** Words a minute: slower than the 175 of a machine, which people who are ill at ease cannot follow. */
	pace: 140,
	/** Thirty kilobytes for ten seconds, of a voice that has nothing above eleven kilohertz. */
	kbitPerSecond: 24,
	hertz: 22_050
} as const;

const VOICES: Record<SpokenLanguage, string> = { fr: 'fr', en: 'en-gb', ar: 'ar' };

/** What a WAV file holds before its samples. */
const WAV_HEAD = 44;
const FULL_SCALE = 32_768;

export type Voice = (words: string, language: SpokenLanguage) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Loads espeak-ng and the encoder, both compiled to WebAssembly: the same words give the same bytes
 * on every machine, and nothing is asked of the network. Throws where a package is missing.
 */
export async function openVoice(): Promise<Voice> {
	const [{ default: espeak }, { createMp3Encoder }] = await Promise.all([
		import('espeak-ng'),
		import('wasm-media-encoders')
	]);
	const file = join(dirname(createRequire(import.meta.url).resolve('espeak-ng')), 'espeak-ng.wasm');
	// Compiled once; each text has an instance of its own, as the program is made to end after one.
	const compiled = await WebAssembly.compile(await readFile(file));
	const encoder = await createMp3Encoder();

	return async (words, language) => {
		const said = await espeak({
			arguments: ['-s', String(VOICE.pace), '-v', VOICES[language], '-w', 'said.wav', '--', words],
			instantiateWasm: (imports, started) => {
				void WebAssembly.instantiate(compiled, imports).then(started);
				return {};
			},
			print: () => {},
			printErr: () => {}
		});
		const samples = samplesOf(said.FS.readFile('said.wav'));
		encoder.configure({
			channels: 1,
			sampleRate: VOICE.hertz,
			outputSampleRate: VOICE.hertz,
			bitrate: VOICE.kbitPerSecond
		});
		// Each answer lies in the encoder's memory, until the next.
		const first = encoder.encode([samples]).slice();
		return new Uint8Array(Buffer.concat([first, encoder.finalize()]));
	};
}

/** The samples of a WAV file of sixteen bits, one channel, as the encoder reads them. */
function samplesOf(wav: Uint8Array): Float32Array {
	const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
	if (view.getUint32(24, true) !== VOICE.hertz || view.getUint16(22, true) !== 1) {
		throw new Error('espeak-ng wrote another kind of WAV file than it used to');
	}
	const samples = new Float32Array((wav.byteLength - WAV_HEAD) >> 1);
	for (let at = 0; at < samples.length; at++) {
		samples[at] = view.getInt16(WAV_HEAD + 2 * at, true) / FULL_SCALE;
	}
	return samples;
}
