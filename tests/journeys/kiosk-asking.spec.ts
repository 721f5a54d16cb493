import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { SQL_NOW, TODAY } from './support/day.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { openAgent } from './support/kiosk-agent.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { arrowTo, enterOn, tabTo } from './support/keyboard.ts';
import { isClean } from './support/sound.ts';
import { board, measure, tap, tapKeys, waits } from './support/touch.ts';

test.describe.configure({ mode: 'serial' });

/** The screen of a lobby, upright. */
const UPRIGHT = { width: 1080, height: 1920 };
const ACROSS = { width: 1280, height: 800 };
test.use({ viewport: UPRIGHT, hasTouch: true });

const LIST = '/borne/ateliers';
const FORM = '/borne/ateliers/demander';
const TICKET = '/borne/ateliers/demande';
/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;
const SIX_MILLIMETRES = (6 / 25.4) * 96;
const DAY_AFTER = TODAY.add({ days: 1 }).toString();

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** A slot of tomorrow that nobody else of these stories asks for. */
async function planSlot(startsAt: string): Promise<string> {
	const [slot] = await askDatabase<{ id: string }>(
		`insert into drop_in_slots (centre_id, day, starts_at, ends_at, capacity, recorded_at)
		select id, $2, $3, '19:50', 4, ${SQL_NOW} from centres where name = $1 returning id`,
		[MAIN_CENTRE, DAY_AFTER, startsAt]
	);
	return slot!.id;
}

test('a woman asks for a place by touch alone, and the desk sees it; the next person finds nothing of her', async ({
	page,
	otherBrowser
}) => {
	const slot = await planSlot('15:10');
	await becomeKiosk(page);
	await page.goto(LIST);
	await expect(heading(page)).toHaveText('Les ateliers');
	await isClean(page);
	const opened = Date.now();
	await tap(page.locator(`#place-${slot}`));
	await expect(page.getByText('Question 1 sur 5')).toBeVisible();
	await expect(page.getByLabel(/Permanence numérique/)).toBeChecked();
	await isClean(page);
	const next = () => tap(page.getByRole('button', { name: 'Suite' }).filter({ visible: true }));
	await next();
	await expect(page.getByRole('heading', { name: 'Le prénom de la personne' })).toBeFocused();

	// Nothing is written: it is said at once, and she stays there.
	await next();
	await expect(page.getByText('Écrivez un prénom, en soixante lettres au plus.')).toBeVisible();
	const name = page.getByLabel('Le prénom de la personne qui vient');
	await tap(name);
	await expect(board(page)).toBeVisible();
	await expect(name).toHaveAttribute('inputmode', 'none');
	for (const viewport of [UPRIGHT, ACROSS]) {
		await page.setViewportSize(viewport);
		const { width, height, gap } = await measure(page);
		expect(width).toBeGreaterThanOrEqual(80);
		expect(height).toBeGreaterThanOrEqual(80);
		expect(gap).toBeGreaterThanOrEqual(SIX_MILLIMETRES);
	}
	await page.setViewportSize(UPRIGHT);
	await isClean(page);
	await tapKeys(page, 'Zohra');
	await expect(name).toHaveValue('Zohra');
	await board(page).getByRole('button', { name: 'Effacer' }).tap();
	await board(page)
		.getByRole('button', { name: /Lettres avec accent/ })
		.tap();
	await board(page).getByRole('button', { name: 'é, e accent aigu' }).tap();
	await expect(name).toHaveValue('Zohré');
	// The alphabet, for whoever does not know AZERTY: kept to the next field.
	await board(page).getByRole('button', { name: /^ABC/ }).tap();
	await expect(board(page).locator('[data-page="alphabet"]')).toBeVisible();
	await board(page).getByRole('button', { name: 'Terminé' }).tap();
	await expect(board(page)).toBeHidden();
	await expect(name).not.toHaveAttribute('inputmode');
	await next();

	const phone = page.getByLabel('Le téléphone où nous vous appelons');
	await tap(phone);
	await expect(board(page).locator('[data-page="telephone"]')).toBeVisible();
	await tapKeys(page, '063998');
	await board(page).getByRole('button', { name: 'Terminé' }).tap();
	await next();
	await next();
	const words = page.getByLabel('Vos mots, si vous voulez');
	await tap(words);
	await expect(board(page).locator('[data-page="alphabet"]')).toBeVisible();
	await tapKeys(page, 'Merci');
	await board(page).getByRole('button', { name: 'Terminé' }).tap();
	await waits(opened, LEAST_MS);
	const send = page.getByRole('button', { name: 'Demander à être appelé' });
	await tap(send);

	// A number that nobody could call: she is told so, and nothing of what she typed is lost.
	await expect(page.locator('[data-wrong]')).toContainText('Nous ne pouvons pas appeler ce numéro');
	await expect(phone).toHaveValue('063998');
	await isClean(page);
	await tap(phone);
	await tapKeys(page, '7174');
	await board(page).getByRole('button', { name: 'Terminé' }).tap();
	await next();
	await expect(words).toHaveValue('Merci');
	await tap(send);

	await expect(heading(page)).toHaveText('Votre demande est partie');
	expect(new URL(page.url()).pathname).toBe(TICKET);
	await isClean(page);
	const kept = await page.context().cookies();
	const ticket = kept.find((cookie) => cookie.name === 'declic.ticket')!;
	expect(ticket).toMatchObject({ path: '/borne', httpOnly: true, sameSite: 'Strict' });
	expect(await tablesThatHold(ticket.value)).toEqual([]);
	expect(await page.content()).not.toContain(ticket.value);
	await expect(page.getByRole('img', { name: /^Carré à photographier/ })).toBeVisible();
	const print = page.getByRole('link', { name: 'Imprimer mon ticket' });
	const paper = await page.request.get((await print.getAttribute('href'))!);
	expect(paper.headers()).toMatchObject({
		'content-type': 'application/pdf',
		'cache-control': 'no-store'
	});
	expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

	const desk = await otherBrowser({ viewport: { width: 1280, height: 800 } });
	await enterAs(desk, 'accueil');
	await desk.goto('/equipe/accueil/places');
	const asked = desk.getByRole('listitem').filter({ hasText: 'Zohré' });
	await expect(asked.getByRole('link', { name: /06\s39\s98\s71\s74/ })).toBeVisible();
	await expect(asked.getByText('Merci')).toBeVisible();
	// Nobody had to look whether a machine had sent it.
	await expect(asked.getByRole('button', { name: /^Jointe/ })).toBeVisible();

	await tap(page.getByRole('button', { name: 'J’ai terminé, effacer' }));
	await expect(page).toHaveURL(/\/borne\/fini$/);
	await findsNothingOf(page, ['Zohré', '063998', 'Merci']);
});

