import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secondsOfMp3 } from '#lib/platform/speech/mp3-frames.ts';
import { openSpeech } from '#lib/platform/speech/open-speech.ts';
import { line, type Line } from '../line.ts';
import { measure } from '../samples.ts';

const STEP =
	'Ouvrez le site.\nDans la case du haut, tapez votre numéro, puis appuyez sur « Se connecter ». Si la page ne vient pas, attendez un peu, puis recommencez.';

/** The sound of a step of a guide: when somebody first asks for it, and ever after. */
export async function* guides(): AsyncGenerator<Line> {
	const dataDir = await mkdtemp(join(tmpdir(), 'declic-bench-sounds-'));
	const speech = openSpeech({ dataDir, env: {} });
	const hear = async (text: string) => {
		const sound = await speech.soundOf(text, 'fr');
		if ('refusal' in sound) throw new Error(sound.message);
		return readFile(sound.path);
	};
	try {
		const opening = performance.now();
		const bytes = await hear(STEP);
		const opened = performance.now() - opening;
		let rank = 0;
		const times = await measure(30, {
			first: () => hear(`Étape ${++rank}. ${STEP}`),
			kept: () => hear(STEP)
		});
		yield line('guides/sound, first of a process', opened, 'ms');
		yield line('guides/sound, first asked', times.first.p95, 'ms');
		yield line('guides/sound, from disk', times.kept.p95, 'ms');
		const seconds = secondsOfMp3(bytes) ?? 0;
		yield line('guides/sound, ten seconds', bytes.length / 100 / seconds, 'kB');
	} finally {
		await rm(dataDir, { recursive: true });
	}
}
