import type { Page } from '@playwright/test';
import { withA, withDe } from '#lib/shared/french-articles.ts';
import { byNight } from './support/by-night.ts';
import { expect } from './support/enter.ts';
import {
	addPartner,
	giveAddresses,
	givenLink,
	noteCentrePhone,
	openLink,
	referWithLink,
	test
} from './support/partners.ts';

const WORDS = 'Une aide pour remplir un dossier de logement.';
/** Opens a door to the partner whose page is shown, and gives its address. */
async function giveDoor(page: Page): Promise<string> {
	await page.getByRole('button', { name: /Lui ouvrir une porte/ }).click();
	return givenLink(page).inputValue();
}
/** What a hand would post to a link, beside its pages. */
const post = (page: Page, address: string, form: Record<string, string>) =>
	page.context().request.post(address, {
		form,
		headers: { origin: new URL(address).origin, accept: 'text/html' }
	});
/** A mail that the demonstration would have sent: it arrives a moment after what it tells of. */
async function mailSaying(page: Page, subject: RegExp) {
	const mail = page
		.getByRole('article')
		.filter({ has: page.getByRole('heading', { name: subject }) });
	await expect(async () => {
		await page.goto('/boite-aux-lettres');
		await expect(mail).toHaveCount(1, { timeout: 500 });
	}).toPass();
	return mail;
}
const closed = (page: Page) => page.getByRole('heading', { name: 'Ce lien n’ouvre rien' });
const elsewhere = (page: Page) => page.getByRole('heading', { name: 'Ce lien a déjà été ouvert' });

test(
	'a partner opens, answers twice, and the desk reads one answer',
	{ tag: '@sans-javascript' },
	async ({ page, newPartner, otherBrowser }) => {
		await newPartner('CCAS');
		await noteCentrePhone('03 21 80 27 82');
		await giveAddresses('animateur');
		const link = await referWithLink(page, WORDS);
		const desk = page.url();
		await expect(page.getByText('Lien à transmettre')).toBeVisible();

		const partner = await otherBrowser();
		await partner.goto(link);
		const telephone = partner.getByRole('link', { name: '03 21 80 27 82' });
		await expect(telephone).toHaveAttribute('href', 'tel:+33321802782');
		await expect(partner.getByText(WORDS)).toHaveCount(0);
		await partner.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(partner.getByText(WORDS)).toBeVisible();
		await expect(telephone).toBeVisible();
		const form = partner.locator('form').filter({ hasText: 'J’accepte' });
		const key = await form.locator('input[name="cle"]').inputValue();
		await form.getByRole('button').dblclick();
		await expect(partner.getByText('Accepté')).toHaveCount(1);

		// The same form replayed by hand, in the partner's own browser.
		const replayed = await post(partner, `${link}?/repondre`, { cle: key, reponse: 'accepted' });
		expect(replayed.status()).toBe(200);
		await partner.reload();
		await expect(partner.getByText('Accepté')).toHaveCount(1);
		await page.goto(desk);
		await expect(page.getByRole('listitem').filter({ hasText: 'par son lien' })).toHaveCount(1);

		// Pressed, pressed again, replayed: one mail, which says nothing of anybody.
		const told = await mailSaying(partner, /^Le CCAS a répondu\s: accepté$/);
		await expect(told.getByRole('link')).toHaveAttribute('href', desk);
		await expect(told).not.toContainText(WORDS);
	}
);

test(
	'forwarded, it shows nothing and takes no answer; the desk gives a new one',
	byNight('partners/server/partner-link.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		await newPartner('Mairie');
		const link = await referWithLink(page, WORDS);
		const desk = page.url();
		const partner = await otherBrowser();
		await openLink(partner, link);
		await expect(partner.getByText(WORDS)).toBeVisible();

		const stranger = await otherBrowser();
		await stranger.goto(link);
		await expect(elsewhere(stranger)).toBeVisible();
		const pressed = await post(stranger, `${link}?/repondre`, { reponse: 'done' });
		expect(await pressed.text()).not.toContain(WORDS);

		await page.goto(desk);
		await expect(page.getByText('Rien pour l’instant.')).toBeVisible();
		await page.getByRole('button', { name: /nouveau lien/ }).click();
		const field = givenLink(page);
		await expect(field).not.toHaveValue(link);
		await openLink(stranger, await field.inputValue());
		await expect(stranger.getByText(WORDS)).toBeVisible();
		await partner.reload();
		await expect(closed(partner)).toBeVisible();
	}
);

test(
	'altered, unknown or revoked, it says one and the same thing',
	byNight('partners/server/partner-link.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		await newPartner('CAF');
		const link = await referWithLink(page, WORDS);
		await page.getByRole('button', { name: 'Fermer ce lien' }).click();
		await expect(page.getByText('Ce lien est fermé ou périmé.')).toBeVisible();
		const partner = await otherBrowser();
		const altered = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
		const said: string[] = [];
		for (const address of [link, altered, `${new URL(link).origin}/partenaire/nulle-part`]) {
			const answer = (await partner.goto(address))!;
			expect(answer.status()).toBe(410);
			expect(answer.headers()).toMatchObject({
				'cache-control': 'no-store',
				'referrer-policy': 'strict-origin'
			});
			await expect(closed(partner)).toBeVisible();
			said.push(await partner.locator('main').innerText());
			for (const deed of ['ouvrir', 'repondre', 'envoyer']) {
				const pressed = await post(partner, `${address}?/${deed}`, {
					reponse: 'done',
					besoin: 'x',
					charte: 'oui'
				});
				expect(pressed.status(), deed).toBe(410);
			}
		}
		expect(new Set(said).size).toBe(1);
	}
);

