import type { Page } from '@playwright/test';
import { sealSent } from '#lib/features/outreach/place-requests/index.server.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, MAIN_CENTRE, type OtherBrowser, test } from './support/enter.ts';
import { askDatabase, tablesThatHold } from './support/database.ts';
import { SQL_NOW, TODAY } from './support/day.ts';
import { arrowTo, enterOn, tabTo } from './support/keyboard.ts';
import { noteCentrePhone } from './support/partners.ts';
import { fitsAt, isClean, isSound } from './support/sound.ts';

test.describe.configure({ mode: 'serial' });

/** Of a telephone that is not young. */
const TELEPHONE = { viewport: { width: 390, height: 780 } };
const PAGE = '/centres/jacques-brel/demander';
/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;
const DAY_AFTER = TODAY.add({ days: 1 }).toString();

/** A slot of tomorrow, of one seat. */
async function planSlot(): Promise<string> {
	const [slot] = await askDatabase<{ id: string }>(
		`insert into drop_in_slots (centre_id, day, starts_at, ends_at, capacity, recorded_at)
		select id, $2, '14:10', '16:50', 1, ${SQL_NOW} from centres where name = $1 returning id`,
		[MAIN_CENTRE, DAY_AFTER]
	);
	return slot!.id;
}

/** She reads, then writes: nobody fills a form in less than three seconds. */
async function takesHerTime(page: Page, since: number): Promise<void> {
	await expect.poll(() => Date.now() - since).toBeGreaterThan(LEAST_MS);
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
}

async function fillIn(page: Page, { name, phone }: { name: string; phone: string }) {
	await page.getByLabel('Le prénom de la personne qui vient').fill(name);
	await page.getByLabel('Le téléphone où nous vous appelons').fill(phone);
}

const noScript = (otherBrowser: OtherBrowser) =>
	otherBrowser({ javaScriptEnabled: false, ...TELEPHONE });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const card = (page: Page, name: string) =>
	page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

test('a daughter asks for her mother; the desk gives the seat; she gives it up by her ticket', async ({
	page,
	otherBrowser
}) => {
	await noteCentrePhone('03 21 80 27 82');
	const slot = await planSlot();
	const daughter = await noScript(otherBrowser);
	const opened = Date.now();
	await daughter.goto(`${PAGE}?pour=${slot}`);
	expect(await daughter.context().cookies()).toEqual([]);
	await expect(heading(daughter)).toHaveText('Demander une place');
	await expect(daughter.getByText('Ce n’est pas encore une place.')).toBeVisible();
	await expect(daughter.getByText(/^Tout est obligatoire, sauf vos mots/)).toBeVisible();
	await expect(daughter.getByRole('link', { name: '03 21 80 27 82' })).toBeVisible();
	await expect(daughter.locator(`input[value="${slot}"]`)).toBeChecked();
	await fitsAt(daughter, 320);

	// A number that nobody could call is said at once, and what she wrote is still there.
	await fillIn(daughter, { name: 'Marcelle', phone: '06 39 98' });
	await daughter.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(daughter.getByRole('alert')).toContainText('Nous ne pouvons pas appeler ce numéro');
	await expect(daughter.getByLabel('Le prénom de la personne qui vient')).toHaveValue('Marcelle');
	await fillIn(daughter, { name: 'Marcelle', phone: '06 39 98 71 72' });
	await daughter.getByLabel('L’après-midi').check();
	await takesHerTime(daughter, Date.now());
	await expect(heading(daughter)).toHaveText('Votre demande');
	await expect(daughter.getByText('Nous vous appelons d’ici deux jours de travail.')).toBeVisible();
	const ticket = daughter.url();
	expect(ticket).toMatch(/\/demande\/[\w-]{43}$/);
	expect(Date.now() - opened).toBeGreaterThan(LEAST_MS);
	// Its secret is in the address alone: in no table, that of the forms that were sent included.
	expect(await tablesThatHold(ticket.split('/').at(-1)!)).toEqual([]);
	const again = await daughter.request.get(ticket);
	expect(again.headers()).toMatchObject({
		'cache-control': 'no-store',
		'referrer-policy': 'strict-origin',
		'x-robots-tag': 'noindex'
	});

	await enterAs(page, 'accueil');
	await page.goto('/equipe/accueil');
	await expect(page.getByText(/^Marcelle, Permanence numérique/)).toBeVisible();
	await page.getByRole('link', { name: /^Rappeler\s?: Marcelle/ }).click();
	await expect(heading(page)).toHaveText('Places demandées');
	await isClean(page);
	await fitsAt(page, 320);
	const mother = card(page, 'Marcelle');
	await expect(mother.getByRole('link', { name: /06\s39\s98\s71\s72/ })).toBeVisible();
	await mother.getByRole('button', { name: /^Jointe/ }).click();
	await expect(mother.getByText(/^Jointe, 24 novembre/)).toBeVisible();
	await mother.getByRole('button', { name: /^Donner la place demandée/ }).click();
	await expect(card(page, 'Marcelle').getByText(/^Une place est donnée/)).toBeVisible();
	await page.goto(`/equipe/accueil/creneaux/${slot}`);
	await expect(page.getByText('Toutes les places sont prises.')).toBeVisible();

	await daughter.goto(ticket);
	await expect(daughter.getByText('Vous avez une place.')).toBeVisible();
	await daughter.getByRole('button', { name: 'Je ne viens plus' }).click();
	await expect(daughter.getByText(/^C’est noté\s: vous ne venez pas/)).toBeVisible();
	await expect(daughter.getByRole('button', { name: 'Je ne viens plus' })).toHaveCount(0);
	expect(daughter.url()).toBe(ticket);
	await page.reload();
	await expect(page.getByText('1 place libre sur 1')).toBeVisible();
	await page.goto('/equipe/accueil/places');
	await expect(card(page, 'Marcelle').getByText(/Elle a renoncé, depuis sa page/)).toBeVisible();
});

