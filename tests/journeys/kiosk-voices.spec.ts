import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { nameDirector } from './support/contributions.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { fitsAt, isClean } from './support/sound.ts';
import { board, tap, tapKeys, waits } from './support/touch.ts';
import { nobodyHasSpoken } from './support/voices.ts';

test.describe.configure({ mode: 'serial' });
test.beforeAll(nobodyHasSpoken);

/** The screen of a lobby, upright; a low glass; a telephone that is lent. */
const UPRIGHT = { width: 1080, height: 1920 };
test.use({ viewport: UPRIGHT, hasTouch: true });

const LIST = '/borne/quartier';
const TICKET = '/borne/quartier/ticket';
/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test(
	'where nobody answers for what is published, the first screen offers nothing, and no form is there',
	byNight('borne/voices-of-visit.db.test.ts', '@avec-javascript'),
	async ({ page }) => {
		await nameDirector(null);
		await becomeKiosk(page);
		await page.goto('/borne');
		await expect(page.getByRole('link', { name: 'Trouver un lieu' })).toBeVisible();
		await expect(page.getByRole('link', { name: 'Parler du quartier' })).toHaveCount(0);
		await page.goto(`${LIST}/dire/probleme`);
		await expect(page).toHaveURL(new RegExp(`${LIST}$`));
		await expect(page.getByText('Ici, on ne peut pas encore écrire')).toBeVisible();
		await expect(page.getByRole('textbox')).toHaveCount(0);
		await isClean(page);
	}
);

test(
	'a lamp is told by touch alone, read by an animator, seen in the lobby, and met by somebody else; nothing stays',
	byNight('borne/voices-of-visit.db.test.ts', '@avec-javascript'),
	async ({ page, otherBrowser }) => {
		await nameDirector('Philippe Essai');
		await becomeKiosk(page);
		await page.goto('/borne');
		await isClean(page);
		await tap(page.getByRole('link', { name: 'Parler du quartier' }));
		await expect(heading(page)).toHaveText('Ce que disent les habitants');
		await isClean(page);
		await tap(page.getByRole('link', { name: 'Dire quelque chose' }));
		await expect(heading(page)).toHaveText('Que voulez-vous dire ?');
		await isClean(page);
		const opened = Date.now();
		await tap(page.getByRole('link', { name: /^Il y a un problème/ }));
		// Before anything is written, whom to call.
		await expect(page.getByRole('region', { name: /danger/ })).toContainText('3919');
		await expect(page.getByText('Question 1 sur 5')).toBeVisible();
		await isClean(page);
		const next = () => tap(page.getByRole('button', { name: 'Suite' }).filter({ visible: true }));
		await next();
		await expect(page.getByText('Écrivez votre message.')).toBeVisible();
		await tap(page.getByLabel('Quel est le problème ?'));
		await tapKeys(page, 'Lampe');
		await board(page).getByRole('button', { name: 'Terminé' }).tap();
		await next();
		await tap(page.getByLabel('Éclairage'));
		await isClean(page);
		await next();
		await next();
		await tap(page.getByLabel('J’ai moins de 15 ans'));
		await next();
		// With an adult beside her: she is told so at once.
		await expect(page.getByText(/^Revenez avec un adulte/)).toBeVisible();
		await tap(page.getByLabel('Un adulte est avec moi'));
		await isClean(page);
		await next();
		const answer = page.getByLabel(/^Où vous répondre/);
		await tap(answer);
		await tapKeys(page, 'Abc');
		await board(page).getByRole('button', { name: 'Terminé' }).tap();
		await tap(page.getByRole('button', { name: 'Relire avant d’envoyer' }));
		// Nobody could be answered there: only that is asked again.
		await expect(page.locator('[data-wrong]')).toContainText('Nous ne pouvons pas répondre là');
		await isClean(page);
		await answer.fill('');
		await tap(page.getByRole('button', { name: 'Relire avant d’envoyer' }));
		await expect(heading(page)).toHaveText('Relisez votre message');
		await expect(page.getByText('Vous avez moins de 15 ans')).toBeVisible();
		await expect(page.locator('input[type=file]')).toHaveCount(0);
		await isClean(page);
		for (const width of [1080, 1280, 390, 320]) await fitsAt(page, width);
		await page.setViewportSize(UPRIGHT);
		await tap(page.getByRole('button', { name: 'Corriger' }));
		await expect(page.getByLabel('Quel est le problème ?')).toHaveValue('Lampe');
		for (let asked = 1; asked < 5; asked += 1) await next();
		await tap(page.getByRole('button', { name: 'Relire avant d’envoyer' }));
		await waits(opened, LEAST_MS);
		await tap(page.getByRole('button', { name: 'Envoyer' }));

		await expect(heading(page)).toHaveText('Votre message est arrivé');
		expect(new URL(page.url()).pathname).toBe(TICKET);
		await isClean(page);
		const kept = (await page.context().cookies()).find(({ name }) =>
			name.endsWith('parole-ticket')
		)!;
		const secret = kept.value.split('.').at(-1)!;
		expect(kept).toMatchObject({ path: '/borne', httpOnly: true, sameSite: 'Strict' });
		expect(await tablesThatHold(secret)).toEqual([]);
		expect(await page.content()).not.toContain(secret);
		await expect(page.getByRole('img', { name: /^Carré à photographier/ })).toBeVisible();
		const print = page.getByRole('link', { name: 'Imprimer mon ticket' });
		const paper = await page.request.get((await print.getAttribute('href'))!);
		expect(paper.headers()).toMatchObject({ 'cache-control': 'no-store' });
		expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

		const desk = await otherBrowser({ viewport: { width: 1280, height: 800 } });
		await enterAs(desk, 'animateur');
		await desk.goto('/equipe/quartier');
		const waiting = desk.getByRole('listitem').filter({ hasText: 'Lampe' });
		await expect(waiting.first()).toContainText('borne');
		await waiting
			.getByRole('button', { name: /^Publier/ })
			.first()
			.click();
		await expect(desk.getByText('C’est publié.')).toBeVisible();

		await page.goto(LIST);
		const lamp = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Lampe' });
		await expect(lamp.getByRole('heading')).toHaveText('Problème : éclairage');
		await tap(lamp.getByRole('button', { name: 'Moi aussi' }));
		await expect(lamp.getByRole('status')).toHaveText('C’est compté. Merci !');
		await isClean(page);
		await page.goto(LIST);
		await tap(lamp.getByRole('button', { name: 'Moi aussi' }));
		await expect(lamp.getByRole('status')).toBeVisible();
		expect(await echoes()).toBe(1);

		await tap(page.getByRole('button', { name: 'J’ai terminé, effacer' }));
		await expect(page).toHaveURL(/\/borne\/fini$/);
		expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['declic.borne']);
		await page.goto(TICKET);
		await expect(page.getByText('Aucun ticket n’est gardé sur cette borne.')).toBeVisible();
		expect((await page.request.get(`${TICKET}/ticket.pdf`)).status()).toBe(404);
		await page.goto(`${LIST}/dire/probleme`);
		await expect(page.getByLabel('Quel est le problème ?')).toHaveValue('');
		await page.goto(LIST);
		await tap(lamp.getByRole('button', { name: 'Moi aussi' }));
		await expect(lamp.getByRole('status')).toBeVisible();
		expect(await echoes()).toBe(2);
	}
);

