import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { log } from '#lib/platform/log.ts';
import { type Ask, askThread } from '#lib/platform/threads/ask-thread.ts';
import packages from '../../../../package.json' with { type: 'json' };
import { secondsOfMp3 } from './mp3-frames.ts';
import { openSpeech, type Speech } from './open-speech.ts';
import type { Said, ToSay } from './speech-worker.ts';
import type { SpokenLanguage } from './spoken-words.ts';
import { VOICE } from './voice.ts';

let dataDir: string;
let speech: Speech;
beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), 'declic-speech-'));
	speech = openSpeech({ dataDir, env: {} });
	vi.spyOn(log, 'warn').mockReturnValue();
});
afterAll(async () => {
	vi.restoreAllMocks();
	await rm(dataDir, { recursive: true });
});

async function pathOf(text: string, language: SpokenLanguage = 'fr', by = speech): Promise<string> {
	const sound = await by.soundOf(text, language);
	if ('refusal' in sound) throw new Error(sound.refusal);
	return sound.path;
}
const refusalOf = async (text: string, language: string = 'fr', by = speech) => {
	const sound = await by.soundOf(text, language as SpokenLanguage);
	return 'refusal' in sound ? sound.refusal : null;
};

const STEPS: [SpokenLanguage, string][] = [
	[
		'fr',
		'Ouvrez le site de la CAF.\nDans la case du haut, tapez votre numéro d’allocataire, puis appuyez sur «\u202fSe connecter\u202f». Si la page ne vient pas, attendez un peu.'
	],
	[
		'en',
		'Open the site of the CAF.\nIn the box at the top, type your number, then press “Log in”. If the page does not come, wait a little.'
	],
	[
		'ar',
		'افتح موقع «\u202fCAF\u202f».\nفي الخانة العليا، اكتب رقمك، ثم اضغط على زر الدخول. إذا لم تظهر الصفحة، انتظر قليلا.'
	]
];

describe.each(STEPS)('a step said in %s', (language, text) => {
	test('is an MP3 of its length, of forty kilobytes at most for ten seconds', async () => {
		const bytes = await readFile(await pathOf(text, language));
		const seconds = secondsOfMp3(bytes)!;
		// Between two and four words a second, with its rests.
		const words = text.split(/\s+/).length;
		expect(seconds).toBeGreaterThan(words / 4);
		expect(seconds).toBeLessThan(words / 1.3);
		expect((bytes.length / seconds) * 10).toBeLessThanOrEqual(40_000);
	});

	test('is the same, to the byte, when another installation says it', async () => {
		const path = await pathOf(text, language);
		const elsewhere = openSpeech({ dataDir: join(dataDir, 'elsewhere'), env: {} });
		const again = await pathOf(text, language, elsewhere);
		expect(basename(again)).toBe(basename(path));
		expect(await readFile(again)).toEqual(await readFile(path));
	});
});

test('a text is kept under its name, which any correction changes, and what is only seen does not', async () => {
	const name = speech.nameOf('Appuyez sur « OK ».', 'fr');
	expect(basename(await pathOf('Appuyez sur « OK ».'))).toBe(`${name}.mp3`);
	expect(speech.nameOf('Appuyez sur «\u202fOK\u202f».', 'fr')).toBe(name);
	expect(speech.nameOf('Appuyez sur OK !', 'fr')).not.toBe(name);
	expect(speech.nameOf('Appuyez sur « OK ».', 'en')).not.toBe(name);
});

test('what is no command of the voice stays a text', async () => {
	for (const text of [
		'--version',
		'-f /etc/passwd',
		'-w ailleurs.wav',
		'[[tEst]]',
		'<break/> oui'
	]) {
		expect(secondsOfMp3(await readFile(await pathOf(text))), text).toBeGreaterThan(0.2);
	}
	expect(await readdir(dataDir)).toEqual(expect.not.arrayContaining(['ailleurs.wav']));
});

