import { expect, test } from 'vitest';
import { ProcessEnded } from '#lib/platform/processes/ask-process.ts';
import type { NotRedrawn, Redrawn, ToRedraw } from './draw-anew.ts';
import { blackPng } from './png.fixture.ts';
import { redrawInTurn, type Sender } from './redraw-in-turn.ts';

const WANTED = { room: { width: 640, height: 960 }, mostBytes: null };
const DRAWN: Redrawn = { redrawn: Buffer.alloc(1), width: 1, height: 1 };

/** Pictures that are opened when the test says so, each known by its width. */
function atHand({ longestWaitMs }: { longestWaitMs?: number } = {}) {
	const asked: {
		width: number;
		done(drawn: Redrawn | NotRedrawn): void;
		fail(error?: Error): void;
	}[] = [];
	const redraw = redrawInTurn(
		({ header }: ToRedraw, signal) =>
			new Promise((done, reject) => {
				const fail = (error = new Error('it ended')) => reject(error);
				signal.addEventListener('abort', () => fail());
				asked.push({ width: header.width, done, fail });
			}),
		{ longestWaitMs }
	);
	return {
		asked,
		send: (width: number, sender: Sender) => redraw(blackPng(width, 1), sender, WANTED),
		async openAll() {
			for (let at = 0; at < asked.length; at++) {
				asked[at]!.done(DRAWN);
				await new Promise(setImmediate);
			}
			return asked.map(({ width }) => width);
		}
	};
}

const { signal: STAYS } = new AbortController();
const from = (address: string, signal = STAYS): Sender => ({ address, signal });
const ofTeam = (team: string): Sender => ({ team, signal: STAYS });

test('ten heavy pictures of one address leave the next turns to others', async () => {
	const { send, openAll } = atHand();
	const flood = Array.from({ length: 10 }, (_, nth) => send(100 + nth, from('192.0.2.7')));
	const others = [
		...[send(1, from('198.51.100.1')), send(2, from('192.0.2.8'))],
		...[send(3, ofTeam('a centre')), send(4, ofTeam('another centre'))]
	];
	const order = await openAll();
	// The first was being opened when the others came.
	expect(order.slice(0, 6)).toEqual([100, 101, 3, 1, 4, 2]);
	expect(await Promise.all([...flood, ...others])).toEqual(Array.from({ length: 14 }, () => DRAWN));
});

test('an IPv6 subscriber and her many addresses are one who waits', async () => {
	const { send, openAll } = atHand();
	void [1, 2, 3].map((nth) => send(100 + nth, from(`2001:db8:1:${nth}::1`)));
	void send(1, from('2001:db8:2::1'));
	expect(await openAll()).toEqual([101, 102, 1, 103]);
});

test('beyond what may wait, an address is told to come back, and others still come in', async () => {
	const { send, openAll } = atHand();
	const flood = Array.from({ length: 14 }, () => send(100, from('192.0.2.7')));
	expect(await flood[13]).toMatchObject({
		refusal: 'crowded',
		message: expect.stringContaining('Réessayez dans une minute')
	});
	const another = send(1, from('198.51.100.1'));
	await openAll();
	expect(await another).toEqual(DRAWN);
	expect(await flood[12]).toEqual(DRAWN);
});

test('a thousand addresses do not fill the places of a team', async () => {
	const { send, openAll } = atHand();
	const flood = Array.from({ length: 1_000 }, (_, nth) =>
		send(100, from(`192.${nth % 200}.${Math.floor(nth / 200)}.7`))
	);
	const team = send(3, ofTeam('a centre'));
	const order = await openAll();
	expect(order.indexOf(3)).toBe(2);
	expect(await team).toEqual(DRAWN);
	const answers = await Promise.all(flood);
	expect(answers.filter((one) => 'refusal' in one && one.refusal === 'crowded')).toHaveLength(939);
});

test('a picture for which the rest leaves no room is asked for again; one too heavy is not', async () => {
	const { asked, send } = atHand();
	const both = [send(100, ofTeam('a centre')), send(101, ofTeam('a centre'))];
	for (const [nth, by] of ['SIGTERM', 'SIGKILL'].entries()) {
		await expect.poll(() => asked.length).toBe(nth + 1);
		asked[nth]!.fail(new ProcessEnded(by, true));
	}
	expect(await Promise.all(both)).toMatchObject([
		{ refusal: 'crowded', message: expect.stringContaining('Réessayez dans une minute') },
		{ refusal: 'not-opened' }
	]);
});

test('whoever has waited too long is answered, and her picture is not opened for nobody', async () => {
	const { asked, send, openAll } = atHand({ longestWaitMs: 1 });
	const first = send(100, from('192.0.2.7'));
	expect(await send(101, from('192.0.2.7'))).toMatchObject({ refusal: 'crowded' });
	await openAll();
	expect(await first).toEqual(DRAWN);
	expect(asked).toHaveLength(1);
});

test('whoever leaves while her picture waits leaves the line, and gives back her place', async () => {
	const { asked, send, openAll } = atHand();
	const gone = new AbortController();
	const own = send(100, from('192.0.2.7'));
	const others = Array.from({ length: 12 }, () => send(101, from('192.0.2.7', gone.signal)));
	expect(await send(102, from('192.0.2.7'))).toMatchObject({ refusal: 'crowded' });
	gone.abort();
	for (const one of await Promise.all(others)) expect(one).toMatchObject({ refusal: 'left' });
	expect(await send(101, from('192.0.2.7', gone.signal))).toMatchObject({ refusal: 'left' });
	const next = send(103, from('192.0.2.7'));
	expect(await openAll()).toEqual([100, 103]);
	expect(await Promise.all([own, next])).toEqual([DRAWN, DRAWN]);
	expect(asked).toHaveLength(2);
});

test('whoever leaves while her picture is opened ends that, and the next one is opened', async () => {
	const { asked, send, openAll } = atHand();
	const leaver = new AbortController();
	const gone = send(100, from('192.0.2.7', leaver.signal));
	const next = send(101, from('198.51.100.1'));
	leaver.abort();
	expect(await gone).toMatchObject({ refusal: 'left' });
	await expect.poll(() => asked.length).toBe(2);
	await openAll();
	expect(await next).toEqual(DRAWN);
});

test('a picture that waited too long is held by nobody any more', async () => {
	const { send, openAll } = atHand({ longestWaitMs: 1 });
	const first = send(100, from('192.0.2.7'));
	const late = Array.from({ length: 12 }, () => send(101, from('192.0.2.7')));
	for (const one of await Promise.all(late)) expect(one).toMatchObject({ refusal: 'crowded' });
	const next = send(102, from('192.0.2.7'));
	expect(await openAll()).toContain(102);
	expect(await Promise.all([first, next])).toEqual([DRAWN, DRAWN]);
});

test('a picture that ends whoever opens it is refused alone', async () => {
	const { asked, send, openAll } = atHand();
	const [bomb, next] = [send(100, from('192.0.2.7')), send(101, from('192.0.2.7'))];
	asked[0]!.fail();
	expect(await bomb).toMatchObject({ refusal: 'not-opened' });
	await openAll();
	expect(await next).toEqual(DRAWN);
});

test('what its header forbids waits for nobody, and is never opened', async () => {
	const { asked, send } = atHand();
	void send(100, from('192.0.2.7'));
	const strips = Array.from({ length: 100 }, () => send(9_000, from('192.0.2.7')));
	for (const one of await Promise.all(strips)) {
		expect(one).toMatchObject({ refusal: 'too-many-pixels' });
	}
	expect(asked).toHaveLength(1);
});
