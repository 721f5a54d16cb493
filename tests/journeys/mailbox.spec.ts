import { expect, test } from './support/enter.ts';

test('from the home page, anybody reads what the demonstration would have sent', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('link', { name: 'Boîte aux lettres' }).click();
	await expect(page).toHaveURL(/\/boite-aux-lettres$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Boîte aux lettres de la démonstration'
	);
	await expect(page.getByRole('main')).toContainText('Une démonstration n’envoie rien.');
	await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
	await expect(page.getByRole('heading', { name: 'Entrer dans la démonstration' })).toBeVisible();
});
