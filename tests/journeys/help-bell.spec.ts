import type { Page } from '@playwright/test';
import { alert, enter, press } from './support/bell.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';

const RING_AGAIN_MS = 4_000;
/** Counts the notes that a page plays. */
function noteNotes(): void {
	const own = OscillatorNode.prototype.start;
	OscillatorNode.prototype.start = function start(...at) {
		document.documentElement.dataset.notes = String(
			Number(document.documentElement.dataset.notes ?? 0) + 1
		);
		own.apply(this, at);
	};
}
/** Which tab may sound, seen from one of them: it is chosen among those of its browser that were touched. */
const whoSounds = (tab: Page) =>
	tab.evaluate(async () => {
		const { held } = await navigator.locks.query();
		return held!.find(({ name }) => name === '/equipe/appels sonne')?.clientId ?? null;
	});
async function notesOf(tabs: readonly Page[]): Promise<number> {
	const notes = await Promise.all(
		tabs.map((tab) => tab.evaluate(() => Number(document.documentElement.dataset.notes ?? 0)))
	);
	return notes.reduce((sum, one) => sum + one, 0);
}
/** What a page asks there comes to it once it is let go: by then, it has been asked. */
async function hold(page: Page, address: string) {
	const [asked, free] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	let isHeld = false;
	await page.route(address, async (route) => {
		// The first time alone; a route that is taken away lets go of what it holds.
		if (isHeld) return route.fallback();
		isHeld = true;
		const response = await route.fetch({ maxRedirects: 0 });
		asked.resolve();
		await free.promise;
		await route.fulfill({ response });
	});
	return { asked: asked.promise, letGo: free.resolve };
}

test('a form being sent as the bell begins to listen, or rings, is answered, and what is typed stays @avec-javascript', async ({
	page,
	otherBrowser
}) => {
	const kiosk = await otherBrowser();
	await becomeKiosk(kiosk, 'Couloir');
	await kiosk.goto('/borne/appeler');
	await enter(kiosk, 'Sonner à l’accueil');
	await enterAs(page, 'direction');
	await page.goto('/equipe/partenaires');
	const partner = page.getByRole('main').getByRole('link', { name: /^CCAS/ }).first();
	const at = await partner.getAttribute('href');
	// The bell asks what rings, and is told once the form has left.
	const list = await hold(page, '**/equipe/appels/liste');
	await page.goto(at!);
	const readAgain: string[] = [];
	page.on('request', (asked) => {
		if (asked.url().includes('__data.json')) readAgain.push(asked.url());
	});
	await page.getByText('Ajouter une porte').click();
	const door = page.getByLabel('Nom de la porte').last();
	await door.fill('Médiation');
	await list.asked;
	const refused = await hold(page, '**/partenaires/*?/nommer');
	await press(page, 'Ajouter ce nom');
	await refused.asked;
	list.letGo();
	await expect(alert(page, 'Couloir')).toBeVisible();
	refused.letGo();
	const name = page.getByLabel('Un autre nom');
	await expect(page.getByText('Écrivez comment les gens disent')).toBeVisible();
	await expect(door).toHaveValue('Médiation');
	// What rings is no reason to read this page again: the answer that was on its way would be lost.
	expect(readAgain).toEqual([]);

	await name.fill('Le guichet du bas');
	const recorded = await hold(page, '**/partenaires/*?/nommer');
	await press(page, 'Ajouter ce nom');
	await recorded.asked;
	await enter(kiosk, 'Je n’ai plus besoin');
	await expect(alert(page, 'Couloir')).toBeHidden();
	recorded.letGo();
	await expect(page.getByRole('button', { name: /^Retirer .*guichet du bas$/i })).toBeVisible();
	await expect(name).toHaveValue('');
	await expect(door).toHaveValue('Médiation');
});

test(
	'of two tabs one listens and sounds, once a ring, and is silent when somebody comes @avec-javascript',
	byNight('ui/bell-ear.test.ts'),
	async ({ browser, baseURL, otherBrowser }) => {
		const [kiosk, colleague] = [await otherBrowser(), await otherBrowser()];
		await becomeKiosk(kiosk, 'Jardin');
		await kiosk.goto('/borne/appeler');
		const context = await browser.newContext({ baseURL });
		const streams: string[] = [];
		context.on('request', (asked) => {
			if (asked.url().endsWith('/appels/flux')) streams.push(asked.url());
		});
		await context.addInitScript(noteNotes);
		await context.clock.install({ time: '2026-11-24T08:30:00Z' });
		const [first, second] = [await context.newPage(), await context.newPage()];
		const tabs = [first, second];
		await enterAs(first, 'accueil');
		for (const tab of tabs) {
			// The first one listens, and each looks as it opens.
			const looks = tab.waitForResponse((answer) => answer.url().endsWith('/appels/liste'));
			await tab.goto('/equipe');
			await looks;
			await tab.keyboard.press('Tab');
		}
		// From now on their time goes by as it is told to: a ring comes every four seconds of it.
		await context.clock.pauseAt('2026-11-24T09:30:00Z');
		await expect.poll(() => whoSounds(second)).not.toBeNull();
		const before = await whoSounds(second);

		await enter(kiosk, 'Sonner à l’accueil');
		for (const tab of tabs) await expect(alert(tab, 'Jardin')).toBeVisible();
		expect(streams).toHaveLength(1);
		expect(await notesOf(tabs)).toBe(2);
		await context.clock.runFor(RING_AGAIN_MS);
		expect(await notesOf(tabs)).toBe(4);

		await enterAs(colleague, 'animateur');
		await colleague.goto('/equipe/appels');
		await press(colleague, /^J’arrive/);
		for (const tab of tabs) await expect(alert(tab, 'Jardin')).toBeHidden();
		await context.clock.runFor(3 * RING_AGAIN_MS);
		expect(await notesOf(tabs)).toBe(4);

		// Closed, it leaves its place to the other one, which hears by itself.
		const takesOver = second.waitForResponse((answer) => answer.url().endsWith('/appels/flux'));
		await first.close();
		await takesOver;
		const isAnother = (who: string | null) => who !== null && who !== before;
		await expect.poll(async () => isAnother(await whoSounds(second))).toBe(true);
		await enter(kiosk, 'Je n’ai plus besoin');
		await enter(kiosk, 'Sonner à l’accueil');
		await expect(alert(second, 'Jardin')).toBeVisible();
		expect(streams).toHaveLength(2);
		expect(await notesOf([second])).toBe(2);
	}
);
