import { startApplication } from '../application.ts';
import { onCopy } from '../copies.ts';
import { line, type Line } from '../line.ts';
import { type BenchNetwork, NOW } from '../network.ts';
import { summarise } from '../samples.ts';
import { newPostKey } from '#lib/shared/post-key.ts';

const TIMES = 200;
const WARMING = 10;

/** A request saved at the desk of the largest centre, over HTTP, beside all the others there are. */
export async function* deskSaves({
	ownerUrl,
	dataDir,
	centres
}: BenchNetwork): AsyncGenerator<Line> {
	const durations = await onCopy(ownerUrl, async (copyUrl) => {
		const env = { DATA_DIR: dataDir, DATABASE_URL: copyUrl, DECLIC_NOW: NOW };
		const application = await startApplication(env);
		try {
			const cookie = await application.enter(centres[0]!.slug, 'accueil');
			const all: number[] = [];
			for (let nth = -WARMING; nth < TIMES; nth += 1) {
				const started = performance.now();
				await save(application.origin, cookie, `attestation de droits CPAM, ${nth} fois`);
				if (nth >= 0) all.push(performance.now() - started);
			}
			return all;
		} finally {
			await application.stop();
		}
	});
	const { p50, p95 } = summarise(durations);
	yield line('request/saved', p50, 'ms');
	yield line('request/saved p95', p95, 'ms');
}

async function save(origin: string, cookie: string, words: string): Promise<void> {
	const response = await fetch(`${origin}/equipe/accueil/demande`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, cookie, accept: 'text/html' },
		body: new URLSearchParams({ cle: newPostKey(), demande: words, famille: 'prestations-sante' })
	});
	await response.arrayBuffer();
	if (response.status !== 303) throw new Error(`a request was answered ${response.status}`);
}
