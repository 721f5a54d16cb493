import type { Locator, Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { tap } from './support/touch.ts';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

/** What a part of the screen says, as its address gives it. */
async function hear(page: Page, audio: Locator): Promise<string> {
	const address = (await audio.getAttribute('src'))!;
	const sound = await page.request.get(address);
	expect(sound.headers()['content-type'], address).toBe('audio/mpeg');
	expect((await sound.body()).length).toBeGreaterThan(1000);
	return address;
}

test(
	'each question of the form is heard, and the voice of one stops at the next',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await becomeKiosk(page);
		for (const home of ['/borne', '/borne/facile', '/borne/en', '/borne/ar']) {
			await page.goto(`${home}/ateliers/demander`);
			const heard = new Set<string>();
			for (const audio of await page.locator('[data-question] audio').all()) {
				heard.add(await hear(page, audio));
			}
			expect(heard.size, home).toBe(5);
			for (const screen of ['ateliers', 'ateliers/demande', 'sans-reseau']) {
				await page.goto(`${home}/${screen}`);
				await hear(page, page.locator('header audio'));
			}
		}
		await page.goto('/borne/ateliers/demander');
		const listen = page.getByRole('button', { name: 'Écouter' }).filter({ visible: true });
		const isPlaying = (nth: number) =>
			page
				.locator('[data-question] audio')
				.nth(nth)
				.evaluate((audio: HTMLAudioElement) => !audio.paused);
		await tap(page.getByLabel(/Autre chose/));
		await tap(listen);
		await expect.poll(() => isPlaying(0)).toBe(true);
		await tap(page.getByRole('button', { name: 'Suite' }).filter({ visible: true }));
		expect(await isPlaying(0)).toBe(false);
		await tap(listen);
		await expect.poll(() => isPlaying(1)).toBe(true);
	}
);

test(
	'what there is to choose from is said of the list that is shown',
	byNight('demander/asked-aloud.test.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		await page.goto('/borne/ateliers');
		const href = await page.locator('[id^="place-"]').first().getAttribute('href');
		await page.goto(href!);
		const one = await hear(page, page.locator('[data-question] audio').first());
		expect(new URL(one, 'http://x').searchParams.get('pour')).toBe(
			new URL(href!, 'http://x').searchParams.get('pour')
		);
		// Something else is offered tomorrow: nothing of it is kept.
		const kept = (await page.request.get(one)).headers()['cache-control'];
		expect(kept).toBe('no-store');
		expect((await page.request.get('/borne/ateliers/demander/nom.mp3')).status()).toBe(404);
	}
);

test(
	'places, the card of one and their map are heard; in another language, that they are in French',
	byNight('domain/kiosk-said.test.ts'),
	async ({ page }) => {
		// A list is long to say.
		test.slow();
		await becomeKiosk(page);
		for (const home of ['/borne', '/borne/en']) {
			const heard = new Set<string>();
			await page.goto(`${home}/lieux`);
			heard.add(await hear(page, page.locator('header audio')));
			await page.goto(`${home}/lieux?besoin=manger`);
			heard.add(await hear(page, page.locator('header audio')));
			await page.locator('main li a').first().press('Enter');
			await expect(page).toHaveURL(/\/lieux\/[\da-f-]{36}$/);
			heard.add(await hear(page, page.locator('header audio')));
			await page.goto(`${home}/lieux/carte`);
			heard.add(await hear(page, page.locator('header audio')));
			const said = [...heard].map((one) => new URL(one, 'http://x').searchParams.get('v'));
			expect(new Set(said).size, home).toBe(home === '/borne' ? 4 : 1);
		}
	}
);

test(
	'a call is heard, and « Écouter » says what is read now',
	byNight('domain/spoken-call.test.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		await page.goto('/borne/appeler');
		const audio = page.locator('header audio');
		const before = await hear(page, audio);
		await tap(page.getByRole('button', { name: 'Sonner à l’accueil' }));
		await expect(page.getByText('On a sonné à l’accueil')).toBeVisible();
		const rings = await hear(page, audio);
		expect(rings).not.toBe(before);
		const kept = (await page.request.get(rings)).headers()['cache-control'];
		expect(kept).toBe('no-store');
		// Somebody answers: the page says who comes without leaving, and so does its voice.
		await askDatabase(
			`insert into help_call_answers (centre_id, call_id, recorded_at, recorded_by)
		select h.centre_id, h.id, ${SQL_NOW}, m.staff_id from help_calls h
		join memberships m on m.centre_id = h.centre_id order by h.id desc limit 1`
		);
		await expect(page.getByText(/^\p{L}+ arrive$/u)).toBeVisible();
		await expect(audio).not.toHaveAttribute('src', rings);
		await hear(page, audio);
	}
);
