import type { Page } from '@playwright/test';
import { ofPerson } from '#lib/shared/french-articles.ts';
import { CLIENT, openRealProvider, type RealProvider } from '../oidc/real-provider.fixture.ts';
import { type Application, freePort, startApplication } from './support/application.ts';
import { byNight } from './support/by-night.ts';
import { codeOf, nextCodeOf } from './support/code-of-application.ts';
import { enterAs, expect, type OtherBrowser, test } from './support/enter.ts';
import { isClean } from './support/sound.ts';

let application: Application;
let provider: RealProvider;

test.describe.configure({ mode: 'serial' });
test.use({ isGiven: false });

test.beforeAll(async () => {
	test.setTimeout(120_000);
	const port = await freePort();
	provider = await openRealProvider({
		redirectUri: `http://localhost:${port}/connexion/retour`,
		signsUserinfo: true
	});
	application = await startApplication({
		port,
		clock: 'machine',
		env: {
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: CLIENT.id,
			OIDC_CLIENT_SECRET: CLIENT.secret,
			OIDC_NAME: 'ProEssai'
		}
	});
});
test.afterAll(async () => {
	await application?.stop();
	await provider?.close();
});

/** A computer of her own, where nobody has signed in. */
const onHerComputer = (otherBrowser: OtherBrowser) => otherBrowser({ baseURL: application.url });

/** The direction invites her; she follows the link of her mail on her own computer. */
async function invitedBy(
	otherBrowser: OtherBrowser,
	{ name, email, role }: { name: string; email: string; role: string }
): Promise<Page> {
	const direction = await onHerComputer(otherBrowser);
	await enterAs(direction, 'direction');
	await direction.goto('/equipe/personnes');
	await direction.getByLabel('Prénom et nom').fill(name);
	await direction.getByLabel('Adresse électronique').fill(email);
	await direction.getByLabel('Rôle').selectOption(role);
	await direction.getByRole('button', { name: 'Inviter' }).click();
	await expect(direction.getByText(`L’invitation ${ofPerson(name)} vient de partir`)).toBeVisible();
	const hers = await onHerComputer(otherBrowser);
	await hers.goto('/boite-aux-lettres');
	const mail = hers.getByRole('article').filter({ hasText: email }).first();
	await mail.getByRole('link', { name: /\/invitation\// }).click();
	return hers;
}

/** On the provider's own pages: her name there, then her consent. */
async function signInThere(page: Page, login: string): Promise<void> {
	await page.waitForURL(`${provider.issuer}/**`);
	await page.getByPlaceholder('Enter any login').fill(login);
	await page.getByPlaceholder('and password').fill('peu importe');
	await page.getByRole('button', { name: 'Sign-in' }).click();
	await page.getByRole('button', { name: 'Continue' }).click();
	await page.waitForURL(`${application.url}/**`);
}

/** Without a password, there is none to repeat before the application of codes is linked. */
async function linkApplication(page: Page): Promise<string> {
	await expect(page.getByRole('heading', { name: 'Protéger votre accès' })).toBeVisible();
	await page.getByRole('button', { name: 'Relier une application' }).click();
	await page.getByText('Je ne peux pas lire le dessin').click();
	const key = await page.locator('.key').innerText();
	await page.getByLabel('Code à six chiffres').fill(codeOf(key));
	await page.getByRole('button', { name: 'C’est fait' }).click();
	await page.waitForURL(/\/equipe$/);
	return key;
}

test(
	'an invited colleague enters with the provider, and comes back to the page she asked for',
	byNight('oidc/who-enters.db.test.ts'),
	async ({ otherBrowser }) => {
		provider.people.set('zoe', { email: 'zoe@example.org', email_verified: true });
		const hers = await invitedBy(otherBrowser, {
			name: 'Zoé Essai',
			email: 'zoe@example.org',
			role: 'animateur'
		});
		await hers.getByRole('link', { name: 'Accepter avec ProEssai, sans mot de passe' }).click();
		await signInThere(hers, 'zoe');
		await linkApplication(hers);
		await expect(hers.getByRole('heading', { name: 'Bonjour Zoé' })).toBeVisible();
		await hers.goto('/equipe/compte');
		await hers.getByRole('button', { name: 'Me déconnecter ici' }).click();
		await hers.waitForURL('/');

		await hers.goto('/connexion?retour=/equipe/ateliers');
		await hers.getByRole('link', { name: 'S’identifier avec ProEssai' }).click();
		// Known there and on this computer: nothing is asked again.
		await hers.waitForURL(`${application.url}/equipe/ateliers`);
	}
);

test(
	'a stranger is refused calmly, and finds another way',
	byNight('oidc/who-enters.db.test.ts'),
	async ({ otherBrowser }) => {
		provider.people.set('inconnu', { email: 'inconnu@example.org', email_verified: true });
		const his = await onHerComputer(otherBrowser);
		await his.goto('/connexion');
		await his.getByRole('link', { name: 'S’identifier avec ProEssai' }).click();
		await signInThere(his, 'inconnu');
		await expect(his.getByText('Votre adresse n’a pas d’invitation')).toBeVisible();
		await isClean(his);
		expect((await his.reload())!.status()).toBe(400);
		await expect(his.getByText('a déjà servi')).toBeVisible();
		await his.getByRole('link', { name: 'Se connecter autrement' }).click();
		await expect(his.getByRole('heading', { name: 'Se connecter' })).toBeVisible();
		await his.goto('/equipe');
		await expect(his).not.toHaveURL(/\/equipe/);
	}
);

test(
	'a direction still gives her code',
	byNight('oidc/who-enters.db.test.ts'),
	async ({ otherBrowser }) => {
		provider.people.set('diane', { email: 'diane@example.org', email_verified: true });
		const hers = await invitedBy(otherBrowser, {
			name: 'Diane Essai',
			email: 'diane@example.org',
			role: 'direction'
		});
		await hers.getByRole('link', { name: 'Accepter avec ProEssai, sans mot de passe' }).click();
		await signInThere(hers, 'diane');
		const key = await linkApplication(hers);
		await hers.goto('/equipe/compte');
		await hers.getByRole('button', { name: 'Me déconnecter ici' }).click();
		await hers.waitForURL('/');
		await hers.goto('/connexion');
		await hers.getByRole('link', { name: 'S’identifier avec ProEssai' }).click();
		await expect(hers.getByRole('heading', { name: 'Votre code' })).toBeVisible();
		await hers.goto('/equipe');
		await expect(hers).not.toHaveURL(/\/equipe$/);
		await hers.getByLabel(/^Code à six chiffres/).fill(nextCodeOf(key));
		await hers.getByRole('button', { name: 'Continuer' }).click();
		await expect(hers.getByRole('heading', { name: 'Bonjour Diane' })).toBeVisible();
	}
);

test(
	'an answer that cannot be checked lets nobody in, and passwords still open',
	byNight('oidc/protocol.db.test.ts'),
	async ({ otherBrowser }) => {
		const hers = await onHerComputer(otherBrowser);
		await hers.goto('/connexion');
		provider.twists.set('/token', () => 'en panne');
		provider.people.set('zoe', { email: 'zoe@example.org', email_verified: true });
		await hers.getByRole('link', { name: 'S’identifier avec ProEssai' }).click();
		await signInThere(hers, 'zoe');
		await expect(hers.getByText('n’a pas pu être vérifiée')).toBeVisible();
		provider.twists.clear();
		await hers.getByRole('link', { name: 'Se connecter autrement' }).click();
		await expect(hers.getByLabel('Votre mot de passe')).toBeVisible();
	}
);
