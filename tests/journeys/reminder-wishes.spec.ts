import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { addResident } from './support/residents.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const reminders = (page: Page) => page.getByRole('region', { name: 'Rappels', exact: true });

test(
	'a woman is written down with her number and agrees to reminders; then she wants Arabic, discreet, by telephone',
	byNight('server/wish-on-sheet.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto('/equipe/habitants/nouveau');
		await page.getByLabel('Prénom', { exact: true }).fill('Karima');
		await page.getByLabel('Nom', { exact: true }).fill('Wattez');
		await page.getByLabel(/^Téléphone/).fill('06 39 98 71 31');
		const asked = page.getByRole('group', { name: /^D’accord pour des rappels/ });
		await expect(asked.getByLabel('Pas demandé')).toBeChecked();
		await asked.getByLabel('Oui').check();
		await isSound(page);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(reminders(page)).toContainText('Les SMS partent au 06 39 98 71 31.');
		await expect(reminders(page).getByRole('link', { name: 'Demander son accord' })).toHaveCount(0);

		const form = await unfold(reminders(page), 'Changer comment la rappeler');
		await form.getByLabel('Par téléphone').check();
		await form.getByLabel('Arabe').check();
		await form.getByLabel('Rappel discret').check();
		await form.getByLabel('À partir de').fill('17:00');
		await form.getByRole('button', { name: 'Enregistrer' }).click();
		// Both hours, or none: what she said is given back.
		await expect(page.getByRole('main').getByRole('alert').first()).toContainText('deux heures');
		await expect(form.getByLabel('Arabe')).toBeChecked();
		await form.getByLabel('Jusqu’à').fill('18:30');
		await isSound(page);
		await form.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(reminders(page)).toContainText('On l’appellera au 06 39 98 71 31.');
		await expect(reminders(page)).toContainText('Arabe, discret. Entre 17 h et 18 h 30.');
	}
);

test(
	'she wants no SMS any more, then asks for them again; whoever was not asked is asked first',
	byNight('server/wish-on-sheet.db.test.ts'),
	async ({ page }) => {
		const sheet = await addResident('Zohra Wattebled', { phone: '+33639987132' });
		await enterAs(page, 'accueil');
		await page.goto(sheet);
		await expect(reminders(page)).toContainText('On ne lui a pas encore demandé son accord');
		await unfold(page, 'Demander son accord');
		await page.getByRole('button', { name: /^La personne est d’accord.*Rappels/ }).click();
		await expect(reminders(page)).toContainText('Les SMS partent au 06 39 98 71 32.');

		await page.getByRole('button', { name: 'Ne plus écrire à ce numéro' }).click();
		await expect(reminders(page)).toContainText('qu’on n’écrive plus à ce numéro');
		await expect(reminders(page)).toContainText('Seulement si la personne le demande elle-même.');
		await isSound(page);
		await page.getByRole('button', { name: 'La personne redemande les SMS' }).click();
		await expect(reminders(page)).toContainText('Les SMS partent au 06 39 98 71 32.');
	}
);
