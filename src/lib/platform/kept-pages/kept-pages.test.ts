import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Changes, KeptPages, type ReadyPage } from './kept-pages.ts';

const pageOf = (text: string): ReadyPage => ({
	...{ headers: [], body: Buffer.from(text), packed: Buffer.from(text), etag: text }
});

/** A database of one number a centre, and a server that keeps pages of it. */
function aServer() {
	const told = new Map<string, number>();
	let waiting = new Set<string>();
	let isAway = false;
	let now = 0;
	let looks = 0;
	let made = 0;
	const read = async (): Promise<Changes> => {
		looks++;
		if (isAway) throw new Error('away');
		const centres = waiting;
		waiting = new Set();
		return { mark: String(looks), centres };
	};
	const pages = new KeptPages(read, () => now);
	const numbers = (of: string | null) =>
		of === null ? [...told.values()].join(' ') : String(told.get(of) ?? 0);
	return {
		pages,
		change(centre: string) {
			told.set(centre, (told.get(centre) ?? 0) + 1);
			waiting.add(centre);
		},
		async ask(of: string | null) {
			const found = await pages.read(`page of ${of}`, of, async () => {
				made++;
				if (isAway) throw new Error('away');
				return pageOf(numbers(of));
			});
			return { text: String(found!.page.body), isStale: found!.isStale };
		},
		numbers,
		wait: (ms: number) => (now += ms),
		goAway: (away: boolean) => (isAway = away),
		counts: () => ({ looks, made })
	};
}

describe('a page that is kept', () => {
	test('is made once, and looked at no more often than three times a second', async () => {
		const server = aServer();
		for (let nth = 0; nth < 100; nth++) {
			server.wait(10);
			await server.ask('brel');
		}
		expect(server.counts()).toEqual({ looks: 4, made: 1 });
	});

	test('is made anew once its own centre changed, and not for another’s', async () => {
		const server = aServer();
		await server.ask('brel');
		await server.ask(null);
		server.change('digue');
		server.wait(400);
		expect(await server.ask('brel')).toMatchObject({ text: '0' });
		expect(server.counts().made).toBe(2);
		expect(await server.ask(null)).toMatchObject({ text: '1' });
		server.change('brel');
		server.wait(400);
		expect(await server.ask('brel')).toMatchObject({ text: '1' });
	});

	test('is looked at at once after something was written here', async () => {
		const server = aServer();
		await server.ask('brel');
		server.change('brel');
		server.pages.doubt();
		expect(await server.ask('brel')).toMatchObject({ text: '1' });
	});

	test('is never older than a minute: a day changes without a word', async () => {
		const server = aServer();
		await server.ask('brel');
		server.wait(61_000);
		await server.ask('brel');
		expect(server.counts().made).toBe(2);
	});

	test('changed while it was being made, it is made once more', async () => {
		const server = aServer();
		const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const first = server.pages.read('page', 'brel', async () => {
			const text = server.numbers('brel');
			begun.resolve();
			await go.promise;
			return pageOf(text);
		});
		await begun.promise;
		server.change('brel');
		server.wait(400);
		// Somebody else looks meanwhile.
		await server.ask('digue');
		go.resolve();
		await first;
		const again = await server.pages.read('page', 'brel', async () => pageOf('made anew'));
		expect(String(again!.page.body)).toBe('made anew');
	});

	test('being made when it changed, it is not what whoever comes afterwards is given', async () => {
		const server = aServer();
		const [begun, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
		const early = server.pages.read('page', 'brel', async () => {
			begun.resolve();
			await go.promise;
			return pageOf('before');
		});
		await begun.promise;
		server.change('brel');
		server.pages.doubt();
		const later = await server.pages.read('page', 'brel', async () => pageOf('after'));
		expect(String(later!.page.body)).toBe('after');
		go.resolve();
		expect(String((await early)!.page.body)).toBe('before');
		// The first one ends last, and is not kept for it.
		const kept = await server.pages.read('page', 'brel', async () => pageOf('made again'));
		expect(String(kept!.page.body)).toBe('after');
	});

	test('written here while somebody looks, it is looked at once more', async () => {
		let now = 0;
		const marks: string[] = [];
		const looks: PromiseWithResolvers<void>[] = [];
		const pages = new KeptPages(
			async () => {
				const look = Promise.withResolvers<void>();
				const seen = new Set(marks);
				looks.push(look);
				await look.promise;
				return { mark: String(looks.length), centres: seen };
			},
			() => now
		);
		const first = pages.read('page', 'brel', async () => pageOf('before'));
		looks[0]!.resolve();
		await first;
		now = 400;
		const during = pages.read('page', 'brel', async () => pageOf('during'));
		marks.push('brel');
		pages.doubt();
		const after = pages.read('page', 'brel', async () => pageOf('after'));
		looks[1]!.resolve();
		await during;
		await Promise.resolve();
		for (let nth = 0; looks.length < 3 && nth < 50; nth++)
			await new Promise((done) => setImmediate(done));
		looks[2]!.resolve();
		expect(String((await after)!.page.body)).toBe('after');
	});

	test('asked for by many at once, is made once', async () => {
		const server = aServer();
		const all = await Promise.all(Array.from({ length: 32 }, () => server.ask('brel')));
		expect(new Set(all.map(({ text }) => text)).size).toBe(1);
		expect(server.counts()).toEqual({ looks: 1, made: 1 });
	});

	test('whatever happens in whatever order, nobody reads what changed longer than that ago', async () => {
		const step = fc.oneof(
			fc.record({ change: fc.constantFrom('a', 'b') }),
			fc.record({ wait: fc.nat(500) }),
			fc.record({ ask: fc.constantFrom('a', 'b', null) })
		);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
				const server = aServer();
				for (const one of steps) {
					if ('change' in one) server.change(one.change);
					if ('wait' in one) server.wait(one.wait);
					if ('ask' in one) await server.ask(one.ask);
				}
				server.wait(301);
				for (const of of ['a', 'b', null]) {
					expect(await server.ask(of)).toEqual({ text: server.numbers(of), isStale: false });
				}
			})
		);
	});
});

