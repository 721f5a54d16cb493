import { expect, test } from 'vitest';
import { useDoor } from '#lib/features/house/keys/server/sign-ins/door.fixture.ts';
import { Browser, NOW } from '#lib/features/house/keys/server/sign-ins/keys.fixture.ts';
import { trustDesk } from '#lib/features/house/keys/index.server.ts';
import { withViewer } from './with-viewer.ts';

const door = useDoor();
const after = (seconds: number) => NOW.add({ seconds });

/** What the bell asks, by itself, of a page of the team or of a desk that is locked. */
const BELL = [
	'/equipe/appels/flux',
	'/equipe/appels/liste',
	'/equipe/appels?veille',
	'/poste/appels/flux',
	'/poste/appels/liste'
];

/** Somebody at a shared desk, and what its browser asks at some moments. */
async function atDesk() {
	const browser = new Browser();
	const { email } = await door.someone();
	await door.enter(browser, email);
	const entered = (await door.signInOf(browser))!;
	const trusted = { centreId: door.centreId, label: 'PC de l’accueil' };
	expect(await trustDesk(door.keys, entered, trusted, NOW)).toEqual({ trusted: true });

	return async (asked: string, now: Temporal.Instant) => {
		const url = new URL(asked, 'http://localhost:3000');
		const locals = { world: { now: () => now }, keys: door.keys, isDemo: false } as App.Locals;
		const event = {
			...{ url, locals, request: new Request(url), route: { id: url.pathname } },
			cookies: { get: (name: string) => browser.cookies.get(name) }
		};
		const resolve = () => new Response('servie');
		try {
			await withViewer({ event, resolve } as never);
			return { isServed: true, isLocked: locals.signIn!.isLocked };
		} catch (turned) {
			return { isServed: false, isLocked: locals.signIn!.isLocked, turned };
		}
	};
}

test.each(BELL)(
	'the bell asks for %s by itself: the desk locks as if nobody did',
	async (asked) => {
		const ask = await atDesk();
		for (const seconds of [60, 120, 180, 240, 299]) {
			expect(await ask(asked, after(seconds))).toEqual({ isServed: true, isLocked: false });
		}
		expect(await ask('/equipe', after(300))).toMatchObject({ isServed: false, isLocked: true });
	}
);

test('once the desk is locked, nothing that is asked of it opens it again', async () => {
	const ask = await atDesk();
	let seconds = 300;
	for (const asked of [...BELL, '/equipe/semaine', '/equipe/appels', ...BELL]) {
		const back = encodeURIComponent(asked.split('?')[0]!);
		expect(await ask(asked, after((seconds += 1)))).toEqual(
			// A desk that is locked says which kiosk rings; its team’s pages say nothing.
			asked.startsWith('/poste/')
				? { isServed: true, isLocked: true }
				: {
						...{ isServed: false, isLocked: true },
						turned: expect.objectContaining({ status: 303, location: `/poste?retour=${back}` })
					}
		);
	}
});

test('a page that somebody opens keeps the desk open, that of the calls too', async () => {
	for (const opened of ['/equipe', '/equipe/appels']) {
		const ask = await atDesk();
		for (const seconds of [200, 400, 600]) {
			expect(await ask(opened, after(seconds))).toEqual({ isServed: true, isLocked: false });
		}
	}
});