test(
	'at the keyboard alone she goes from the page of the centre to her ticket, and gives up',
	{ tag: '@sans-script' },
	async ({ page }) => {
		await page.goto('/centres/jacques-brel');
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
		await page.keyboard.press('Enter');
		await enterOn(page, page.getByRole('link', { name: 'Demander une place', exact: true }));
		const opened = Date.now();
		await expect(heading(page)).toHaveText('Demander une place');
		await tabTo(page, page.getByLabel('Le prénom de la personne qui vient'));
		await page.keyboard.type('Odile');
		await tabTo(page, page.getByLabel('Le téléphone où nous vous appelons'));
		await page.keyboard.type('06 39 98 57 31');
		await arrowTo(page, page.getByLabel('Autre chose'));
		await tabTo(page, page.getByRole('button', { name: 'Demander à être appelé' }));
		await expect.poll(() => Date.now() - opened).toBeGreaterThan(LEAST_MS);
		await page.keyboard.press('Enter');
		await expect(heading(page)).toHaveText('Votre demande');
		await enterOn(page, page.getByRole('button', { name: 'Je ne viens plus' }));
		await expect(page.getByText(/^C’est noté\s: vous ne venez pas/)).toBeVisible();
	}
);

test(
	'asked twice, it is one, and says so; the cookie of a day is set on sending',
	byNight('server/ask-for-place.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const neighbour = await noScript(otherBrowser);
		const ask = async () => {
			await neighbour.goto(PAGE);
			const opened = Date.now();
			await fillIn(neighbour, { name: 'Rachid', phone: '06 39 98 33 34' });
			await neighbour.getByLabel('Autre chose').check();
			await takesHerTime(neighbour, opened);
		};
		await ask();
		await expect(heading(neighbour)).toHaveText('Votre demande');
		const ticket = neighbour.url();
		const [cookie] = await neighbour.context().cookies();
		expect(cookie).toMatchObject({ name: 'declic.demande', path: PAGE, httpOnly: true });
		expect(cookie!.expires - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600 + 60);
		await ask();
		await expect(neighbour.getByRole('status')).toContainText('Votre demande est déjà arrivée.');
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/places');
		await expect(card(page, 'Rachid')).toHaveCount(1);

		// He would rather that nothing be kept.
		await card(page, 'Rachid').getByText('Effacer cette demande').click();
		await card(page, 'Rachid')
			.getByRole('button', { name: /^Effacer/ })
			.click();
		await expect(card(page, 'Rachid')).toHaveCount(0);
		expect((await neighbour.goto(ticket))!.status()).toBe(404);
	}
);

test(
	'what a machine sends is set aside, seen and released by the desk',
	byNight('server/ask-for-place.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const machine = await noScript(otherBrowser);
		await machine.goto(PAGE);
		await fillIn(machine, { name: 'Vite', phone: '06 39 98 44 45' });
		await machine.getByLabel('Autre chose').check();
		await machine
			.locator('input[name="a-laisser-vide"]')
			.fill('https://example.org', { force: true });
		await machine.getByRole('button', { name: 'Demander à être appelé' }).click();
		await expect(heading(machine)).toHaveText('Votre demande');
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/places');
		const held = page.getByRole('region', { name: /^Mises de côté/ });
		const hers = held.getByRole('listitem').filter({ hasText: 'Vite' });
		await expect(hers.getByText('Une case que personne ne voit a été remplie.')).toBeVisible();
		await hers.getByRole('button', { name: /^C’est une vraie demande/ }).click();
		await expect(hers).toHaveCount(0);
		await expect(card(page, 'Vite').getByRole('button', { name: /^Jointe/ })).toBeVisible();
	}
);

