import type { Page } from '@playwright/test';
import { ofPerson } from '#lib/shared/french-articles.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test.use({ clock: 'machine' });

const invitationOf = (page: Page, name: string) =>
	page
		.getByRole('region', { name: 'Invitations en attente' })
		.getByRole('listitem')
		.filter({ hasText: name });

test('the administration invites the direction of a centre, who opens her link', async ({
	page,
	otherBrowser
}) => {
	await enterAs(page, 'administration');
	await page.goto('/equipe/centres');
	const form = page.getByRole('region', { name: 'Inviter une direction' });
	await form.getByLabel('Centre').selectOption({ label: MAIN_CENTRE });
	await form.getByLabel('Prénom et nom').fill('Dominique Essai');
	await form.getByLabel('Adresse électronique').fill('dominique@');
	await form.getByRole('button', { name: 'Inviter' }).click();
	await expect(page.getByText(/adresse complète/).first()).toBeVisible();
	await form.getByLabel('Adresse électronique').fill('dominique@example.org');
	await form.getByRole('button', { name: 'Inviter' }).click();
	await expect(page.getByText('L’invitation de Dominique Essai vient de partir')).toBeVisible();
	await isSound(page);

	const hers = await otherBrowser();
	await hers.goto('/boite-aux-lettres');
	const mail = hers.getByRole('article').filter({ hasText: 'dominique@example.org' });
	await mail.getByRole('link', { name: /\/invitation\// }).click();
	await expect(hers.getByText(MAIN_CENTRE).first()).toBeVisible();
	await expect(hers.getByText(/direction/i).first()).toBeVisible();
});

test(
	'she invites for the network, withdraws an invitation, and ends an access',
	byNight('invitations/invitations.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'administration');
		await page.goto('/equipe/personnes');
		await page.getByLabel('Prénom et nom').fill('Régine Essai');
		await page.getByLabel('Adresse électronique').fill('regine@example.org');
		await page.getByLabel('Rôle').selectOption('coordination');
		await page.getByRole('button', { name: 'Inviter' }).click();
		await expect(page.getByText('L’invitation de Régine Essai vient de partir')).toBeVisible();
		await page.goto('/equipe/personnes');
		await expect(invitationOf(page, 'Régine Essai')).toHaveCount(1);
		await page.getByRole('button', { name: 'Retirer l’invitation de Régine Essai' }).click();
		await expect(invitationOf(page, 'Régine Essai')).toHaveCount(0);

		const colleague = page
			.getByRole('listitem')
			.filter({ has: page.getByText('Retirer l’accès', { exact: true }) })
			.first();
		const name = await colleague.locator('strong').innerText();
		await colleague.getByText('Retirer l’accès', { exact: true }).click();
		await isSound(page);
		await page.getByRole('button', { name: `Retirer l’accès ${ofPerson(name)}` }).click();
		await expect(
			page.getByRole('button', { name: `Retirer l’accès ${ofPerson(name)}` })
		).toHaveCount(0);
	}
);
