import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test(
	'each year the animator asks again: a pre-list, a letter, a no that is heard',
	byNight('follow-ups/yearly-asks.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/suites');
		const year = page.getByRole('region', { name: /^Chaque année/ });
		await isSound(page);
		const on = (name: string) => year.getByRole('listitem').filter({ hasText: name });

		// Written to three weeks ago, she calls: she is on the list of her course, in one gesture.
		const written = year.getByRole('list', { name: 'Lettres envoyées' }).getByRole('listitem');
		const [hers] = await written.getByRole('link').allInnerTexts();
		const onTheList = written.first().getByRole('button', { name: /^Inscrire sur la pré-liste/ });
		const list = (await onTheList.innerText()).includes('SENOU') ? 'senou' : 'ateliers';
		await onTheList.click();
		await expect(on(hers!)).toHaveCount(0);
		await page.goto(`/equipe/ateliers/preliste/${list}`);
		await expect(page.getByRole('link', { name: hers! }).first()).toBeVisible();

		await page.goto('/equipe/ateliers/suites');
		const letters = year.getByRole('group', { name: 'Demander par lettre' });
		const name = (await letters.locator('label').first().innerText()).trim();
		await page.getByRole('button', { name: 'Préparer ces lettres' }).click();
		await expect(page.getByText(/Cochez au moins une personne/).first()).toBeVisible();
		await letters.getByRole('checkbox').first().check();
		await page.getByRole('button', { name: 'Préparer ces lettres' }).click();
		await expect(page.getByText('1 lettre prête')).toBeVisible();
		await expect(on(name)).toContainText('Lettre du');
		const pdf = year.getByRole('link', { name: /^Imprimer les lettres/ });
		const address = (await pdf.first().getAttribute('href'))!;
		const printed = await page.request.get(address);
		expect(printed.headers()['content-type']).toBe('application/pdf');

		await on(name)
			.getByRole('button', { name: /^Ne plus me demander/ })
			.click();
		await expect(on(name).getByText(/^Lettre du/)).toHaveCount(0);
		await year.getByText('Personnes qui ont dit non').click();
		await isSound(page);
		await on(name)
			.getByRole('button', { name: /^C’était une erreur/ })
			.click();
		await expect(on(name)).toContainText('Lettre du');

		await enterAs(page, 'accueil');
		expect((await page.request.get(address)).status()).toBe(403);
	}
);
