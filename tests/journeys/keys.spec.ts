import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { nextCodeOf } from './support/code-of-application.ts';
import { openAsleep } from './support/awake.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { accept, enrol, invite, openInvitation, PASSWORD } from './support/keys.ts';
import { isSound } from './support/sound.ts';

test.use({ clock: 'machine' });

test('a direction is invited, protects her access, and comes back with her code', async ({
	page,
	otherBrowser
}) => {
	const email = 'nadia@example.org';
	await enterAs(page, 'direction');
	await invite(page, 'Nadia Essai', email, 'direction');
	await isSound(page);
	const hers = await openInvitation(await otherBrowser(), email);
	await isSound(hers);
	await hers.getByLabel('Choisissez un mot de passe').fill('court');
	await hers.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await expect(hers.getByText('doit compter au moins 12 caractères')).toBeVisible();
	await isSound(hers);
	await accept(hers);
	const key = await enrol(hers, isSound);
	await hers.goto('/equipe/compte');
	await hers.getByRole('button', { name: 'Me déconnecter ici' }).click();
	await hers.waitForURL('/');

	await hers.goto('/connexion');
	await hers.getByLabel('Votre adresse électronique').fill(email);
	await hers.getByLabel('Votre mot de passe').fill('pas celui-ci du tout');
	await hers.getByRole('button', { name: 'Se connecter' }).click();
	await expect(hers.getByText('ne convient pas')).toBeVisible();
	await isSound(hers);
	await hers.getByLabel('Votre mot de passe').fill(PASSWORD);
	await hers.getByRole('button', { name: 'Se connecter' }).click();
	await expect(hers.getByRole('heading', { name: 'Votre code' })).toBeVisible();
	await isSound(hers);
	await hers.goto('/equipe');
	await expect(hers).not.toHaveURL(/\/equipe/);
	// However the address is spelt, the team’s pages wait for her second proof.
	for (const address of ['/equipe/compte', '/%65quipe/compte', '/equip%65/compte/__data.json']) {
		const answer = await hers.request.get(address, { maxRedirects: 0 });
		expect(await answer.text(), address).not.toContain('Mes appareils');
		expect(await answer.text(), address).not.toContain('passkeys');
	}
	const posted = await hers.request.post('/%65quipe/compte?/pin', {
		form: { pin: '482915', 'pin-encore': '482915' },
		headers: { origin: new URL(hers.url()).origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(posted.status()).toBe(303);
	expect(posted.headers().location).not.toContain('equipe');
	await hers.goto('/connexion/code');
	await hers.getByLabel(/^Code à six chiffres/).fill(nextCodeOf(key));
	await hers.getByRole('button', { name: 'Continuer' }).click();
	await expect(hers.getByRole('heading', { name: 'Bonjour Nadia' })).toBeVisible();
});

test(
	'a forgotten password: the same answer for everybody, and a link by mail',
	byNight('sign-ins/sign-in.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const email = 'oublieuse@example.org';
		await enterAs(page, 'direction');
		await invite(page, 'Odile Essai', email, 'animateur');
		const hers = await openInvitation(await otherBrowser(), email);
		await accept(hers);
		await enrol(hers);
		const answers: string[] = [];
		for (const address of ['personne@example.org', email]) {
			await hers.goto('/connexion/oubli');
			await hers.getByLabel('Votre adresse électronique').fill(address);
			await hers.getByRole('button', { name: 'Recevoir un lien' }).click();
			answers.push(await hers.getByRole('status').innerText());
		}
		expect(answers[0]).toBe(answers[1]);
		const link = hers
			.getByRole('article')
			.filter({ hasText: email })
			.getByRole('link', { name: /\/connexion\/nouveau\// });
		await expect(async () => {
			await hers.goto('/boite-aux-lettres');
			await expect(link.first()).toBeVisible({ timeout: 500 });
		}).toPass();
		await link.first().click();
		await hers.getByLabel('Votre nouveau mot de passe').fill('quatre goélands sur le toit');
		await hers.getByRole('button', { name: 'Enregistrer' }).dblclick();
		await expect(hers.getByText('nouveau mot de passe est enregistré')).toBeVisible();
		await hers.goto('/equipe');
		await expect(hers).not.toHaveURL(/\/equipe/);
	}
);

test(
	'two colleagues take turns at the desk with the keyboard; what one types is hers',
	{ tag: ['@avec-javascript', '@nuit'] },
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		for (const [name, email, role] of [
			['Denise Essai', 'denise@example.org', 'direction'],
			['Ada Essai', 'ada@example.org', 'animateur'],
			['Max Essai', 'max@example.org', 'accueil']
		] as const) {
			await invite(page, name, email, role);
		}
		// The direction signs in at the desk itself, and trusts it.
		const desk = await openInvitation(await otherBrowser(), 'denise@example.org');
		await accept(desk);
		await enrol(desk);
		await desk.goto('/equipe/poste');
		await desk.getByLabel('Nom de ce poste').fill('PC de l’accueil');
		await desk.getByRole('button', { name: 'Faire confiance à cet ordinateur' }).click();
		await expect(desk.getByText('Cet ordinateur', { exact: true })).toBeVisible();
		await isSound(desk);

		// Each colleague chooses her PIN on her own computer.
		for (const [email, pin] of [
			['ada@example.org', '482915'],
			['max@example.org', '739164']
		] as const) {
			const own = await openInvitation(await otherBrowser(), email);
			await accept(own);
			await enrol(own);
			await own.goto('/equipe/compte');
			await own.getByLabel('Choisissez six chiffres').fill('123456');
			await own.getByLabel('Tapez-les encore une fois').fill('123456');
			await own.getByRole('button', { name: 'Enregistrer ce code' }).click();
			await expect(own.getByText('trop facile à deviner')).toBeVisible();
			await own.getByLabel('Choisissez six chiffres').fill(pin);
			await own.getByLabel('Tapez-les encore une fois').fill(pin);
			await own.getByRole('button', { name: 'Enregistrer ce code' }).click();
			await expect(own.getByText('Votre code PIN est enregistré')).toBeVisible();
			await isSound(own);
		}

		await desk.goto('/equipe');
		await desk.getByRole('button', { name: 'Verrouiller' }).click();
		await expect(desk.getByLabel('Votre code PIN')).toBeVisible();
		await isSound(desk);
		await desk.reload();
		await takeDesk(desk, 'Ada Essai', '482915');
		// She types faster than the old computer wakes: it is kept all the same.
		const { wake } = await openAsleep(desk, '/equipe/ateliers/programme');
		const kept = desk.waitForResponse((answer) => answer.url().endsWith('/equipe/textes'));
		await desk.getByLabel('Autres noms').fill('Le café des tablettes');
		await wake();
		await kept;
		await desk.getByRole('button', { name: 'Verrouiller' }).click();

		await takeDesk(desk, 'Max Essai', '739164');
		await expect(desk.getByText('Max Essai')).toBeVisible();
		expect(await desk.content()).not.toContain('café des tablettes');
		await desk.getByRole('button', { name: 'Verrouiller' }).click();

		await takeDesk(desk, 'Ada Essai', '482915');
		await desk.goto('/equipe/ateliers/programme');
		await expect(desk.getByLabel('Autres noms')).toHaveValue('Le café des tablettes');
		await expect(desk.getByText('Votre texte a été gardé')).toBeVisible();
	}
);

/** With the keyboard alone: up to the person, arrows, back to the PIN, six figures. */
async function takeDesk(desk: Page, name: string, pin: string): Promise<void> {
	await expect(desk.getByLabel('Votre code PIN')).toBeFocused();
	await desk.keyboard.press('Shift+Tab');
	const wanted = desk.getByRole('radio', { name: new RegExp(`^${name}`) });
	for (let i = 0; i < 12 && !(await wanted.isChecked()); i++)
		await desk.keyboard.press('ArrowDown');
	await desk.keyboard.press('Tab');
	await desk.keyboard.type(pin);
	await desk.waitForURL(/\/equipe/);
}

test('a passkey made on her device opens by itself @avec-javascript', async ({ page, browser }) => {
	await enterAs(page, 'direction');
	await invite(page, 'Pia Essai', 'pia@example.org', 'direction');
	const hers = await openInvitation(
		await (await browser.newContext()).newPage(),
		'pia@example.org'
	);
	const cdp = await hers.context().newCDPSession(hers);
	await cdp.send('WebAuthn.enable');
	await cdp.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await accept(hers);
	await hers.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
	await expect(hers.getByRole('heading', { name: 'Bonjour Pia' })).toBeVisible();
	await hers.goto('/equipe/compte');
	await expect(hers.getByRole('button', { name: /^Oublier/ })).toBeVisible();
	await hers.getByRole('button', { name: 'Me déconnecter ici' }).click();
	await hers.waitForURL('/');
	await hers.goto('/connexion');
	await hers.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
	await expect(hers.getByRole('heading', { name: 'Bonjour Pia' })).toBeVisible();
});

test(
	'only the direction opens the team’s page',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		const answer = await page.goto('/equipe/personnes');
		expect(answer!.status()).toBe(403);
		expect((await page.goto('/equipe/poste'))!.status()).toBe(403);
	}
);
