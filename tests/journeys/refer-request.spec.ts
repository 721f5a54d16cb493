import type { Page } from '@playwright/test';
import { withA, withArticle } from '#lib/shared/french-articles.ts';
import { byNight } from './support/by-night.ts';
import { expect } from './support/enter.ts';
import { agreeToTell, endMail, givenLink, openLink, test } from './support/partners.ts';
import { askAndSave } from './support/requests.ts';
import { isSound } from './support/sound.ts';

const TOLD = 'Un échéancier pour une facture d’eau.';
const PROPOSED = 'Rendez-vous proposé : mardi 1er décembre à 10 h, Mme Petit, à l’accueil';

/** From the page of a request to the partner of that name, as a hand does it. */
async function choosePartner(page: Page, way: string, name: string): Promise<void> {
	await page.getByRole('link', { name: way }).click();
	await page.getByRole('main').getByRole('searchbox').fill(name);
	await page.getByRole('button', { name: 'Chercher', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(withArticle(name));
}

test('to a partner that is proposed: who it is, why, and her sheet', async ({
	page,
	newPartner,
	javaScriptEnabled
}) => {
	const name = await newPartner('Espace RSA');
	await askAndSave(page, 'dossier RSA à remplir sur internet');
	await page.getByRole('link', { name: 'L’orienter vers un partenaire' }).click();
	await page.getByRole('main').getByRole('link', { name }).first().click();
	await page.getByLabel('Pour quoi la personne y va').fill('Son dossier de RSA');
	await page.getByRole('button', { name: 'Préparer la fiche' }).click();
	await expect(page.getByText('Partie avec sa fiche')).toBeVisible();
	await page.getByRole('link', { name: 'Sa fiche', exact: true }).click();
	// A page without script has no button that prints: it says to print it, or gives the file.
	const way = javaScriptEnabled
		? page.getByRole('button', { name: 'Imprimer' })
		: page.getByRole('link', { name: 'la fiche en PDF' });
	await expect(way).toBeVisible();
});

test(
	'a request is referred: looked for by the beginning of a name, told word for word, and what was typed stays',
	byNight('directory/directory.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		const name = await newPartner('Espace conseil');
		await askAndSave(page, 'facture d’eau à payer en plusieurs fois');
		const request = page.url();
		await choosePartner(page, 'L’orienter vers un partenaire', name);
		await page.getByLabel('Pour quoi la personne y va').fill(TOLD);
		await page.getByLabel('Envoyer aussi ce mot au partenaire').check();
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		await expect(page.getByText('Lisez-lui le mot.').first()).toBeVisible();
		await expect(page.getByLabel('Pour quoi la personne y va')).toHaveValue(TOLD);
		await expect(page.getByLabel('Envoyer aussi ce mot au partenaire')).toBeChecked();
		await page.getByLabel('Je lui ai lu ce mot').check();
		await page.getByRole('button', { name: 'Préparer la fiche' }).click();
		const link = await givenLink(page).inputValue();

		await page.getByRole('link', { name: 'Revenir à la demande' }).click();
		await expect(page).toHaveURL(new URL(request).pathname);
		const answer = page.getByRole('listitem').filter({ hasText: name });
		await expect(answer).toContainText('Lien à transmettre');
		await expect(answer).toContainText(TOLD);

		const partner = await otherBrowser();
		await openLink(partner, link);
		await expect(partner.getByText(TOLD)).toBeVisible();
		await expect(partner.getByText('facture d’eau à payer')).toHaveCount(0);
		await page.reload();
		await expect(answer).toContainText('Lien ouvert le');
		// The day first: an hour of no day is sent back, with all that was typed.
		await partner.getByLabel('Heure').fill('10:00');
		await partner.getByLabel('Où, ou qui demander').fill('Mme Petit, à l’accueil');
		await partner.getByRole('button', { name: 'J’accepte' }).click();
		await expect(partner.getByText('Donnez aussi le jour')).toBeVisible();
		await isSound(partner);
		await expect(partner.getByLabel('Où, ou qui demander')).toHaveValue('Mme Petit, à l’accueil');
		await partner.getByLabel('Jour').fill('2026-12-01');
		await partner.getByRole('button', { name: 'J’accepte' }).click();
		await expect(partner.getByText('Votre réponse est enregistrée')).toBeVisible();
		await expect(partner.getByText(PROPOSED)).toBeVisible();
		await page.reload();
		await expect(page.getByText('Répondue')).toBeVisible();
		await expect(answer).toContainText(PROPOSED);
		await answer.getByRole('link', { name: 'Voir l’orientation' }).click();
		await expect(page.getByText(PROPOSED)).toBeVisible();
		await page.getByRole('link', { name: 'Sa fiche', exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Rendez-vous proposé' })).toBeVisible();
		await expect(page.getByText('mardi 1er décembre à 10 h, Mme Petit, à l’accueil')).toBeVisible();
	}
);

test(
	'a handover goes to the entitled alone, with its day, and its link is given as any other',
	byNight('partners/server/refer.db.test.ts'),
	async ({ page, newPartner }) => {
		const simple = await newPartner('Point relais simple');
		const entitled = await newPartner('Point relais habilité', {
			entitled: 'france-services',
			email: 'relais@example.org'
		});
		await askAndSave(page, 'son allocation va s’arrêter demain');
		await page.getByRole('link', { name: 'Passer le relais à quelqu’un d’habilité' }).click();
		await page.getByRole('main').getByRole('searchbox').fill(simple);
		await page.getByRole('button', { name: 'Chercher', exact: true }).click();
		await expect(page.getByText('Aucun partenaire de ce nom')).toBeVisible();
		await page.getByRole('link', { name: 'Revoir la liste' }).click();
		await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('');
		await page.getByRole('main').getByRole('searchbox').fill(entitled);
		await page.getByRole('button', { name: 'Chercher', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(
			`Passer le relais ${withA(entitled)}`
		);
		await expect(page.getByRole('radio', { name: /^Passer le relais/ })).toBeChecked();
		await expect(page.getByLabel('Regarder si c’est reçu le')).not.toHaveValue('');
		await agreeToTell(page, 'Son allocation s’arrête le 30.');
		// A demonstration sends nothing: its mail waits.
		await expect(page.getByText('Courriel en route').first()).toBeVisible();
		await expect(givenLink(page)).toHaveValue(/\/partenaire\//);
		const referral = page.url();
		await page.getByRole('link', { name: 'Revenir à la demande' }).click();
		await expect(page.getByText('En attente')).toBeVisible();
		await expect(page.getByText('Courriel en route')).toBeVisible();

		await endMail('relais@example.org', 'sent');
		await page.goto(referral);
		await expect(page.getByText('Envoyé par courriel le').first()).toBeVisible();
	}
);

test(
	'a mail that did not leave comes back to the desk, which gives the link another way',
	byNight('partners/server/link-sending.db.test.ts'),
	async ({ page, newPartner }) => {
		const name = await newPartner('Point d’accès', { email: 'parti.ailleurs@example.org' });
		await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
		await agreeToTell(page, TOLD);
		await expect(page.getByText('Courriel en route').first()).toBeVisible();
		await expect(page.getByRole('link', { name: 'Écrire le courriel' })).toHaveCount(0);
		await endMail('parti.ailleurs@example.org', 'failed');
		await page.reload();
		await expect(page.getByText('Le courriel n’est pas parti').first()).toBeVisible();
		await expect(page.getByText('Donnez le lien autrement')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Écrire le courriel' })).toBeVisible();

		await page.goto('/equipe/accueil');
		const awaited = page.getByRole('listitem').filter({ hasText: name });
		await expect(awaited).toContainText('Le courriel n’est pas parti');
		await awaited.getByRole('link', { name: /^Transmettre autrement/ }).click();
		// Told on the telephone, with an appointment on a day that is over: nothing of it is lost.
		await page.getByLabel('Accepté').check();
		await page.getByLabel('Jour').fill('2026-11-02');
		await page.getByLabel('Où, ou qui demander').fill('guichet 3');
		await page.getByRole('button', { name: 'Noter' }).click();
		await expect(page.getByText('Ce jour est passé')).toBeVisible();
		await isSound(page);
		await expect(page.getByLabel('Accepté')).toBeChecked();
		await expect(page.getByLabel('Où, ou qui demander')).toHaveValue('guichet 3');
		await page.getByLabel('Jour').fill('2026-12-04');
		await page.getByRole('button', { name: 'Noter' }).click();
		await expect(
			page.getByText('Rendez-vous proposé : vendredi 4 décembre, guichet 3')
		).toBeVisible();
		await page.goto('/equipe/accueil');
		await expect(awaited).toHaveCount(0);
	}
);

test(
	'a link is copied, or written in one’s own mailbox',
	{ tag: '@avec-javascript' },
	async ({ page, context, newPartner }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await newPartner('Sans adresse');
		await page.getByRole('link', { name: 'Orienter quelqu’un' }).click();
		await agreeToTell(page, TOLD);
		const link = await givenLink(page).inputValue();
		await page.getByRole('button', { name: 'Copier le lien' }).click();
		await expect(page.getByText('Le lien est copié')).toBeVisible();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
		const mail = page.getByRole('link', { name: 'Écrire le courriel' });
		const href = decodeURIComponent((await mail.getAttribute('href'))!);
		expect(href).toContain(link);
		expect(href).not.toContain(TOLD);
	}
);

test(
	'with the keyboard alone: from the request to the sheet',
	{ tag: '@avec-javascript' },
	async ({ page, newPartner }) => {
		const name = await newPartner('Au clavier');
		await askAndSave(page, 'dossier de logement social à remplir');
		await page.getByRole('link', { name: 'L’orienter vers un partenaire' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('main').getByRole('searchbox')).toBeFocused();
		await page.keyboard.type(name);
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
		await expect(page.getByLabel('Pour quoi la personne y va')).toBeFocused();
		await page.keyboard.type('Lire son bail avec quelqu’un.');
		// What to bring, what for, how, her agreement, the day: nothing of it is compulsory.
		await page.getByRole('button', { name: 'Préparer la fiche' }).focus();
		await page.keyboard.press('Enter');
		await expect(
			page.getByText('Rien n’est envoyé : la personne y va avec sa fiche.')
		).toBeVisible();
	}
);

test(
	'sent by a partner, and known here already: found by her name, and the request is hers',
	byNight('partners/server/refer.db.test.ts'),
	async ({ page, newPartner, otherBrowser }) => {
		await newPartner('CCAS d’ici');
		await page.getByRole('button', { name: /Lui ouvrir une porte/ }).click();
		const partner = await otherBrowser();
		await partner.goto(await givenLink(page).inputValue());
		await partner
			.getByLabel('Ce dont la personne a besoin')
			.fill('Renouveler sa carte de transport.');
		await partner.getByLabel('J’ai lu la charte').check();
		await partner.getByRole('button', { name: 'Envoyer' }).click();
		await expect(partner.getByRole('heading', { name: 'Ce que cela devient' })).toBeVisible();

		await page.goto('/equipe/habitants/nouveau');
		const familyName = 'Quenehen';
		await page.getByLabel('Prénom', { exact: true }).fill('Odette');
		await page.getByLabel('Nom', { exact: true }).fill(familyName);
		await page.getByRole('button', { name: 'Enregistrer' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(familyName);

		await page.goto('/equipe/partenaires/orientations');
		await page
			.getByRole('link', { name: /^Reçue du CCAS d’ici/ })
			.first()
			.click();
		await page.getByRole('combobox', { name: 'La personne est déjà connue ici' }).fill(familyName);
		await page.getByRole('button', { name: 'Recevoir' }).click();
		// Nobody is taken for her without being chosen.
		await page.getByRole('radio', { name: `Odette ${familyName}` }).check();
		await page.getByRole('button', { name: 'Recevoir' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(`Odette ${familyName}`);
		await expect(page.locator('blockquote')).toHaveText('Renouveler sa carte de transport.');
	}
);
