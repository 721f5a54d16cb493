import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { alert, enter, listening, press } from './support/bell.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { isClean, isSound } from './support/sound.ts';

/** From the touch at the kiosk to the screen of the team. */
const RING_MS = 2_000;
const STEP = '/borne/appeler?guide=carte-vitale&etape=2';

/** When the banner of a page says that somebody calls, as its browser sees it. */
const ringsAt = (page: Page) =>
	page.evaluate(
		() =>
			new Promise<number>((rings) => {
				const look = () => {
					const banner = document.querySelector('.ringing[role="alert"]');
					if (banner) rings(Date.now());
					else requestAnimationFrame(look);
				};
				look();
			})
	);
/** Nobody waits two minutes for a test: the call was made earlier. */
const callEarlier = (kiosk: string, minutes: number) =>
	askDatabase(
		`update help_calls h set recorded_at = h.recorded_at - $2::integer * interval '1 minute'
		from kiosks k where k.id = h.kiosk_id and k.name = $1`,
		[kiosk, minutes]
	);

test('a call rings on two screens of the team within two seconds; « J’arrive » is read at the kiosk @avec-javascript', async ({
	page,
	otherBrowser
}) => {
	const [desk, kiosk] = [await otherBrowser(), await otherBrowser()];
	await enterAs(page, 'animateur');
	await enterAs(desk, 'accueil');
	// She was writing something: her words stay while it rings, and once she has answered.
	await listening(page, '/equipe/accueil/demande');
	await page.getByLabel(/Que demande la personne/).fill('Carte Vitale perdue');
	await listening(desk, '/equipe');
	await becomeKiosk(kiosk, 'Hall');
	await kiosk.goto(STEP);
	await isClean(kiosk);
	const rung = Promise.all([ringsAt(page), ringsAt(desk)]);
	const touched = Date.now();
	await press(kiosk, 'Sonner à l’accueil');
	for (const at of await rung) expect(at - touched).toBeLessThan(RING_MS);
	await expect(kiosk.getByText('On a sonné à l’accueil')).toBeVisible();
	expect(await kiosk.evaluate(() => document.documentElement.dataset.appel)).toBe('sonne');
	await expect(alert(page, 'Hall')).toContainText('étape 2');
	await expect(page).toHaveTitle(/^Appel à la borne – /);
	await isSound(page);

	// From the keyboard alone.
	await page.getByRole('button', { name: 'J’arrive : Hall' }).focus();
	await page.keyboard.press('Enter');
	await expect(alert(page, 'Hall')).toBeHidden();
	await expect(alert(desk, 'Hall')).toBeHidden();
	await expect(page).not.toHaveTitle(/^Appel à la borne/);
	await expect(page.getByLabel(/Que demande la personne/)).toHaveValue('Carte Vitale perdue');
	await expect(kiosk.getByText(/^\p{L}+ arrive$/u)).toBeVisible();

	await page.goto('/equipe/appels');
	await expect(page.getByText('Depuis')).toBeVisible();
	await press(page, /^Finalement non/);
	await expect(alert(desk, 'Hall')).toBeVisible();
	await expect(kiosk.getByText('On a sonné à l’accueil')).toBeVisible();
	await press(page, /^C’est réglé/);
	await expect(alert(desk, 'Hall')).toBeHidden();
	await expect(kiosk.getByRole('button', { name: 'Sonner à l’accueil' })).toBeVisible();

	// Whoever was there has gone: what she left open is erased from the desk.
	const ends = async () => (await (await page.request.get('/borne/fins/jacques-brel')).json()).fins;
	expect(await ends()).toEqual([]);
	await press(page, 'Effacer « Hall »');
	await expect(page.getByText(/«\sHall\s» s’efface dans les secondes/)).toBeVisible();
	expect(await ends()).toMatchObject([{ signature: expect.any(String) }]);
});

test(
	'nobody answers: the kiosk says when somebody will be there and prints it; it becomes a request in one tap @avec-javascript',
	byNight('server/help-calls.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const kiosk = await otherBrowser();
		await becomeKiosk(kiosk, 'Médiathèque');
		await kiosk.goto(STEP);
		await press(kiosk, 'Sonner à l’accueil');
		await expect(kiosk.getByText('On a sonné à l’accueil')).toBeVisible();
		await callEarlier('Médiathèque', 3);
		await kiosk.reload();
		await expect(kiosk.getByText('Personne n’a encore répondu')).toBeVisible();
		await expect(kiosk.getByText('Téléphone du centre')).toBeVisible();
		// It rings on, and whoever left is asked whether she is still there.
		expect(await kiosk.evaluate(() => document.documentElement.dataset.appel)).toBeUndefined();
		const sheet = await kiosk.getByRole('link', { name: 'Imprimer' }).getAttribute('href');
		const paper = await kiosk.request.get(sheet!);
		expect(paper.headers()['content-type']).toBe('application/pdf');
		expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
		await isClean(kiosk);

		await enterAs(page, 'accueil');
		await page.goto('/equipe/appels');
		await isSound(page);
		await press(page, /^En faire une demande/);
		await expect(page).toHaveURL(/\/equipe\/accueil\/demandes\/[0-9a-f-]{36}$/);
		await expect(
			page.getByText(/Appel à la borne «\sMédiathèque\s»\s: Guide/).first()
		).toBeVisible();
		await expect(kiosk.getByRole('button', { name: 'Sonner à l’accueil' })).toBeVisible();
	}
);

