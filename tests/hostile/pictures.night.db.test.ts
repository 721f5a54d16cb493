import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, Visitor } from '../actions/visitor.ts';
import { type Application, startApplication } from '../journeys/support/application.ts';
import { AS_SERVED } from './as-served.ts';
import { sayWith, sendPictures } from './flood-with-pictures.ts';
import { lateAllowed } from '../gate/late-allowed.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { idleOf, watching } from './watching.ts';

/** Somebody at an address of her own, as a proxy says it. */
class Somewhere extends Visitor {
	readonly #address: string;
	constructor(origin: string, address: string) {
		super(origin);
		this.#address = address;
	}
	protected override ask(address: string, init: RequestInit) {
		const headers = { ...init.headers, 'x-forwarded-for': this.#address };
		return super.ask(address, { ...init, headers });
	}
}

/** Who may leave before she is answered. */
class Leaving extends Somewhere {
	readonly #signal: AbortSignal;
	constructor(origin: string, address: string, signal: AbortSignal) {
		super(origin, address);
		this.#signal = signal;
	}
	protected override ask(address: string, init: RequestInit) {
		return super.ask(address, { ...init, signal: this.#signal });
	}
}

let application: Application;
beforeAll(async () => {
	application = await startApplication({ env: { ...AS_SERVED, TRUST_PROXY: 'loopback' } });
});
afterAll(() => application?.stop());

const from = (address: string) => new Somewhere(application.url, address);
const photo = async () =>
	new File(
		[
			new Uint8Array(
				await sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#0b4f4a' } })
					.jpeg()
					.toBuffer()
			)
		],
		'photo.jpg',
		{ type: 'image/jpeg' }
	);

test('whatever pictures come from everywhere, the memory stays bounded and pages are answered', async ({
	skip
}) => {
	skip(!existsSync('/proc/self/status'), 'this machine does not tell the memory of a process');
	const alone = await idleOf(application, '/health');
	const { done: statuses, watched } = await watching(application, '/health', async () => {
		const addresses = Array.from({ length: 6 }, (_, nth) => from(`198.51.${nth}.1`));
		const flood = { count: 60, atOnce: 8 };
		return (await Promise.all(addresses.map((one) => sendPictures(one, flood)))).flat();
	});
	console.log('pictures', { alone, ...watched });
	// Taken, refused by its page, or asked to come back.
	expect([...new Set(statuses)].filter((one) => ![303, 400, 503].includes(one))).toEqual([]);
	expect(statuses).toContain(400);
	expect(watched.unwell).toBe(0);
	expect(watched.mostMemory).toBeLessThan(700);
	expect(watched.nearly).toBeLessThan(200 + lateAllowed(alone));
});

test('ten heavy pictures of one address do not keep the photo of another waiting', async () => {
	const sender = from('198.51.100.1');
	const own = from('203.0.113.7');
	const hers = await photo();
	const alone = await timeOf(() => sayWith(own, hers));
	const heavy = hostilePictures().filter(({ kind }) => /24,000,000|interlaced/.test(kind));
	let answered = 0;
	const flood = Array.from({ length: 5 }, () => heavy)
		.flat()
		.map(({ file }) => sayWith(sender, file).then(() => (answered += 1)));
	// They have come in.
	await Promise.race(flood);
	const beside = await timeOf(() => sayWith(own, hers));
	console.log('beside ten', { alone, beside, answered });
	// Five are refused from their header; of the five others, what was being opened when hers came, and one more.
	expect(answered).toBeLessThan(9);
	await Promise.all(flood);
});

test('whoever left keeps nobody waiting: ten heavy pictures of hers are opened for nobody', async () => {
	const own = from('203.0.113.9');
	const hers = await photo();
	const alone = await timeOf(() => sayWith(own, hers));
	const heavy = hostilePictures().find(({ kind }) => /interlaced/.test(kind))!;
	const leaver = new AbortController();
	const flood = Array.from({ length: 10 }, () => {
		const sender = new Leaving(application.url, '203.0.113.9', leaver.signal);
		return sayWith(sender, heavy.file).catch(() => null);
	});
	await pause(alone);
	leaver.abort();
	await Promise.all(flood);
	const after = await timeOf(() => sayWith(own, hers));
	console.log('after ten that left', { alone, after });
	// What was being opened is ended, and another process begins: all ten would take three seconds alone.
	expect(after).toBeLessThan(2 * alone + 1_000);
});

/** How long it takes until what she said, and its photo, are taken. */
async function timeOf(work: () => Promise<Answer>): Promise<number> {
	const started = performance.now();
	const { status, location } = await work();
	expect([status, location]).toEqual([303, expect.stringContaining('/parole/')]);
	return performance.now() - started;
}
