import { expect, test } from 'vitest';
import type { Asker } from '#lib/platform/posts/fair-turns.ts';
import { Left, whoIsServed, workFor, workForOthersToo } from '#lib/platform/threads/breathe.ts';
import { documentsInTurn } from './documents-in-turn.ts';

const MOST_WAITING = { visitors: 3, network: 3, address: 2, teams: 3, team: 2 };

/** Documents that are made when the test says so, each known by its title. */
function atHand({ longestWaitMs = 60_000 } = {}) {
	const inTurn = documentsInTurn({ longestWaitMs, mostWaiting: MOST_WAITING });
	const begun: { title: string; done(title: string): void }[] = [];
	const ended: string[] = [];
	const make = (title: string) =>
		inTurn(
			(left) =>
				new Promise<string>((done, fail) => {
					begun.push({ title, done });
					left.addEventListener('abort', () => {
						ended.push(title);
						fail(new Error('its process was ended'));
					});
				})
		);
	return {
		ended,
		make,
		ask: (title: string, asker: Asker, { signal } = new AbortController()) =>
			workFor(
				signal,
				() => make(title),
				() => asker
			),
		async makeAll() {
			for (let at = 0; at < begun.length; at++) {
				begun[at]!.done(begun[at]!.title);
				await new Promise(setImmediate);
			}
			return begun.map(({ title }) => title);
		}
	};
}

const visitor = { address: '192.0.2.7' };
const team = { team: 'a centre' };
const CROWDED = {
	refusal: {
		refusal: 'crowded',
		status: 503,
		message: expect.stringMatching(/Attendez une minute/)
	}
};

test('beyond what may wait, the next document is refused; a team does not wait behind a flood', async () => {
	const { ask, makeAll } = atHand();
	const taken = ['first', 'second', 'third'].map((title) => ask(title, visitor));
	await expect(ask('fourth', visitor)).rejects.toMatchObject(CROWDED);
	taken.push(ask('bilan', team));
	expect(await makeAll()).toEqual(['first', 'second', 'bilan', 'third']);
	expect(await Promise.all(taken)).toEqual(['first', 'second', 'third', 'bilan']);
});

test('all the centres together have no more waiting than the machine bears', async () => {
	const { ask, makeAll } = atHand();
	const taken = ['one', 'two', 'three', 'four'].map((name) => ask(name, { team: name }));
	await expect(ask('five', { team: 'five' })).rejects.toMatchObject(CROWDED);
	await makeAll();
	expect(await Promise.all(taken)).toEqual(['one', 'two', 'three', 'four']);
});

test('what waited works for whoever asked for it, though another one calls it', async () => {
	const { signal } = new AbortController();
	const askers = ['first', 'second'].map((name) => () => ({ team: name }));
	const inTurn = documentsInTurn({ longestWaitMs: 60_000, mostWaiting: MOST_WAITING });
	const served = askers.map((asker) =>
		workFor(signal, () => inTurn(async () => whoIsServed().asker()), asker)
	);
	expect(await Promise.all(served)).toEqual([{ team: 'first' }, { team: 'second' }]);
});

test('whoever has waited too long is told so, and what is asked by nobody waits as long as it takes', async () => {
	const { ask, make, makeAll } = atHand({ longestWaitMs: 1 });
	const first = ask('first', team);
	await expect(ask('second', team)).rejects.toMatchObject(CROWDED);
	const own = make('of the night');
	await expect(ask('third', team)).rejects.toMatchObject(CROWDED);
	await makeAll();
	expect(await Promise.all([first, own])).toEqual(['first', 'of the night']);
});

test('whoever leaves takes her document out of the line, and ends it where it is', async () => {
	const { ask, ended, makeAll } = atHand();
	const [making, waiting] = [new AbortController(), new AbortController()];
	const first = ask('made', team, making);
	const second = ask('waits', team, waiting);
	const third = ask('stays', team);
	waiting.abort();
	await expect(second).rejects.toThrow(Left);
	// Her place is somebody else's.
	const fourth = ask('comes', team);
	making.abort();
	await expect(first).rejects.toThrow(Left);
	expect(ended).toEqual(['made']);
	expect(await makeAll()).toEqual(['made', 'stays', 'comes']);
	expect(await Promise.all([third, fourth])).toEqual(['stays', 'comes']);
});

test('what is made for others too goes on when the first who asked for it leaves, in her place in the line', async () => {
	const { ask, ended, make, makeAll } = atHand();
	const leaving = new AbortController();
	const shared = workFor(
		leaving.signal,
		() => workForOthersToo(() => make('booklet')),
		() => visitor
	);
	const others = ['second', 'third'].map((title) => ask(title, visitor));
	await expect(ask('fourth', visitor)).rejects.toMatchObject(CROWDED);
	leaving.abort();
	await makeAll();
	expect(await Promise.all([shared, ...others])).toEqual(['booklet', 'second', 'third']);
	expect(ended).toEqual([]);
});
