import { enterByTheDoor, type Entry, expect, MAIN_CENTRE, test } from './support/enter.ts';

const MENUS: [Entry, string[]][] = [
	['accueil', ['Accueil', 'Habitants', 'Ateliers', 'Partenaires']],
	['animateur', ['Accueil', 'Habitants', 'Ateliers', 'Projets', 'Partenaires', 'Bilan']],
	[
		'direction',
		[
			...['Accueil', 'Habitants', 'Ateliers', 'Projets', 'Partenaires'],
			...['Registres', 'Bilan', 'Équipe', 'Papiers']
		]
	],
	['coordination', ['Réseau']],
	['administration', ['Centres', 'Équipe', 'Papiers']]
];

for (const [entry, menu] of MENUS) {
	test(`one click enters as ${entry}, who finds her own work in the menu`, async ({ page }) => {
		await enterByTheDoor(page, entry);
		const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
		await expect(navigation.getByRole('link')).toHaveText(menu);
		await expect(page.getByRole('region', { name: 'Démonstration' })).toBeVisible();
		for (const name of menu) {
			await navigation.getByRole('link', { name }).click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(navigation.locator('[aria-current]')).toHaveText(name);
		}
	});
}

test('a page that is opened again still sends its form', async ({ page }) => {
	await page.goto('/');
	await enterByTheDoor(page, 'accueil');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('every colleague of every centre can be tried', async ({ page }) => {
	await enterByTheDoor(page, 'referent-famille', 'Centre social Les Faïenciers');
	await expect(page.getByRole('banner')).toContainText('Les Faïenciers');
	await expect(page.getByRole('banner')).not.toContainText(MAIN_CENTRE);
});

test('the team’s pages send a stranger back to the door', async ({ page }) => {
	await page.goto('/equipe/ateliers');
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that a role does not open says so, in French, and shows the way out', async ({
	page
}) => {
	await enterByTheDoor(page, 'accueil');
	const answer = await page.goto('/equipe/registres');
	expect(answer!.status()).toBe(403);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
