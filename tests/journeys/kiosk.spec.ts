import type { Browser, Locator, Page } from '@playwright/test';
import { squareCode } from '#lib/shared/square-code.ts';
import { byNight } from './support/by-night.ts';
import { expect, test } from './support/enter.ts';
import { tabTo } from './support/keyboard.ts';
import { openAgent } from './support/kiosk-agent.ts';
import { becomeKiosk, KIOSK_COOKIE } from './support/kiosk.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const GUIDE = '/borne/guides/carte-vitale';
/** What the page takes for the same tap. */
const SECOND_TAP_MS = 500;

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const finished = (page: Page) => page.getByRole('button', { name: 'J’ai terminé, effacer' });

/** Somebody takes her time between two taps, as everybody does. */
async function tap(target: Locator): Promise<void> {
	const since = Date.now();
	await expect.poll(() => Date.now() - since).toBeGreaterThan(SECOND_TAP_MS + 50);
	await target.click();
}

/** A browser of its own, whose clock the story holds. */
async function heldClock(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({ baseURL, viewport: PORTRAIT });
	await becomeKiosk(context);
	const page = await context.newPage();
	await page.clock.install();
	return page;
}

test('a man who has never touched a screen finds « la CAF », prints before he begins, goes step by step, and leaves nothing', async ({
	page
}) => {
	test.slow();
	await becomeKiosk(page);
	await page.setViewportSize(PORTRAIT);
	await page.goto('/borne');
	await expect(heading(page)).toHaveText('Bonjour. Que voulez-vous faire\u00a0?');
	await tap(page.getByRole('link', { name: 'Très grandes lettres' }));
	await expect(page.locator('.kiosk')).toHaveAttribute('data-size', '3');
	await tap(page.getByRole('link', { name: 'Je cherche une démarche' }));
	await page.getByLabel('Dites-le avec vos mots').fill('la CAF');
	await tap(page.getByRole('button', { name: 'Chercher' }));
	await tap(page.getByRole('link', { name: /^Déclaration CAF de tous les trois mois/ }));

	// Before he begins: what it is for, how long, what to have at hand, and the sheet that says so.
	await expect(heading(page)).toHaveText('Déclaration CAF de tous les trois mois');
	await expect(page.getByRole('heading', { name: 'Papiers à préparer' })).toBeVisible();
	const print = page.getByRole('link', { name: 'Imprimer mes papiers' });
	const sheet = await page.request.get((await print.getAttribute('href'))!);
	expect(sheet.headers()['content-type']).toBe('application/pdf');
	expect((await sheet.body()).subarray(0, 4).toString()).toBe('%PDF');
	await tap(page.getByRole('link', { name: 'Commencer' }));
	for (let step = 1; step <= 8; step++) {
		await expect(page.getByText(`Étape ${step} sur 8`)).toBeVisible();
		const way = step < 8 ? 'Étape suivante' : 'J’ai fait cette étape';
		await tap(page.getByRole('link', { name: way }));
	}
	await expect(heading(page)).toHaveText('Vous avez tout lu');
	await tap(page.getByRole('link', { name: 'Retour' }));
	await expect(page.getByText('Étape 8 sur 8')).toBeVisible();

	await tap(finished(page));
	await expect(heading(page)).toHaveText('Vos traces sont effacées');
	await expect(page.getByText('Les guides et les étapes que vous avez lus')).toBeVisible();
	await expect(page.getByText('Ce que vous avez cherché et écrit ici')).toBeVisible();
	// The machine is still a kiosk, and knows nothing else.
	expect((await page.context().cookies()).map(({ name }) => name)).toEqual([KIOSK_COOKIE]);
	await expect(page.locator('.kiosk')).toHaveAttribute('data-size', '1');
});

test('at the keyboard alone, she finds a guide, begins it and ends', async ({ page }) => {
	await becomeKiosk(page);
	await page.goto('/borne');
	await tabTo(page, page.getByRole('link', { name: 'Je cherche une démarche' }));
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText('Je cherche une démarche');
	await tabTo(page, page.getByLabel('Dites-le avec vos mots'));
	await page.keyboard.type('ma carte vitale');
	await page.keyboard.press('Enter');
	const found = page.getByRole('link', { name: /^Carte Vitale/ });
	await expect(found).toBeVisible();
	await tabTo(page, found);
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: 'Commencer' }));
	await page.keyboard.press('Enter');
	await expect(page.getByText('Étape 1 sur 8')).toBeVisible();
	await tabTo(page, finished(page));
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText('Vos traces sont effacées');
});

test(
	'the agent of the machine prints the sheet, refuses the sixth page, and is told of the end',
	byNight('kiosk/asks-of-the-machine.test.ts'),
	async ({ page }) => {
		const agent = await openAgent('jeton-de-la-visite');
		await becomeKiosk(page);
		const answer = await page.goto(`${GUIDE}${agent.hash}`);
		expect(answer!.headers()['content-security-policy']).toContain(
			"connect-src 'self' http://127.0.0.1:*"
		);
		expect(answer!.headers()['cache-control']).toBe('no-store');
		expect(new URL(page.url()).hash).toBe('');
		await tap(page.getByRole('link', { name: 'Imprimer mes papiers' }));
		await expect(page.getByText('Votre feuille s’imprime.')).toBeVisible();
		const [sheet] = agent.askedFor('/imprimer');
		expect([sheet!.token, sheet!.type]).toEqual(['jeton-de-la-visite', 'application/pdf']);
		expect(sheet!.body.subarray(0, 4).toString()).toBe('%PDF');

		agent.state.pagesLeft = 0;
		await tap(page.getByRole('link', { name: 'Imprimer mes papiers' }));
		await expect(page.getByText('Pour la suite, demandez à l’accueil.')).toBeVisible();
		// Whoever works at the desk finds there where she gives more.
		await expect(page.getByRole('link', { name: /^Pour l’accueil/ })).toHaveAttribute(
			'href',
			'/borne/liberer-pages'
		);
		await tap(finished(page));
		await expect.poll(() => agent.askedFor('/fin').length).toBe(1);
		expect(JSON.parse(agent.askedFor('/fin')[0]!.body.toString())).toEqual({ pourquoi: 'fini' });
		await expect(heading(page)).toHaveText('Vos traces sont effacées');
		expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
		await agent.close();

		const elsewhere = await page.request.get('/guides');
		expect(elsewhere.headers()['content-security-policy']).not.toContain('127.0.0.1');
	}
);