test('another language, a text without words or too long are refused, and have no name', async () => {
	const refused: [string, string][] = [
		['Guten Tag', 'de'],
		['Bonjour', 'constructor'],
		['« … » !', 'fr'],
		['', 'fr'],
		['a '.repeat(1_001), 'fr']
	];
	for (const [text, language] of refused) {
		expect(await refusalOf(text, language)).toBe('unsayable');
		expect(speech.nameOf(text, language as SpokenLanguage)).toBeNull();
	}
});

test('nothing is left of the voice once a sound is there', async () => {
	const threads: Worker[] = [];
	const note = (worker: Worker) => threads.push(worker);
	process.on('worker', note);
	await pathOf('Il n’y a plus personne.');
	await pathOf('Il n’y a plus personne.');
	process.off('worker', note);
	expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
});

test('the longest text is said whole', async () => {
	const text = 'Appuyez sur le bouton vert. '.repeat(71);
	expect(secondsOfMp3(await readFile(await pathOf(text)))).toBeGreaterThan(71);
});

describe('an installation without a voice', () => {
	const mute = (env: NodeJS.ProcessEnv, without?: string[]) =>
		openSpeech({ dataDir: '/nowhere', env }, without && { packages: without });

	test.each([
		['turned off', mute({ DECLIC_SPEECH: 'off' })],
		['whose package is missing', mute({}, ['espeak-ng', 'no-such-encoder'])]
	])('%s offers nothing to hear', async (_, silent) => {
		expect([silent.can, silent.nameOf('Bonjour', 'fr')]).toEqual([false, null]);
		expect(await refusalOf('Bonjour', 'fr', silent)).toBe('mute');
	});

	test('whose voice does not load says so at the first text, then offers nothing', async () => {
		const silent = openSpeech({ dataDir, env: {} }, { ask: askMuteThread() });
		expect([silent.can, await refusalOf('Bonsoir', 'fr', silent)]).toEqual([true, 'mute']);
		expect([silent.can, silent.nameOf('Bonsoir', 'fr')]).toEqual([false, null]);
	});
});

test('a text that ends the thread is not said, and takes the voice from nobody', async () => {
	const dying = openSpeech({ dataDir, env: {} }, { ask: askMuteThread() });
	const refusals = await Promise.all([
		refusalOf('Mourir', 'fr', dying),
		refusalOf('Mourir', 'fr', dying),
		refusalOf('Bonne nuit', 'fr', dying)
	]);
	expect(refusals).toEqual(['failed', 'failed', 'mute']);
});

test('fifty texts may wait, one said at a time; whoever comes then is told to come back', async () => {
	const mp3 = await readFile(await pathOf('Bonjour'));
	const gate = Promise.withResolvers<void>();
	const tenRefused = Promise.withResolvers<void>();
	let saying = 0;
	let together = 0;
	let refused = 0;
	const ask: Ask<ToSay, Said> = async () => {
		together = Math.max(together, ++saying);
		await gate.promise;
		saying--;
		return { mp3 };
	};
	const slow = openSpeech({ dataDir: join(dataDir, 'slow'), env: {} }, { ask });
	const sixty = Array.from({ length: 60 }, async (_, at) => {
		const refusal = await refusalOf(`Texte ${at}`, 'fr', slow);
		if (refusal === 'busy' && ++refused === 10) tenRefused.resolve();
		return refusal;
	});
	await tenRefused.promise;
	gate.resolve();
	expect(new Set(await Promise.all(sixty))).toEqual(new Set([null, 'busy']));
	expect([refused, together, await refusalOf('Encore un', 'fr', slow)]).toEqual([10, 1, null]);
});

test('a folder that cannot be written refuses the text, and breaks nothing', async () => {
	const file = join(dataDir, 'a-file');
	await writeFile(file, '');
	const stuck = openSpeech({ dataDir: file, env: {} });
	expect([await refusalOf('Bonjour', 'fr', stuck), stuck.can]).toEqual(['failed', true]);
});

test('sounds are named by the versions that are installed', () => {
	expect(packages.dependencies).toMatchObject({
		'espeak-ng': VOICE.espeak,
		'wasm-media-encoders': VOICE.encoder
	});
});

function askMuteThread(): Ask<ToSay, Said> {
	return askThread(new URL('mute-worker.fixture.ts', import.meta.url));
}