const echoes = async () => {
	const [row] = await askDatabase<{ n: number }>(
		'select count(*)::int as n from contribution_echoes'
	);
	return row!.n;
};

test(
	'without a script, in Arabic, a party with its end is told on one page',
	byNight('borne/voices-of-visit.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await nameDirector('Philippe Essai');
		await becomeKiosk(page);
		await page.goto('/borne/ar/quartier/dire');
		await page.getByRole('link', { name: /^خبر من الحيّ/ }).click();
		const opened = Date.now();
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.getByLabel('خبركم').fill('حفلة يوم السبت.');
		await page.getByRole('button', { name: 'القراءة قبل الإرسال' }).click();
		await expect(page.getByRole('alert').first()).toContainText('اختاروا يومًا بين اليوم و60 يومًا.');
		await expect(page.getByLabel('خبركم')).toHaveValue('حفلة يوم السبت.');
		await page.locator('input[name=fin]').first().check();
		await page.getByRole('button', { name: 'القراءة قبل الإرسال' }).click();
		await expect(heading(page)).toHaveText('اقرؤوا رسالتكم');
		await waits(opened, LEAST_MS);
		await page.getByRole('button', { name: 'إرسال' }).click();
		await expect(heading(page)).toHaveText('وصلت رسالتكم');
		const [said] = await askDatabase(
			`select language, channel, door from contributions where door = 'news' and language = 'ar'`
		);
		expect(said).toEqual({ language: 'ar', channel: 'kiosk', door: 'news' });
	}
);