describe('while the database is away', () => {
	test('the last page is given, said stale, and the next one once it is back', async () => {
		const server = aServer();
		await server.ask('brel');
		server.goAway(true);
		server.wait(400);
		expect(await server.ask('brel')).toEqual({ text: '0', isStale: true });
		server.change('brel');
		server.goAway(false);
		server.wait(100);
		expect(await server.ask('brel')).toEqual({ text: '0', isStale: true });
		server.wait(2_001);
		expect(await server.ask('brel')).toEqual({ text: '1', isStale: false });
	});

	test('gone between two looks, the page before is given rather than none', async () => {
		const server = aServer();
		await server.ask('brel');
		server.wait(61_000);
		const found = await server.pages.read('page of brel', 'brel', async () => 'away');
		expect(found).toMatchObject({ isStale: true });
		expect(await server.pages.read('page of digue', 'digue', async () => 'away')).toBeNull();
	});

	test('what was noted may be lost with it: every page is made anew', async () => {
		const server = aServer();
		await server.ask('brel');
		server.goAway(true);
		server.wait(400);
		await server.ask('brel');
		server.goAway(false);
		server.wait(2_001);
		await server.ask('brel');
		expect(server.counts().made).toBe(2);
	});

	test('a page that nobody has read yet is not there, and one of two days ago no more', async () => {
		const server = aServer();
		await server.ask('brel');
		server.goAway(true);
		server.wait(400);
		await expect(server.ask('digue')).rejects.toThrow('away');
		server.wait(25 * 60 * 60_000);
		await expect(server.ask('brel')).rejects.toThrow('away');
	});

	test('a database that says nothing is not waited for by each reader', async () => {
		let now = 0;
		let asked = 0;
		const silent = new KeptPages(
			async (since) => {
				asked++;
				if (since === null) return { mark: '1', centres: 'all' };
				return new Promise(() => {});
			},
			() => now
		);
		await silent.read('page', null, async () => pageOf('as it was'));
		now = 400;
		const found = await silent.read('page', null, async () => pageOf('never'));
		expect(found).toMatchObject({ isStale: true });
		await silent.read('page', null, async () => pageOf('never'));
		expect(asked).toBe(2);
	});
});