test(
	'a second tap within half a second presses nothing',
	byNight('scripts/taps.test.ts'),
	async ({ browser, baseURL }) => {
		const page = await heldClock(browser, baseURL);
		await page.goto('/borne');
		await page.clock.pauseAt(Date.now() + 60_000);
		const size = page.locator('.kiosk');
		await page.getByRole('link', { name: 'Très grandes lettres' }).click();
		await expect(size).toHaveAttribute('data-size', '3');
		await page.clock.runFor(300);
		await page.getByRole('link', { name: 'Lettres normales' }).click();
		await expect(size).toHaveAttribute('data-size', '3');
		await page.clock.runFor(600);
		await page.getByRole('link', { name: 'Lettres normales' }).click();
		await expect(size).toHaveAttribute('data-size', '1');
		await page.context().close();
	}
);

test(
	'somebody walks away: the screen asks, waits as often as she answers, then erases',
	byNight('scripts/idle.test.ts'),
	async ({ browser, baseURL }) => {
		const page = await heldClock(browser, baseURL);
		await page.goto(`${GUIDE}/etape/2`);
		await page.clock.pauseAt(Date.now() + 60_000);
		await heading(page).click();
		const asks = page.getByRole('dialog', { name: 'Êtes-vous toujours là\u00a0?' });
		for (let time = 0; time < 3; time++) {
			await page.clock.runFor(115_000);
			await expect(asks).toBeHidden();
			await page.clock.runFor(7_000);
			await expect(asks).toBeVisible();
			await page.clock.runFor(40_000);
			await expect(asks).toBeVisible();
			// A touch anywhere: even beside the window.
			if (time === 0) await page.mouse.click(5, 5);
			else await page.getByRole('button', { name: 'Je continue' }).click();
			await expect(asks).toBeHidden();
		}
		// A call rings: she waits for somebody.
		await page.evaluate(() => (document.documentElement.dataset.appel = 'sonne'));
		await page.clock.runFor(400_000);
		await expect(asks).toBeHidden();
		await page.evaluate(() => delete document.documentElement.dataset.appel);
		await page.clock.runFor(122_000);
		await expect(asks).toBeVisible();
		await page.clock.runFor(62_000);
		await expect(heading(page)).toHaveText('Vos traces sont effacées');
		// Its half minute begins once its script is there.
		await expect
			.poll(async () => {
				await page.clock.runFor(5_000);
				return heading(page).textContent();
			})
			.toBe('Bonjour. Que voulez-vous faire\u00a0?');
		await page.context().close();
	}
);

test('« back » after the end shows nothing of what she read', async ({ page }) => {
	await becomeKiosk(page);
	await page.goto('/borne');
	await page.goto(GUIDE);
	await tap(heading(page));
	await page.goto(`${GUIDE}/etape/2`);
	await tap(heading(page));
	await tap(finished(page));
	await expect(heading(page)).toHaveText('Vos traces sont effacées');
	await page.goBack();
	await expect(heading(page)).toHaveText('Bonjour. Que voulez-vous faire\u00a0?');
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('« Quitter vite » leads to the first screen at once, and the window says nothing of the guide', async ({
	page
}) => {
	await becomeKiosk(page);
	await page.goto('/borne/guides/violences/etape/2');
	await expect(page).toHaveTitle(/^Guide · /);
	await tap(page.getByRole('button', { name: 'Quitter vite' }));
	await expect(heading(page)).toHaveText('Bonjour. Que voulez-vous faire\u00a0?');
	expect(new URL(page.url()).pathname).toBe('/borne');
});

test('the square says the guide and the step; the official site is named before it opens', async ({
	page,
	baseURL
}) => {
	await becomeKiosk(page);
	await page.goto('/borne/guides/declaration-trimestrielle-caf');
	await page.goto('/borne/guides/declaration-trimestrielle-caf/etape/2');
	await page.getByText('Continuer sur mon téléphone').click();
	const address = `${baseURL}/guides/declaration-trimestrielle-caf#etape-2`;
	const square = page.getByRole('img', { name: /^Carré à photographier/ });
	await expect(square.locator('path').last()).toHaveAttribute('d', squareCode(address).path);
	const stuck = page.getByRole('link', { name: 'Je suis bloqué' });
	await expect(stuck).toHaveAttribute(
		'href',
		'/borne/appeler?guide=declaration-trimestrielle-caf&etape=2'
	);
});

test(
	'a machine that is no kiosk is told whom to ask, and where to go',
	byNight('kiosks/server/kiosks.db.test.ts'),
	async ({ page }) => {
		const answer = await page.goto('/borne/guides');
		expect(answer!.status()).toBe(403);
		await expect(heading(page)).toHaveText('Cette page est celle d’une borne');
		await expect(page.getByText('demandez un code à la direction du centre')).toBeVisible();
		await page.getByRole('link', { name: 'Revenir à l’accueil du site' }).click();
		await expect(page).toHaveURL('/');
	}
);
