import type { Page } from '@playwright/test';
import { openAwake, untilAwake } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { unfold } from './support/unfold.ts';

const guideOf = (guide: string) => `/equipe/guides/${guide}`;
const stepOf = (page: Page, nth: number) =>
	page.getByRole('group', { name: `Étape ${nth}`, exact: true });
const title = (page: Page, nth: number) => stepOf(page, nth).getByLabel('Titre de l’étape');
const doing = (page: Page, nth: number) => stepOf(page, nth).getByLabel('Ce qu’il faut faire');
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer ce texte' }).click();
const is = (page: Page, status: string) =>
	expect(page.getByRole('main').getByText(status, { exact: true })).toBeVisible();

/** Where residents read it, in the words of her centre. */
const shownAt = async (page: Page) =>
	(await page.getByRole('link', { name: 'Montrer', exact: true }).first().getAttribute('href'))!;

async function writeStep(page: Page, guide: string, words: string): Promise<void> {
	await openAwake(page, `${guideOf(guide)}/ecrire/fr`);
	await doing(page, 2).fill(words);
	await save(page);
	await expect(page).toHaveURL(new RegExp(`${guideOf(guide)}$`));
}

/** Ticked and said: somebody has read the French. */
async function readAgain(page: Page): Promise<void> {
	const texts = page.getByRole('group', { name: 'J’ai relu, c’est juste' });
	await texts.getByRole('checkbox', { name: /^Français/ }).check();
	await page.getByRole('button', { name: 'Ce guide est relu' }).click();
}

