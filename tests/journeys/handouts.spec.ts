import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

const PAGE = '/equipe/centre/affiches';
const addressesIn = (page: Page, ending: string) =>
	page
		.locator(`main a[href$="${ending}"]`)
		.evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
const file = async (page: Page, address: string) => {
	const answer = await page.request.get(address);
	const { 'content-type': type, 'content-disposition': name = '' } = answer.headers();
	return { status: answer.status(), type, name, bytes: await answer.body() };
};

test('somebody of the desk finds what is to come, and takes its papers and pictures', async ({
	page
}) => {
	await enterAs(page, 'accueil');
	await page.goto('/equipe/centre');
	await page.getByRole('link', { name: 'Affiches et tracts' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Affiches et tracts');
	await expect(page.getByRole('heading', { level: 2 })).toHaveText([
		...['Cette semaine', 'La semaine prochaine', 'Les ateliers à venir']
	]);
	await isSound(page);

	const [programme] = await addressesIn(page, '/semaine.pdf');
	const door = await file(page, programme!);
	expect([door.status, door.type]).toEqual([200, 'application/pdf']);
	expect(door.name).toContain('Programme, Semaine du 23 au 29 novembre 2026');
	for (const ending of ['/affiche.pdf', '/gros-caracteres.pdf', '/tract.pdf', '/tracts.pdf']) {
		const [address] = await addressesIn(page, ending);
		const paper = await file(page, address!);
		expect([paper.status, paper.type], ending).toEqual([200, 'application/pdf']);
		expect(paper.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
	}
	for (const ending of ['/carre.png', '/large.png']) {
		const [address] = await addressesIn(page, ending);
		const picture = await file(page, address!);
		expect([picture.status, picture.type], ending).toEqual([200, 'image/png']);
		expect(picture.bytes.length).toBeLessThan(300_000);
	}
});

test(
	'the text to paste is there without a script; with one, a button copies it @sans-javascript',
	byNight('domain/text-to-post.test.ts'),
	async ({ page, javaScriptEnabled }) => {
		await enterAs(page, 'animateur');
		await page.goto(PAGE);
		await page.getByText('Publier sur un réseau').first().click();
		const text = page.getByLabel(/^Le texte à coller/).first();
		await expect(text).toBeVisible();
		const words = await text.inputValue();
		expect(words.length).toBeLessThanOrEqual(400);
		expect(words).toMatch(/\/centres\/jacques-brel$/);
		const picture = page.locator('main img').first();
		await expect(page.getByLabel(/^La description de l’image/).first()).toHaveValue(
			(await picture.getAttribute('alt'))!
		);
		const copy = page.getByRole('button', { name: /^Copier le texte à coller/ }).first();
		if (javaScriptEnabled === false) {
			await expect(copy).toHaveCount(0);
			return;
		}
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await copy.click();
		await expect(page.getByText('C’est copié')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);
		await isSound(page);
	}
);

test(
	'for whom it is, said by the team, is on each of its papers and nowhere else',
	byNight('server/printed-handouts.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(PAGE);
		await page.getByText('Dire pour qui').nth(2).click();
		const card = page.locator('article').nth(2);
		await card.getByLabel('Pour qui').fill('Pour débuter');
		await card.getByRole('button', { name: 'Mettre sur les affiches' }).click();
		await expect(card.getByText('Pour qui\u00a0: Pour débuter')).toBeVisible();
		const said = await page
			.locator('main a[href*="?pour=Pour+d%C3%A9buter"]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split(/[/?]/).at(-2)));
		expect(said).toEqual([
			...['affiche.pdf', 'gros-caracteres.pdf', 'tract.pdf', 'tracts.pdf', 'carre.png', 'large.png']
		]);
		const [address] = await addressesIn(page, '/affiche.pdf?pour=Pour+d%C3%A9buter');
		expect((await file(page, address!)).status).toBe(200);
	}
);

test(
	'what is not to come, or not of this centre, has no paper',
	byNight('server/read-announced.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto(PAGE);
		const [poster] = await addressesIn(page, '/affiche.pdf');
		const folder = poster!.replace('/affiche.pdf', '');
		const statuses = await Promise.all(
			[
				`${folder}/programme.pdf`,
				`${folder}/rond.png`,
				`${PAGE}/0198f2a4-7c11-7aaa-8bbb-0123456789ab/affiche.pdf`,
				`${PAGE}/0198f2a4-7c11-7aaa-8bbb-0123456789ab/semaine.pdf`,
				`${PAGE}/2026-W54/affiche.pdf`,
				`${PAGE}/autre/affiche.pdf`
			].map(async (address) => (await page.request.get(address)).status())
		);
		expect(statuses).toEqual([404, 404, 404, 404, 404, 404]);
	}
);

test(
	'the network, which has no centre, opens none of it',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'coordination');
		for (const address of [PAGE, `${PAGE}/2026-W48/semaine.pdf`, `${PAGE}/2026-W48/carre.png`]) {
			expect((await page.request.get(address)).status()).toBe(403);
		}
	}
);
