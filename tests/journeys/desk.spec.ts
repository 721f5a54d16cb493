import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { ask, askAndSave } from './support/requests.ts';
import { unfold } from './support/unfold.ts';

const saved = (page: Page) => expect(page.getByText('La demande est enregistrée.')).toBeVisible();

test('la dame de 70 ans et sa déclaration', { tag: '@sans-javascript' }, async ({ page }) => {
	const words = 'Dame de 70 ans, remplissez ma déclaration d’impôts';
	await enterAs(page, 'accueil');
	await askAndSave(page, words);
	await expect(page.locator('blockquote')).toHaveText(words);
	await expect(page.getByText('Vie citoyenne et impôts').first()).toBeVisible();

	await test.step('she asks that it be done in her place: kind sentences, and something to offer', async () => {
		await expect(page.getByText('La personne demande qu’on fasse à sa place')).toBeVisible();
		const panel = await unfold(page, 'on ne le fait pas à sa place');
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(page.getByText('La réponse est notée.')).toBeVisible();
		await expect(page.getByText('Pas fait à sa place, autre chose proposé').first()).toBeVisible();
		await expect(page.getByText('La personne demande qu’on fasse à sa place')).toHaveCount(0);
	});

	await test.step('her papers are missing: she comes back today, and the desk cannot miss it', async () => {
		const panel = await unfold(page, 'revenir avec ses papiers');
		await panel.getByLabel('Que faut-il apporter ?').fill('Son avis d’imposition');
		await panel.getByLabel('Quel jour ?').fill(TODAY.toString());
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(page.getByText('Retour attendu')).toBeVisible();
		await page.goto('/equipe/accueil');
		const line = page.getByRole('listitem').filter({ hasText: words });
		await expect(line).toContainText('Son avis d’imposition');
		await line.getByRole('link', { name: 'Reprendre' }).click();
	});

	await test.step('she is back, and is guided', async () => {
		await page.getByRole('button', { name: 'La personne est revenue' }).click();
		await expect(
			page.getByText('Son retour est noté : notez ce qui est fait maintenant.')
		).toBeVisible();
		const panel = await unfold(page, 'L’accompagner maintenant');
		await panel.getByLabel('Autonome avec guidage en cas de besoin').check();
		await panel.getByLabel('Combien de temps ?').fill('25');
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(page.getByText('25 min')).toBeVisible();
		await expect(page.getByText('Répondue')).toBeVisible();
	});

	await test.step('she wants to learn: who she is, how she is told, and a place on the pre-list', async () => {
		const panel = await unfold(page, 'pré-liste d’un atelier');
		await panel.getByLabel('Quel atelier ?').selectOption({ index: 1 });
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(panel.getByRole('alert')).toContainText('il faut savoir à qui');
		await panel.getByLabel('Prénom').fill('Huguette');
		await panel.getByLabel('Nom', { exact: false }).last().fill('Vasseur');
		await panel.getByLabel('Année de naissance').fill('1956');
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(panel.getByRole('alert')).toContainText('Aucun moyen de joindre');
		await panel.getByLabel('Téléphone').fill('06 39 98 27');
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(panel.getByRole('alert')).toContainText('ne se compose pas');
		await panel.getByLabel('Téléphone').fill('06 39 98 27 27');
		await panel.getByRole('button', { name: 'Noter la réponse' }).click();
		await expect(page.getByRole('listitem').filter({ hasText: 'Sur la pré-liste' })).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Huguette Vasseur');
	});

	await test.step('a mistake is undone', async () => {
		await page
			.getByRole('button', { name: 'Annuler la réponse « Sur la pré-liste d’un atelier »' })
			.click();
		await expect(page.getByText('Annulée', { exact: true })).toBeVisible();
	});
});

test(
	'words that say nothing are not filed silently: the family is asked for, and the words stay',
	byNight('requests/server/record-request.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await ask(page, 'bonjour');
		await expect(page.getByRole('alert')).toContainText('choisissez-la');
		await expect(page.getByLabel('Que demande la personne ?')).toHaveValue('bonjour');
		await page.getByRole('radio', { name: 'Loisirs et petite enfance' }).check();
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		await saved(page);
	}
);

test(
	'the list is filtered by family and by state',
	byNight('requests/server/list-due.db.test.ts'),
	async ({ page }) => {
		const words = 'carte grise à refaire';
		await enterAs(page, 'accueil');
		await askAndSave(page, words);
		await page.goto('/equipe/accueil/demandes');
		await page.getByLabel('Famille').selectOption('autre-demarche');
		await page.getByLabel('État').selectOption('open');
		await page.getByRole('button', { name: 'Filtrer' }).click();
		await expect(page).toHaveURL(/etat=open/);
		await expect(page.getByRole('link', { name: words }).first()).toBeVisible();
		await page.getByLabel('État').selectOption('answered');
		await page.getByRole('button', { name: 'Filtrer' }).click();
		await expect(page.getByRole('link', { name: words })).toHaveCount(0);
	}
);