test.describe('the team', () => {
	test(
		'a sentence too long is named while it is typed, then residents read the old words until somebody reads the new',
		{ tag: '@avec-javascript' },
		async ({ page, otherBrowser }) => {
			const LONG =
				'Prenez avec vous le papier que vous avez reçu par la poste avant de venir au centre avec une personne que vous connaissez bien.';
			const SHORT = 'Prenez le papier reçu par la poste.';
			await enterAs(page, 'animateur');
			await openAwake(page, guideOf('acte-de-naissance'));
			await is(page, 'Montré');
			const address = await shownAt(page);
			const reader = await otherBrowser({ javaScriptEnabled: false });
			await page.getByRole('link', { name: 'Modifier' }).first().click();
			await expect(page.getByText('Vous écrivez votre propre copie.')).toBeVisible();
			const old = await doing(page, 1).inputValue();
			const clarity = page.getByRole('complementary', { name: 'Clarté du texte' });
			await expect(clarity).toContainText('Le texte est clair');
			await doing(page, 1).fill(LONG);
			await expect(clarity).toContainText('Trop long : 24 mots, 20 au plus.');
			await expect(clarity).toContainText(LONG);
			await doing(page, 1).fill(SHORT);
			await expect(clarity).not.toContainText('Trop long');
			await save(page);
			await is(page, 'Nouvelle version à relire');
			await is(page, 'Copie du centre');
			await reader.goto(address);
			await expect(reader.getByText(old)).toBeVisible();
			await expect(reader.getByText(SHORT)).toHaveCount(0);

			await page.getByRole('link', { name: 'Durée, prix, pages officielles' }).click();
			const blank = page.getByRole('group', { name: /^Page officielle/ }).last();
			await blank.getByLabel('Ce qu’elle dit').fill('L’acte est gratuit.');
			await blank.getByLabel('Son adresse').fill('https://www.service-public.fr/');
			await page.getByRole('button', { name: 'Enregistrer la fiche' }).click();
			await readAgain(page);
			await expect(page.getByRole('link', { name: /cochez-la : il en reste 1/ })).toBeVisible();
			await is(page, 'Nouvelle version à relire');
			await page.getByLabel('L’acte est gratuit.').check();
			await readAgain(page);
			await expect(page.getByText('les habitants lisent ce guide')).toBeVisible();
			await is(page, 'Montré');
			await reader.goto(address);
			await expect(reader.getByText(SHORT)).toBeVisible();
			await expect(reader.getByText(old)).toHaveCount(0);
		}
	);

	test(
		'a step is added, moved and removed; what was typed stays, and nothing is kept yet',
		byNight('domain/guide-draft.test.ts'),
		async ({ page }) => {
			await enterAs(page, 'animateur');
			await openAwake(page, `${guideOf('joindre-un-document')}/ecrire/fr`);
			const steps = await page.getByRole('group', { name: /^Étape \d+$/ }).count();
			const first = await title(page, 1).inputValue();
			await title(page, 2).fill('Un titre à moi');
			await page.getByRole('button', { name: 'Ajouter une étape après la 2' }).click();
			await expect(page.getByRole('group', { name: /^Étape \d+$/ })).toHaveCount(steps + 1);
			await expect(title(page, 3)).toHaveValue('');
			await expect(title(page, 2)).toHaveValue('Un titre à moi');
			await page.getByRole('button', { name: 'Monter l’étape 2' }).click();
			await expect(title(page, 1)).toHaveValue('Un titre à moi');
			await expect(title(page, 2)).toHaveValue(first);
			await page.getByRole('button', { name: 'Retirer l’étape 3' }).click();
			await expect(page.getByRole('group', { name: /^Étape \d+$/ })).toHaveCount(steps);
			await expect(title(page, 1)).toHaveValue('Un titre à moi');
			await page.goto(guideOf('joindre-un-document'));
			await is(page, 'Guide de Déclic');
		}
	);

	test(
		'the hand goes on in the step that came; the key Enter keeps, and moves no step',
		{
			tag: '@avec-javascript'
		},
		async ({ page }) => {
			await enterAs(page, 'animateur');
			await openAwake(page, `${guideOf('horaires-de-train')}/ecrire/fr`);
			await page.getByRole('button', { name: 'Descendre l’étape 1' }).click();
			await expect(title(page, 2)).toBeFocused();
			await title(page, 2).fill('Choisir une gare');
			await page.keyboard.press('Enter');
			await is(page, 'Nouvelle version à relire');
			await page.getByRole('link', { name: 'Modifier' }).first().click();
			await expect(title(page, 2)).toHaveValue('Choisir une gare');
		}
	);

	test(
		'the network’s guide changes under a copy: seen before and now, kept, then taken again',
		byNight('guides/server/guides.db.test.ts', '@avec-javascript'),
		async ({ page, otherBrowser }) => {
			const GUIDE = 'imprimer-un-document';
			const network = await otherBrowser();
			await enterAs(network, 'coordination');
			await enterAs(page, 'animateur');
			await openAwake(network, `${guideOf(GUIDE)}/ecrire/fr`);
			const before = await doing(network, 2).inputValue();
			await writeStep(network, GUIDE, 'Cherchez une petite imprimante.');
			await readAgain(network);
			await is(network, 'Montré');

			await page.goto('/equipe/guides?voir=reseau');
			await page.getByRole('link', { name: 'Imprimer un document' }).click();
			const changed = page.getByRole('region', {
				name: 'Le guide du réseau a changé depuis votre copie'
			});
			await expect(changed.locator('del')).toHaveText([before]);
			await expect(changed.locator('ins')).toHaveText(['Cherchez une petite imprimante.']);
			await untilAwake(page);
			await changed.getByRole('button', { name: 'J’ai vu, garder notre copie' }).click();
			await expect(changed).toHaveCount(0);
			await is(page, 'Copie du centre');

			await writeStep(network, GUIDE, 'Cherchez le dessin d’une imprimante.');
			await readAgain(network);
			await openAwake(page, guideOf(GUIDE));
			await expect(changed.locator('ins')).toHaveText(['Cherchez le dessin d’une imprimante.']);
			await changed.getByRole('button', { name: 'Reprendre le guide du réseau' }).click();
			await expect(changed).toHaveCount(0);
			await is(page, 'Guide du réseau');
			await is(page, 'Montré');
		}
	);

	test(
		'a reader says what changed, without a name; the team sees it and settles it',
		byNight('server/remarks-and-views.db.test.ts'),
		async ({ page, otherBrowser }) => {
			const GUIDE = 'payer-une-amende';
			await enterAs(page, 'animateur');
			await openAwake(page, guideOf(GUIDE));
			const reader = await otherBrowser({ javaScriptEnabled: false });
			await reader.goto(await shownAt(page));
			const form = await unfold(reader.getByRole('complementary'), 'Ceci a changé');
			await expect(form).toContainText('Nous ne demandons pas votre nom.');
			await expect(form.getByLabel(/nom$|téléphone|mail/i)).toHaveCount(0);
			await form.getByRole('radio').first().check();
			await form.getByLabel('À quel endroit ?').selectOption({ index: 2 });
			await form.getByLabel('Vos mots').fill('Le bouton est en bas.');
			await form.getByRole('button', { name: 'Envoyer' }).click();
			await expect(reader.getByText('Merci. L’équipe va regarder ce guide.')).toBeVisible();

			await page.goto('/equipe/guides?voir=remarques');
			await page.getByRole('link', { name: 'Payer une amende' }).click();
			const said = page.getByRole('region', { name: 'Ce que des lecteurs ont dit' });
			await expect(said).toContainText('Le bouton est en bas.');
			await untilAwake(page);
			await said.getByRole('button', { name: 'C’est réglé' }).click();
			await expect(said.getByRole('button', { name: 'Réglé. À revoir finalement' })).toBeVisible();
			await page.goto('/equipe/guides?voir=remarques');
			await expect(page.getByRole('link', { name: 'Payer une amende' })).toHaveCount(0);
		}
	);
});
