import { byNight } from './support/by-night.ts';
import { tablesThatHold } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { addPlaces, GROCERY, REFUGE, SOUP } from './support/neighbourhood.ts';
import { fitsAt, isSound } from './support/sound.ts';

test.describe.configure({ mode: 'serial' });

let refuge = '';
test.beforeAll(async () => {
	[, , refuge] = (await addPlaces([SOUP, GROCERY, REFUGE])) as [string, string, string];
});

test(
	'a woman finds where to eat tonight, with the keyboard and what a screen reader says',
	{ tag: '@sans-script' },
	async ({ page }) => {
		await page.goto('/');
		await enterOn(page, page.getByRole('link', { name: 'Trouver un lieu' }));
		await expect(page.getByRole('heading', { level: 1, name: 'Trouver un lieu' })).toBeVisible();
		await isSound(page);

		const search = page.getByRole('search', { name: 'Chercher un lieu' });
		const need = search.getByRole('searchbox', { name: 'De quoi avez-vous besoin ?' });
		await expect(need).toHaveAccessibleDescription(/Dans vos mots/);
		await tabTo(page, need);
		await page.keyboard.type('ou manger se soir');
		await tabTo(page, search.getByRole('searchbox', { name: /^Où/ }));
		await page.keyboard.type('mairie d outreau');
		await page.keyboard.press('Enter');

		// The need before the place; the number that answers before both.
		const answer = page.getByRole('region', {
			name: /^\d+ lieux depuis/
		});
		await expect(answer.getByText('Vous cherchez : Manger aujourd’hui.')).toBeVisible();
		await expect(answer.getByRole('link', { name: 'Appeler le 115' })).toHaveAttribute(
			...['href', 'tel:115']
		);
		const places = answer.getByRole('listitem');
		await expect(places.first().getByRole('heading')).toHaveText('Soupe du Môle');
		await expect(places.first()).toContainText('Ouvert ce soir de 18 h à 20 h');
		await expect(places.first()).toContainText('À 25 minutes à pied, derrière la pharmacie');
		await expect(places.filter({ hasText: 'Épicerie des Dunes' })).toContainText('Fermé ce soir');
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);

		await enterOn(page, places.first().getByRole('link', { name: 'Soupe du Môle' }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Soupe du Môle');
		await expect(page.getByRole('link', { name: 'Appeler le 01 99 00 12 34' })).toHaveAttribute(
			...['href', 'tel:+33199001234']
		);
		await expect(page.getByRole('region', { name: 'Où' })).toContainText(
			'4 quai des Essais, 62480 Le Portel'
		);
		await expect(page.getByRole('region', { name: 'Avant de venir' })).toContainText('Gratuit');
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);
		const paper = page.getByRole('link', { name: 'Comment y aller, sur une feuille (PDF)' });
		const printed = await page.request.get((await paper.getAttribute('href'))!);
		expect(printed.headers()).toMatchObject({ 'content-type': 'application/pdf' });
		expect(await tablesThatHold('manger se soir')).toEqual([]);
	}
);

test(
	'a man in a wheelchair finds an open counter',
	byNight('find-places.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await page.goto('/carte');
		const search = page.getByRole('search', { name: 'Chercher un lieu' });
		await tabTo(page, search.getByRole('searchbox', { name: 'De quoi avez-vous besoin ?' }));
		await page.keyboard.type('manger à Outreau');
		await enterOn(page, search.getByText('Plus de choix'));
		const when = search.getByRole('combobox', { name: 'Ouvert' });
		await tabTo(page, when);
		await page.keyboard.press('ArrowDown');
		await expect(when).toHaveValue('maintenant');
		const wheels = search.getByRole('checkbox', { name: 'On y entre en fauteuil roulant' });
		await tabTo(page, wheels);
		await page.keyboard.press('Space');
		await enterOn(page, search.getByRole('button', { name: 'Chercher' }));
		const places = page.getByRole('region', { name: /^1 lieu/ }).getByRole('listitem');
		await expect(places).toHaveCount(1);
		// Of those in Outreau, one has a step at its door, another opens in the afternoon.
		await expect(places).toContainText('CCAS d’Outreau');
		await expect(places).toContainText('Entrée sans marche');
		await expect(wheels).toBeChecked();
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);

		await enterOn(page, places.getByRole('link', { name: 'CCAS d’Outreau' }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('CCAS d’Outreau');
		await expect(page.getByRole('region', { name: 'Quand' })).toContainText('Ouvert');
		await expect(page.getByRole('region', { name: 'Où' })).toContainText('Entrée sans marche');
		await isSound(page);
		for (const width of [390, 1280]) await fitsAt(page, width);
	}
);

test(
	'a refuge is a telephone and a way out, and nothing that leads to it',
	byNight('find-places.db.test.ts', '@sans-script'),
	async ({ page }) => {
		await page.goto('/carte?besoin=je+dors+dehors');
		const item = page.getByRole('listitem').filter({ hasText: 'Foyer de l’Aube' });
		await expect(item).toContainText('Son adresse n’est pas donnée');
		const card = await page.request.get(`/carte/lieux/${refuge}`);
		expect(card.headers()).toMatchObject({
			...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }
		});
		expect(await card.text()).not.toMatch(/Cachée|Outreau/);
		const pages = await (await page.request.get('/sitemap.xml')).text();
		expect(pages).toContain('/carte/lieux/');
		expect(pages).not.toContain(refuge);
		const paper = await page.request.get(`/carte/lieux/${refuge}/y-aller.pdf`);
		expect(paper.headers()).toMatchObject({
			...{ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
			'content-disposition': expect.stringContaining('Un numero a appeler.pdf')
		});
		await page.goto(`/carte/lieux/${refuge}`);
		await expect(page).not.toHaveTitle(/Aube/);
		await expect(page.getByRole('link', { name: 'Appeler le 01 99 00 12 36' })).toBeVisible();
		await isSound(page);
		await page.getByRole('link', { name: 'Quitter vite' }).click();
		await expect(page).toHaveURL(/\/guides\/meteo$/);
	}
);
