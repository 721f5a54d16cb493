import type { Page } from '@playwright/test';
import { DEMO_PIN } from '#lib/features/house/keys/index.ts';
import { openAsleep } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

/** Takes the desk: who, then the six figures that the page shows. */
async function takeDesk(page: Page, role: string): Promise<string> {
	const wanted = page.getByRole('radio', { name: new RegExp(role) }).first();
	await wanted.check({ force: true });
	await page.getByLabel('Votre code PIN').fill(DEMO_PIN);
	// With its script, the last figure enters by itself.
	const isByHand = test.info().project.use.javaScriptEnabled === false;
	if (isByHand) await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await page.waitForURL(/\/equipe$/);
	return page.getByRole('heading', { level: 1 }).innerText();
}

test(
	'the shared desk is tried from the home page of the demonstration',
	byNight('desk/try-desk.db.test.ts'),
	async ({ page }) => {
		await page.goto('/poste');
		await expect(page).toHaveURL(/\/#poste$/);
		await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
		await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
		await expect(page.getByText(`PC de l’accueil, ${MAIN_CENTRE}.`)).toBeVisible();
		await expect(page.getByText(DEMO_PIN)).toBeVisible();
		await isSound(page);

		const first = await takeDesk(page, 'Accueil');
		await page.goto('/poste?changer');
		const second = await takeDesk(page, 'Animation');
		expect(second).not.toBe(first);
		// The direction too: as if she had given her second proof this morning.
		await page.goto('/poste?changer');
		await takeDesk(page, 'Direction');
		await page.goto('/equipe/poste');
		await expect(page.getByText('Cet ordinateur', { exact: true })).toBeVisible();
	}
);

test('it locks with a button, and whoever comes next takes it @avec-javascript', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
	await takeDesk(page, 'Accueil');
	await page.getByRole('button', { name: 'Verrouiller' }).click();
	await expect(page.getByLabel('Votre code PIN')).toBeVisible();
	await page.goto('/equipe');
	await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
	await takeDesk(page, 'Animation');
});

test('six figures typed before the page is awake enter as it wakes @avec-javascript', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
	await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
	const { wake } = await openAsleep(page, '/poste');
	await page
		.getByRole('radio', { name: /Accueil/ })
		.first()
		.check({ force: true });
	await page.getByLabel('Votre code PIN').fill(DEMO_PIN);
	await wake();
	await page.waitForURL(/\/equipe$/);
});

test(
	'from her own page, a direction of the demonstration is shown the way',
	byNight('desk/try-desk.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/poste');
		await page.getByRole('link', { name: 'l’essayer depuis l’accueil' }).click();
		await expect(page.getByRole('heading', { name: 'Essayer le poste partagé' })).toBeVisible();
	}
);

test(
	'the page stays under the finger as it wakes, and figures go to the code @avec-javascript',
	byNight('journeys/shared-desk.spec.ts'),
	async ({ page }) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
		await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
		// So low a screen that the code is further down.
		await page.setViewportSize({ width: 1280, height: 500 });
		const { wake } = await openAsleep(page, '/poste');
		await wake();
		await expect(page.getByLabel('Votre code PIN')).toBeFocused();
		expect(await page.evaluate(() => scrollY)).toBe(0);
		await page.keyboard.type(DEMO_PIN);
		await page.waitForURL(/\/equipe$/);
	}
);

test(
	'a name chosen before the page is awake keeps the focus @avec-javascript',
	byNight('journeys/shared-desk.spec.ts'),
	async ({ page }) => {
		await page.goto('/');
		await page.getByRole('button', { name: 'Essayer le poste partagé' }).click();
		await expect(page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
		const { wake } = await openAsleep(page, '/poste');
		const hers = page.getByRole('radio', { name: /Accueil/ }).first();
		await hers.focus();
		await page.keyboard.press('Space');
		await wake();
		await expect(hers).toBeFocused();
		await expect(hers).toBeChecked();
	}
);
