import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { invite, leave, openInvitation, PASSWORD } from './support/keys.ts';
import { isSound } from './support/sound.ts';

test.use({ clock: 'machine' });

const press = (page: Page, name: string) => page.getByRole('button', { name });

test(
	'each door opens to whoever presses its button twice',
	byNight('posts/exactly-once.db.test.ts'),
	async ({ page: hers }) => {
		const email = 'presse@example.org';
		await enterAs(hers, 'direction');
		await invite(hers, 'Paula Essai', email, 'direction');
		await hers.context().clearCookies();
		await openInvitation(hers, email);
		const link = hers.url();
		await hers.getByLabel('Choisissez un mot de passe').fill(PASSWORD);
		await press(hers, 'Accepter l’invitation').dblclick();

		await press(hers, 'Imprimer des codes').dblclick();
		const sheet = hers.getByRole('region', { name: 'Votre feuille de codes' });
		await expect(sheet.getByRole('listitem')).toHaveCount(10);
		const codes = await sheet.getByRole('listitem').allInnerTexts();
		await hers.getByLabel('Recopiez un code de la feuille').fill(codes[0]!);
		await press(hers, 'J’ai ma feuille').dblclick();
		await expect(hers.getByRole('heading', { name: 'Bonjour Paula' })).toBeVisible();
		await hers.goto(link);
		await expect(hers.getByRole('heading', { name: 'Bonjour Paula' })).toBeVisible();

		await leave(hers);
		await hers.goto(link);
		await expect(hers.getByText('Cette invitation a déjà servi')).toBeVisible();
		await isSound(hers);
		await hers.getByRole('link', { name: 'Me connecter' }).click();
		await hers.getByLabel('Votre adresse électronique').fill(email);
		await hers.getByLabel('Votre mot de passe').fill(PASSWORD);
		await press(hers, 'Se connecter').dblclick();
		await hers.getByLabel(/^Code à six chiffres/).fill(codes[1]!);
		await press(hers, 'Continuer').dblclick();
		await expect(hers.getByRole('heading', { name: 'Bonjour Paula' })).toBeVisible();
	}
);