/** The next person looks everywhere: fields, ticket, the way back, what the browser kept. */
async function findsNothingOf(page: Page, typed: readonly string[]): Promise<void> {
	const names = (await page.context().cookies()).map(({ name }) => name);
	expect(names).toEqual(['declic.borne']);
	for (let steps = 0; steps < 4; steps += 1) {
		await page.goBack().catch(() => null);
		if (!page.url().includes('/borne')) break;
		const shown = await page.content();
		for (const words of typed) expect(shown).not.toContain(words);
		const fields = await page.locator('input:visible, textarea:visible').all();
		for (const field of fields) {
			for (const words of typed) expect(await field.inputValue()).not.toContain(words);
		}
	}
	await page.goto(TICKET);
	await expect(page.getByText('Aucun ticket n’est gardé sur cette borne.')).toBeVisible();
	expect((await page.request.get(`${TICKET}/ticket.pdf`)).status()).toBe(404);
	await page.goto(FORM);
	const said = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
	for (const words of typed) expect(said).not.toContain(words);
	for (const field of await page.locator('input[type=text], input[type=tel], textarea').all()) {
		await expect(field).toHaveValue('');
	}
}

test('without a script she answers everything on one page, is told what is wrong, and has her ticket', async ({
	otherBrowser
}) => {
	const slot = await planSlot('15:20');
	const page = await otherBrowser({ javaScriptEnabled: false, viewport: UPRIGHT });
	await becomeKiosk(page);
	await page.goto(LIST);
	await page.locator(`#place-${slot}`).click();
	const opened = Date.now();
	await expect(board(page)).toBeHidden();
	await page.getByLabel('Le prénom de la personne qui vient').fill('Berthe');
	await page.getByLabel('Le téléphone où nous vous appelons').fill('12');
	await page.getByLabel('C’est pour un enfant').check();
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	const alert = page.getByRole('alert').first();
	await expect(alert.getByRole('link', { name: /^Nous ne pouvons pas appeler/ })).toBeVisible();
	await expect(page.getByLabel('Le prénom de la personne qui vient')).toHaveValue('Berthe');
	await page.getByLabel('Le téléphone où nous vous appelons').fill('06 39 98 71 75');
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(alert.getByRole('link', { name: /prénom d’un adulte/ })).toBeVisible();
	await page.getByLabel('Le prénom de l’adulte, pour un enfant').fill('Odile');
	await waits(opened, LEAST_MS);
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(heading(page)).toHaveText('Votre demande est partie');
	await page.getByRole('button', { name: 'J’ai terminé, effacer' }).click();
	await expect(page).toHaveURL(/\/borne\/fini$/);
	expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['declic.borne']);
	await page.goto(TICKET);
	await expect(page.getByText('Aucun ticket n’est gardé sur cette borne.')).toBeVisible();
});