test(
	'whoever leaves the kiosk waits for nobody; the next one finds nothing of it @avec-javascript',
	byNight('server/help-calls.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const kiosk = await otherBrowser();
		await becomeKiosk(kiosk, 'Ludothèque');
		await enterAs(page, 'accueil');
		await listening(page, '/equipe');
		await kiosk.goto('/borne/appeler');
		await enter(kiosk, 'Sonner à l’accueil');
		await expect(alert(page, 'Ludothèque')).toBeVisible();
		await enter(kiosk, 'Je n’ai plus besoin');
		await expect(alert(page, 'Ludothèque')).toBeHidden();
		await enter(kiosk, 'Sonner à l’accueil');
		await expect(alert(page, 'Ludothèque')).toBeVisible();
		await enter(kiosk, /J’ai terminé/);
		await expect(alert(page, 'Ludothèque')).toBeHidden();
	}
);

test(
	'a shared desk that is locked hears which kiosk calls, and no name @avec-javascript',
	byNight('server/help-calls.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await page.goto('/');
		const listens = page.waitForResponse((answer) => answer.url().endsWith('/poste/appels/flux'));
		await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
		await expect(page.getByText(`PC de l’accueil, ${MAIN_CENTRE}.`)).toBeVisible();
		await listens;
		const kiosk = await otherBrowser();
		await becomeKiosk(kiosk, 'Entrée');
		await kiosk.goto(STEP);
		await press(kiosk, 'Sonner à l’accueil');
		await expect(alert(page, 'Entrée')).toBeVisible();
		await expect(page.getByRole('button', { name: 'J’arrive' })).toHaveCount(0);
		await expect(alert(page, 'Entrée')).not.toContainText('étape');
		await isSound(page);
		await enter(kiosk, 'Je n’ai plus besoin');
		await expect(alert(page, 'Entrée')).toBeHidden();
	}
);

test('without a script, both sides read it again by themselves, and the team may stop that @sans-script', async ({
	page,
	otherBrowser
}) => {
	const kiosk = await otherBrowser();
	await becomeKiosk(kiosk, 'Annexe');
	await enterAs(page, 'accueil');
	await kiosk.goto('/borne/en/appeler');
	await press(kiosk, 'Ring reception');
	await expect(kiosk.getByText('Reception has been called')).toBeVisible();
	await expect(kiosk.locator('meta[http-equiv="refresh"]')).toHaveAttribute('content', '10');
	// The pages where the desk begins say it too.
	const unscripted = page.locator('main noscript');
	for (const path of ['/equipe', '/equipe/accueil']) {
		await page.goto(path);
		await expect(unscripted.locator('.notice')).toBeVisible();
		await expect(unscripted.locator('.notice')).toContainText('Annexe : personne n’y va encore');
	}
	await unscripted.locator('a').click();
	const again = page.locator('meta[http-equiv="refresh"][content^="20"]');
	await expect(again).toHaveAttribute('content', '20;url=/equipe/appels?veille');
	await unscripted.locator('a', { hasText: 'Ne plus la rafraîchir' }).click();
	await expect(again).toHaveCount(0);
	await page
		.getByRole('listitem')
		.filter({ hasText: 'Annexe' })
		.getByRole('button', { name: /^J’arrive/ })
		.click();
	await expect(page.getByRole('button', { name: /^Finalement non/ })).toBeVisible();
	await kiosk.reload();
	await expect(kiosk.getByText(/is coming$/)).toBeVisible();
	await press(kiosk, 'I do not need help any more');
	await expect(kiosk.getByRole('button', { name: 'Ring reception' })).toBeVisible();
});

test(
	'a machine that is no kiosk calls nobody, and hears nothing @avec-javascript',
	byNight('server/help-calls.db.test.ts'),
	async ({ page }) => {
		for (const path of ['/borne/appeler', '/borne/appeler/flux', '/borne/appeler/papier.pdf']) {
			expect((await page.request.get(path)).status(), path).toBe(403);
		}
		expect((await page.request.get('/poste/appels/flux')).status()).toBe(403);
		expect((await page.request.get('/poste/appels/liste')).status()).toBe(403);
		const before = await askDatabase('select id from help_calls');
		const sent = await page.request.post('/borne/appeler?/appeler', {
			headers: {
				origin: new URL(
					page.url() === 'about:blank' ? (await page.request.get('/')).url() : page.url()
				).origin
			},
			form: {}
		});
		expect(sent.status()).toBe(403);
		expect(await askDatabase('select id from help_calls')).toEqual(before);
	}
);

test(
	'somebody left her account open at the kiosk: the desk erases it from its own screen @sans-javascript',
	byNight('server/end-visit.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await becomeKiosk(await otherBrowser(), 'Couloir');
		const ends = async () =>
			(await (await page.request.get('/borne/fins/jacques-brel')).json()).fins;
		await enterAs(page, 'accueil');
		await page.goto('/equipe/appels');
		expect(await ends()).toEqual([]);
		await press(page, 'Effacer « Couloir »');
		await expect(
			page.getByText(/«\sCouloir\s» s’efface dans les secondes qui viennent/)
		).toBeVisible();
		expect(await ends()).toMatchObject([{ fin: expect.any(String), borne: expect.any(String) }]);
		expect((await page.request.get('/borne/fins/nulle-part')).status()).toBe(404);
	}
);
