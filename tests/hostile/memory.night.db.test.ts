import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Visitor } from '../actions/visitor.ts';
import { lateAllowed } from '../gate/late-allowed.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { entryIn } from '../kills/browser.ts';
import { AS_SERVED } from './as-served.ts';
import { sendRegisters, unexpectedIn } from './flood.ts';
import { sendPictures } from './flood-with-pictures.ts';
import { idleOf, watching } from './watching.ts';

const CENTRE = 'Centre social Jacques Brel';
const PAPERS = ['/equipe/bilan/2026/document.pdf', '/equipe/bilan/2025/document.pdf'];
/** What is said aloud once, then kept: each of them is another text. */
const SOUNDS = ['timbre-fiscal', 'carte-vitale', 'carte-grise'].flatMap((guide) =>
	[1, 2, 3, 4].map((part) => `/guides/${guide}/son/${part}.mp3`)
);

let application: Application;
let inside: Visitor;

beforeAll(async () => {
	application = await startApplication({ env: AS_SERVED });
	inside = new Visitor(application.url);
	const qui = entryIn((await inside.get('/')).text, { role: 'Direction', centre: CENTRE });
	await inside.post('/?/entrer', new URLSearchParams({ qui: qui! }));
});
afterAll(() => application?.stop());

/** Asks for each in turn, so many times; what each is answered. */
async function read(visitor: Visitor, addresses: readonly string[], times: number) {
	const statuses: number[] = [];
	for (let nth = 0; nth < times; nth += 1) {
		for (const address of addresses) statuses.push((await visitor.get(address)).status);
	}
	return statuses;
}

test('pictures, documents, sounds and registers that come together stay within the bound of memory', async ({
	skip
}) => {
	skip(!existsSync('/proc/self/status'), 'this machine does not tell the memory of a process');
	const stranger = new Visitor(application.url);
	await read(inside, ['/equipe', '/equipe/bilan/2026', '/equipe/ateliers', '/carte'], 5);
	const alone = await idleOf(application, '/health');
	const { done, watched } = await watching(application, '/health', () =>
		Promise.all([
			sendPictures(stranger, { count: 120, atOnce: 8 }),
			read(inside, PAPERS, 30),
			read(stranger, SOUNDS, 1),
			sendRegisters(application.url, inside.cookies(), { count: 6, megabytes: 24 })
		])
	);
	const [pictures, papers, sounds, registers] = done;
	console.log('all together', { alone, ...watched, registers });
	expect([...new Set(papers)]).toEqual([200]);
	expect(sounds).toContain(200);
	expect(pictures).toContain(400);
	expect(unexpectedIn([...pictures, ...sounds, ...registers])).toEqual([]);
	expect(watched.unwell).toBe(0);
	expect(watched.mostMemory).toBeLessThan(700);
	expect(watched.nearly).toBeLessThan(200 + lateAllowed(alone));
});
