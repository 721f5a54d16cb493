import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { addPlaces, GROCERY, REFUGE, SOUP } from './support/neighbourhood.ts';
import { fitsAt, isSound } from './support/sound.ts';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => addPlaces([SOUP, GROCERY, REFUGE]));

test(
	'anybody prints the places of a town, in large print; a town that nobody knows is said',
	byNight('paper/booklet.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await page.goto('/carte');
		await page.getByRole('link', { name: 'Imprimer le livret des lieux' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Imprimer le livret des lieux'
		);
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);
		await page.getByLabel('Commune').selectOption('Le Portel');
		await page.getByRole('checkbox', { name: 'Manger, dormir, s’habiller' }).check();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Imprimer le livret' }).click()
		]);
		expect(download.suggestedFilename()).toContain('Le livret des lieux');
		await page.goto('/carte/livret.pdf?ou=nulle-part');
		await expect(page).toHaveURL(/\/carte\/livret\?ou=nulle-part&refus=oui/);
		await expect(page.getByRole('alert')).toContainText('Nous ne connaissons pas');
	}
);

test(
	'the direction places a quarter, and reads what is too far from there on foot',
	byNight('white/white-areas.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe/lieux/livret');
		await expect(page.getByLabel('Commune').locator('option:checked')).toHaveText('Outreau');
		await isSound(page);
		await page.goto('/equipe/habitants/quartiers');
		const quarter = page.getByRole('listitem').filter({ hasText: 'Quartier Ramsès' });
		await quarter.getByText('Changer').click();
		await quarter.getByLabel('Son milieu').fill('50.7034, 1.5915');
		await quarter.getByRole('button', { name: /^Placer/ }).click();
		await expect(page.getByText('Ce quartier est placé.')).toBeVisible();
		await expect(quarter).toContainText('Placé sur la carte');
		await isSound(page);
		await page.goto('/equipe/lieux/zones-blanches');
		await expect(page.getByRole('heading', { level: 1, name: 'Zones blanches' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Outreau' })).toBeVisible();
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);
		await enterAs(page, 'coordination');
		await page.goto('/equipe/reseau');
		await page.getByRole('link', { name: 'Les lieux du réseau' }).click();
		await expect(page.getByRole('table', { name: 'Lieux montrés au public' })).toContainText(
			'Outreau'
		);
		await isSound(page);
	}
);