test(
	'somebody new; the second time, whoever looks like her is shown and chosen',
	byNight('requests/server/record-request.db.test.ts'),
	async ({ page }) => {
		const familyName = 'Dubrulle';
		await enterAs(page, 'accueil');
		const fill = async (words: string) => {
			await page.goto('/equipe/accueil/demande');
			await page.getByLabel('Que demande la personne ?').fill(words);
			await page.getByText('Une nouvelle personne').click();
			await page.locator('#prenom').fill('Thérèse');
			await page.locator('#nom').fill(familyName);
			await page.locator('#naissance').fill('1951');
			await page.locator('#telephone').fill('06 39 98 51 51');
			await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		};
		await fill('acte de naissance');
		await saved(page);
		await expect(page.getByRole('heading', { level: 1 })).toContainText(`Thérèse ${familyName}`);
		await fill('sa retraite');
		await expect(page.getByText('De qui s’agit-il ?')).toBeVisible();
		await expect(page.getByLabel('Que demande la personne ?')).toHaveValue('sa retraite');
		await page.getByRole('radio', { name: `Thérèse ${familyName}` }).check();
		await page.getByRole('button', { name: 'Enregistrer la demande' }).click();
		await saved(page);
		await page.goto('/equipe/habitants');
		await page.getByRole('main').getByRole('searchbox').fill(familyName);
		await page.getByRole('button', { name: 'Chercher', exact: true }).click();
		const found = page.getByRole('table', { name: 'Personnes trouvées' });
		await expect(found.getByRole('link', { name: new RegExp(familyName) })).toHaveCount(1);
	}
);

test(
	'words badly taken down, a wrong family, somebody known after all: all put right',
	byNight('requests/server/list-due.db.test.ts'),
	async ({ page }) => {
		const words = 'centre aéré';
		await enterAs(page, 'accueil');
		await askAndSave(page, words);
		const correct = async (what: string) => {
			await page.getByRole('link', { name: 'Corriger les mots ou la famille' }).click();
			await page.getByText(what, { exact: true }).first().click();
		};
		await correct('Corriger les mots');
		await page.getByLabel('Que demande la personne ?').fill(`${words}, pour août`);
		await page.getByRole('button', { name: 'Corriger les mots' }).click();
		await expect(page.locator('blockquote')).toHaveText(`${words}, pour août`);
		await correct('Corriger la famille');
		await page.getByLabel('De quoi s’agit-il ?').selectOption('scolarite');
		await page.getByRole('button', { name: 'Corriger la famille' }).click();
		await expect(page.locator('blockquote')).toBeVisible();
		await expect(page.getByText('Scolarité', { exact: true })).toBeVisible();
		await correct('Dire pour qui elle est');
		await page.getByLabel('Prénom').fill('Ginette');
		await page.locator('#rattacher-nom').fill('Lecocq');
		await page.getByRole('button', { name: 'Rattacher' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Ginette Lecocq');
		await correct('Pour qui');
		await page.getByRole('button', { name: 'Rendre la demande anonyme' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demande anonyme');
	}
);

/** Opens the page, whose first field is ready for the keyboard. */
async function openByKeyboard(page: Page): Promise<void> {
	await enterAs(page, 'accueil');
	await page.goto('/equipe/accueil/demande');
	await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();
	await expect(page.getByText('Entrée enregistre')).toBeVisible();
}

test(
	'a request is typed and saved, mouse unplugged, and the next one is one key away',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await openByKeyboard(page);
		await page.keyboard.type('Veut déclarer ses impôts, envoyée par sa voisine');
		await page.keyboard.press('Enter');
		await saved(page);
		await expect(page.getByText('Vie citoyenne et impôts', { exact: true }).first()).toBeVisible();
		await expect(page.getByRole('link', { name: 'Nouvelle demande' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Que demande la personne ?')).toBeFocused();

		await test.step('another family is two keys away, and Ctrl + Enter saves from anywhere', async () => {
			await page.keyboard.type('acte de naissance pour sa retraite');
			await expect(page.getByText('Alt + 2')).toBeVisible();
			await page.keyboard.press('Alt+2');
			await expect(page.locator('#famille-2')).toBeChecked();
			await page.keyboard.press('Tab');
			await page.keyboard.press('Control+Enter');
			await saved(page);
		});
	}
);

/** Forty words a minute: two hundred characters, three hundred milliseconds each. */
const KEY_MS = 300;
const PROMISE_SECONDS = 20;

test(
	'typed at forty words a minute, it is saved within twenty seconds',
	{ tag: ['@avec-javascript', '@nuit'] },
	async ({ page }) => {
		await openByKeyboard(page);
		const began = performance.now();
		await page.keyboard.type('Veut déclarer ses impôts, envoyée par sa voisine', { delay: KEY_MS });
		await page.keyboard.press('Enter');
		await saved(page);
		expect((performance.now() - began) / 1000).toBeLessThanOrEqual(PROMISE_SECONDS);
	}
);