test(
	'with the real keys alone she goes from question to question, and nothing is drawn over her',
	byNight('journeys/kiosk.spec.ts'),
	async ({ page }) => {
		const slot = await planSlot('15:30');
		await becomeKiosk(page);
		await page.goto(LIST);
		await enterOn(page, page.locator(`#place-${slot}`));
		const opened = Date.now();
		const next = () =>
			enterOn(page, page.getByRole('button', { name: 'Suite' }).filter({ visible: true }));
		await expect(page.getByText('Question 1 sur 5')).toBeVisible();
		await next();
		const name = page.getByLabel('Le prénom de la personne qui vient');
		await tabTo(page, name);
		await page.keyboard.type('Irma');
		await expect(board(page)).toBeHidden();
		// The drawn one opens where it is asked for, goes by the arrows, and closes by Escape.
		const opens = page.getByRole('button', { name: 'Écrire avec le clavier à l’écran' });
		await enterOn(page, opens.filter({ visible: true }));
		await expect(board(page).getByRole('button', { name: 'a', exact: true })).toBeFocused();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect(name).toHaveValue('Irmas');
		await page.keyboard.press('Escape');
		await expect(board(page)).toBeHidden();
		await expect(opens.filter({ visible: true })).toBeFocused();
		// A hand that types by the real keys is left in peace, even when a finger chose the field.
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('End');
		await page.keyboard.press('Backspace');
		await expect(name).toHaveValue('Irma');
		await name.tap();
		await expect(board(page)).toBeHidden();
		await page.keyboard.press('Enter');
		await tabTo(page, page.getByLabel('Le téléphone où nous vous appelons'));
		await page.keyboard.type('0639987176');
		await page.keyboard.press('Enter');
		await arrowTo(page, page.getByLabel('Le matin'));
		await next();
		await waits(opened, LEAST_MS);
		await enterOn(page, page.getByRole('button', { name: 'Demander à être appelé' }));
		await expect(heading(page)).toHaveText('Votre demande est partie');
	}
);

test(
	'in Arabic names are typed in Arabic letters, and what is refused is said in Arabic',
	byNight('domain/keyboard-keys.test.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		const agent = await openAgent('jeton-de-la-visite');
		await page.goto(`/borne/ar/ateliers${agent.hash}`);
		await expect(heading(page)).toHaveText('الورشات');
		await isClean(page);
		await page.goto('/borne/ar/ateliers/demander');
		const next = () => tap(page.getByRole('button', { name: 'التالي' }).filter({ visible: true }));
		await tap(page.getByLabel(/شيء آخر/));
		await next();
		const name = page.getByLabel('الاسم الأول للشخص الذي سيأتي');
		await tap(name);
		await expect(board(page).locator('[data-page="arabic"]')).toBeVisible();
		await isClean(page);
		await tapKeys(page, 'زهرة');
		await expect(name).toHaveValue('زهرة');
		await board(page)
			.getByRole('button', { name: /حروف لاتينية$/ })
			.tap();
		await expect(board(page).locator('[data-page="azerty"]')).toBeVisible();
		await board(page).getByRole('button', { name: 'انتهيت', exact: true }).tap();
		await next();
		await next();
		await expect(page.getByText('لا يمكننا الاتصال بهذا الرقم. تحققوا من الأرقام.')).toBeVisible();
		await tap(page.getByLabel('رقم الهاتف الذي نتصل به'));
		await tapKeys(page, '0639987177');
		await board(page).getByRole('button', { name: 'انتهيت', exact: true }).tap();
		await next();
		await next();
		await tap(page.getByRole('button', { name: 'أطلب أن تتصلوا بي' }));
		await expect(heading(page)).toHaveText('أُرسل طلبكم');
		await isClean(page);
		// The page hands the sheet to the machine; the address of the sheet says no secret.
		await tap(page.getByRole('link', { name: 'طباعة تذكرتي' }));
		await expect.poll(() => agent.askedFor('/imprimer').length).toBe(1);
		const [sheet] = agent.askedFor('/imprimer');
		expect(sheet).toMatchObject({ token: 'jeton-de-la-visite', type: 'application/pdf' });
		expect(sheet!.body.subarray(0, 5).toString()).toBe('%PDF-');
		await agent.close();
	}
);
