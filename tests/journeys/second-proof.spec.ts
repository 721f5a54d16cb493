import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { accept, enrol, enterWithPassword, invite, leave, openInvitation } from './support/keys.ts';
import { isSound } from './support/sound.ts';

test.use({ clock: 'machine' });

test(
	'it is explained before it is asked, and three ways are offered alike',
	byNight('proofs/second-proof.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		await invite(page, 'Ella Essai', 'ella@example.org', 'accueil');
		const hers = await openInvitation(await otherBrowser(), 'ella@example.org');
		await expect(hers.getByText('elle vous sera expliquée d’abord')).toBeVisible();
		await accept(hers);
		for (const term of ['Ce que c’est', 'Pourquoi', 'Ce qu’il vous faut', 'Combien de temps']) {
			await expect(hers.getByText(term, { exact: true })).toBeVisible();
		}
		for (const way of [
			'Une application de votre téléphone',
			'Une clé d’accès',
			'Une feuille de codes'
		])
			await expect(hers.getByRole('heading', { name: way })).toBeVisible();
		await expect(hers.getByText('peut vous laisser sept jours')).toBeVisible();
		await enrol(hers, isSound);
	}
);

test(
	'the direction leaves seven days: they are seen, then they are over',
	byNight('proofs/proof-delay.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		await invite(page, 'Lise Essai', 'lise@example.org', 'animateur');
		await invite(page, 'Dora Essai', 'dora@example.org', 'direction');
		const [hers, other] = [await otherBrowser(), await otherBrowser()];
		await accept(await openInvitation(hers, 'lise@example.org'));
		await expect(hers.getByRole('heading', { name: 'Protéger votre accès' })).toBeVisible();
		await accept(await openInvitation(other, 'dora@example.org'));
		await expect(other.getByText('peut vous laisser sept jours')).toHaveCount(0);

		await page.goto('/equipe/personnes');
		const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
		await expect(line('Dora Essai')).toBeVisible();
		await expect(line('Dora Essai').getByRole('button', { name: /sept jours/ })).toHaveCount(0);
		await line('Lise Essai')
			.getByRole('button', { name: /^Lui laisser sept jours/ })
			.click();
		await expect(line('Lise Essai')).toContainText('Seconde preuve à choisir avant le');
		await expect(line('Lise Essai')).toContainText('délai laissé par');
		await expect(line('Lise Essai').getByRole('button', { name: /sept jours/ })).toHaveCount(0);
		await isSound(page);

		await hers.goto('/equipe');
		await expect(hers.getByRole('heading', { name: 'Bonjour Lise' })).toBeVisible();
		await expect(hers.getByText(/Il vous reste 7 jours/)).toBeVisible();
		await isSound(hers);
		await hers.getByRole('link', { name: /^La choisir maintenant/ }).click();
		await expect(hers.getByRole('button', { name: 'Relier une application' })).toBeVisible();
		await hers.getByRole('link', { name: 'Revenir à mon travail' }).click();
		await expect(hers.getByRole('heading', { name: 'Bonjour Lise' })).toBeVisible();

		await askDatabase(
			`update second_proof_delays set recorded_at = now() - interval '6 days 1 hour'`
		);
		await hers.goto('/equipe/ateliers');
		await expect(hers.getByText(/Il vous reste un jour/)).toBeVisible();
		await askDatabase(`update second_proof_delays set recorded_at = now() - interval '7 days'`);
		await hers.goto('/equipe');
		await expect(hers.getByRole('heading', { name: 'Avant de commencer' })).toBeVisible();
		await page.goto('/equipe/personnes');
		await expect(line('Lise Essai')).toContainText('les sept jours ont fini');
	}
);

test(
	'a sheet of codes is printed, and each of them serves once',
	byNight('proofs/recovery-sheet.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const email = 'rita@example.org';
		await enterAs(page, 'direction');
		await invite(page, 'Rita Essai', email, 'direction');
		const hers = await openInvitation(await otherBrowser(), email);
		await accept(hers);
		await hers.getByRole('button', { name: 'Imprimer des codes' }).click();
		const sheet = hers.getByRole('region', { name: 'Votre feuille de codes' });
		await expect(sheet.getByRole('listitem')).toHaveCount(10);
		const codes = await sheet.getByRole('listitem').allInnerTexts();
		await isSound(hers);
		await hers.emulateMedia({ media: 'print' });
		await expect(sheet.getByText('Mes codes de secours')).toBeVisible();
		await expect(hers.getByLabel('Recopiez un code de la feuille')).toBeHidden();
		// Found by somebody, it says neither whose it is nor what it opens.
		await expect(hers.getByRole('heading', { level: 1 })).toBeHidden();
		expect(await hers.locator('main').innerText()).not.toMatch(/Déclic|Rita/);
		await hers.emulateMedia({ media: 'screen' });
		await hers.getByLabel('Recopiez un code de la feuille').fill('22222-22222');
		await hers.getByRole('button', { name: 'J’ai ma feuille' }).click();
		await expect(hers.getByText('n’est pas sur votre dernière feuille')).toBeVisible();
		await expect(sheet).toHaveCount(0);
		await hers.getByLabel('Recopiez un code de la feuille').fill(codes[0]!.toLowerCase());
		await hers.getByRole('button', { name: 'J’ai ma feuille' }).click();
		await expect(hers.getByRole('heading', { name: 'Bonjour Rita' })).toBeVisible();

		const enterWith = async (code: string) => {
			await enterWithPassword(hers, email);
			await hers.getByLabel(/^Code à six chiffres/).fill(code);
			await hers.getByRole('button', { name: 'Continuer' }).click();
		};
		await leave(hers);
		await enterWith(codes[0]!);
		await expect(hers.getByRole('heading', { name: 'Bonjour Rita' })).toBeVisible();
		await hers.goto('/equipe/compte');
		await expect(hers.getByText('Il reste 9 codes sur votre feuille.')).toBeVisible();
		await isSound(hers);
		await leave(hers);
		await enterWith(codes[0]!);
		await expect(hers.getByText('Ce code ne convient pas')).toBeVisible();
		await enterWith(codes[1]!);
		await expect(hers.getByRole('heading', { name: 'Bonjour Rita' })).toBeVisible();
	}
);

test(
	'after too many codes, the page says at what time to try again',
	{ tag: '@nuit' },
	async ({ page, otherBrowser }) => {
		const email = 'tess@example.org';
		await enterAs(page, 'direction');
		await invite(page, 'Tess Essai', email, 'direction');
		const hers = await openInvitation(await otherBrowser(), email);
		await accept(hers);
		await enrol(hers);
		await leave(hers);
		const message = hers.getByText(/Réessayez (demain )?à \d+\sh\s\d\d\./);
		for (let tries = 0; tries < 15 && !(await message.isVisible()); tries += 1) {
			if (tries % 5 === 0) await enterWithPassword(hers, email);
			await hers.getByLabel(/^Code à six chiffres/).fill('123456');
			await hers.getByRole('button', { name: 'Continuer' }).click();
			await expect(hers.getByText(/ne convient pas|n’ont pas convenu|Trop d’essais/)).toBeVisible();
		}
		await expect(message).toBeVisible();
	}
);