test(
	'a fourth sending of one browser in a day is looked at, whatever its address',
	byNight('domain/held-back.test.ts'),
	async ({ page, application, otherBrowser }) => {
		const secrets = await openSecrets('', { DECLIC_SECRET: TEST_SECRET });
		if ('refusal' in secrets) throw new Error(secrets.message);
		const sent = { times: 3, since: application!.now().subtract({ hours: 2 }) };
		const fourth = await noScript(otherBrowser);
		const { hostname: domain } = new URL(application!.url);
		await fourth.context().addCookies([
			{
				...{ name: 'declic.demande', value: sealSent(secrets.placeRequests, sent) },
				...{ domain, path: PAGE }
			}
		]);
		await fourth.goto(PAGE);
		const opened = Date.now();
		await fillIn(fourth, { name: 'Quatrième', phone: '06 39 98 66 67' });
		await fourth.getByLabel('Autre chose').check();
		await takesHerTime(fourth, opened);
		await expect(heading(fourth)).toHaveText('Votre demande');
		await enterAs(page, 'accueil');
		await page.goto('/equipe/accueil/places');
		const held = page.getByRole('region', { name: /^Mises de côté/ });
		const hers = held.getByRole('listitem').filter({ hasText: 'Quatrième' });
		await expect(hers.getByText('Plusieurs demandes du même appareil en un jour.')).toBeVisible();
	}
);

test('a wrong ticket says the same, whatever it is', async ({ page }) => {
	for (const ticket of ['abc', 'a'.repeat(43), '..%2F..']) {
		const answer = await page.goto(`/demande/${ticket}`);
		expect(answer!.status(), ticket).toBe(404);
	}
});

test(
	'two working days later, the desk and the direction are told',
	byNight('server/call-back.db.test.ts'),
	async ({ page }) => {
		await askDatabase(
			`insert into place_requests (centre_id, first_name, phone, is_for_child, kind, call_when, language,
			day, recorded_at)
		select id, 'Odette', '+33639989091', false, 'other', 'any', 'fr', $2::date - 5, ${SQL_NOW}
		from centres where name = $1`,
			[MAIN_CENTRE, TODAY.toString()]
		);
		for (const entry of ['accueil', 'direction'] as const) {
			await enterAs(page, entry);
			await page.goto('/equipe');
			await expect(page.getByRole('link', { name: /attend un appel en retard/ })).toBeVisible();
		}
		await page.goto('/equipe/accueil/places');
		await expect(card(page, 'Odette').getByText('En retard')).toBeVisible();
		await card(page, 'Odette').getByText('La suite', { exact: true }).click();
		await card(page, 'Odette').getByRole('link', { name: 'Ajouter Odette aux habitants' }).click();
		await expect(page.getByLabel('Prénom', { exact: true })).toHaveValue('Odette');
		await expect(page.getByLabel(/^Téléphone/)).toHaveValue(/06\s39\s98\s90\s91/);
		expect(page.url()).not.toContain('Odette');
	}
);

test('the page is said in four manners, and fits', { tag: '@sans-script' }, async ({ page }) => {
	for (const path of [PAGE, `${PAGE}/facile`, `/en${PAGE}`, `/ar${PAGE}`]) {
		const answer = await page.goto(path);
		expect((await answer!.body()).byteLength, path).toBeLessThan(100_000);
		// What goes together is told together, under its question.
		const groups = page.getByRole('main').getByRole('group');
		await expect(groups).toHaveCount(2);
		await expect(groups.first()).toHaveAccessibleName(/[?؟]$/);
		await expect(groups.last()).toHaveAccessibleName(/[?؟]$/);
		await expect(page.locator('[aria-required]')).toHaveCount(2);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);
	}
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.getByRole('banner').getByRole('navigation').getByRole('link')).toHaveCount(4);
});

test('axe finds nothing to mend, on a page that refuses and on a ticket too', async ({ page }) => {
	for (const path of [PAGE, `${PAGE}/facile`, `/en${PAGE}`, `/ar${PAGE}`]) {
		await page.goto(path);
		await isSound(page);
	}
	await page.goto(PAGE);
	await page.getByLabel('C’est pour un enfant').check();
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(page.getByRole('alert')).toContainText('Écrivez un prénom');
	await expect(page.getByLabel('C’est pour un enfant')).toBeChecked();
	await isSound(page);
	await fillIn(page, { name: 'Lina', phone: '06 39 98 55 56' });
	await page.getByLabel('Autre chose').check();
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(page.getByRole('alert')).toContainText('écrivez le prénom d’un adulte');
	await page.getByLabel('Le prénom de l’adulte, pour un enfant').fill('Karim');
	await page.getByRole('button', { name: 'Demander à être appelé' }).click();
	await expect(heading(page)).toHaveText('Votre demande');
	await isSound(page);
});