test(
	'a scanner that only fetches keeps nothing: the partner still opens it',
	byNight('partners/server/partner-link.db.test.ts'),
	async ({ page, request, newPartner, otherBrowser }) => {
		await newPartner('Poste');
		const link = await referWithLink(page, WORDS);
		for (let times = 0; times < 3; times++) {
			expect(await (await request.get(link)).text()).not.toContain(WORDS);
		}
		const partner = await otherBrowser();
		await openLink(partner, link);
		await expect(partner.getByText(WORDS)).toBeVisible();
	}
);

test(
	'sent by the CCAS for a fine: received, and the CCAS reads what became of it',
	byNight('partners/server/refer.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		const name = await newPartner('CCAS de la ville', { email: 'ccas.ville@example.org' });
		const door = await giveDoor(page);

		const ccas = await otherBrowser();
		await ccas.goto(door);
		await expect(ccas.getByRole('heading', { name: 'Ne pas faire à la place de' })).toBeVisible();
		await ccas.getByLabel('Ce dont la personne a besoin').fill('Une amende à payer en ligne.');
		await ccas.getByRole('textbox', { name: 'Son nom' }).fill('Mme Delattre');
		await ccas.getByLabel('J’ai lu la charte').check();
		await ccas.getByRole('button', { name: 'Envoyer' }).click();
		await expect(ccas.getByText('Sans accord, laissez le nom vide')).toBeVisible();
		await expect(ccas.getByLabel('Ce dont la personne a besoin')).toHaveValue(
			'Une amende à payer en ligne.'
		);
		await ccas.getByLabel('La personne est d’accord').check();
		await ccas.getByRole('button', { name: 'Envoyer' }).click();
		await expect(ccas.getByRole('heading', { name: 'Ce que cela devient' })).toBeVisible();

		await page.goto('/equipe/partenaires/orientations');
		await page.getByRole('link', { name: `Reçue ${withDe(name)}` }).click();
		await expect(page.getByText('Mme Delattre')).toBeVisible();
		await page.getByRole('button', { name: 'Recevoir' }).click();
		await page.waitForURL(/\/equipe\/accueil\/demandes\//);
		await expect(page.getByText('Une amende à payer en ligne.').first()).toBeVisible();
		await expect(page.getByText('Delattre')).toHaveCount(0);

		const followed = ccas.url();
		const told = await mailSaying(page, /^Le centre social Jacques Brel vous répond$/);
		await expect(told).toContainText('À ccas.ville@example.org');
		await expect(told).toContainText('reçue');
		await expect(told.getByRole('link')).toHaveAttribute('href', followed);
		await expect(told).not.toContainText(/Delattre|amende/);

		await ccas.reload();
		await expect(ccas.getByText('Reçue')).toBeVisible();
		await expect(ccas.getByText(/Delattre|amende/)).toHaveCount(0);
	}
);

test(
	'a secret typed by a partner is refused and never written back',
	byNight('partners/server/partner-link.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		await newPartner('Maison');
		const door = await giveDoor(page);
		const partner = await otherBrowser();
		await partner.goto(door);
		await partner
			.getByLabel('Ce dont la personne a besoin')
			.fill('Son mot de passe est Soleil1948!');
		await partner.getByLabel('J’ai lu la charte').check();
		await partner.getByRole('button', { name: 'Envoyer' }).click();
		await expect(partner.getByText('Masquez-le', { exact: false }).first()).toBeVisible();
		expect(await partner.content()).not.toContain('Soleil1948');
	}
);

test(
	'the vehicle papers, and somebody entitled: handed over until « reçu »',
	byNight('partners/server/refer.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const name = 'Relais numérique';
		await addPartner(page, name);
		await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
		await page.getByLabel('Pour quoi la personne y va').fill('La carte grise de la voiture.');
		await page
			.getByRole('textbox', { name: 'Ce qu’il faut apporter' })
			.fill('carte d’identité\nancienne carte grise');
		await page.getByLabel('Passer le relais').check();
		await page.getByLabel('Envoyer aussi ce mot au partenaire').check();
		await page.getByLabel('Je lui ai lu ce mot').check();
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		await expect(page.getByText('Un relais a une date').first()).toBeVisible();
		await page.getByLabel('Regarder si c’est reçu le').fill('2031-01-15');
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		const link = await givenLink(page).inputValue();
		await page.goto('/equipe/partenaires/orientations');
		const awaited = page
			.getByRole('region', { name: 'À suivre' })
			.getByText(`Relais ${withA(name)}`);
		await expect(awaited).toBeVisible();

		const entitled = await otherBrowser();
		await openLink(entitled, link);
		await entitled.getByRole('button', { name: 'Reçu', exact: true }).click();
		await expect(entitled.getByText('Votre réponse est enregistrée')).toBeVisible();
		await page.reload();
		await expect(awaited).toHaveCount(0);
	}
);
