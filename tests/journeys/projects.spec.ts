import sharp from 'sharp';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isClean, isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

test.describe.configure({ mode: 'serial' });

let projectPath = '';

test('the animation opens a project for somebody who wants her tapes on a key', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/projets/nouveau');
	await isSound(page);
	await page.getByLabel('Projet personnel').check();
	await page.getByRole('button', { name: 'Ouvrir le projet' }).click();
	await expect(page.getByText('Donnez un titre court').first()).toBeVisible();
	await page.getByLabel('Titre').fill('Numériser mes cassettes');
	await page.getByLabel(/^Ce que la personne veut/).fill('Les mettre sur une clé USB.');
	await page.getByRole('button', { name: 'Ouvrir le projet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Numériser mes cassettes');
	projectPath = new URL(page.url()).pathname;
});

test('a person is added, her visit counts two hours, a mistaken one is taken back', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	// Somebody of the list of residents, whoever the demonstration invented.
	await page.goto('/equipe/habitants');
	const name = (await page.locator('main tbody a').first().innerText()).trim();
	await page.goto(projectPath);
	await page.getByText('Ajouter une personne').click();
	await page.getByRole('combobox', { name: /^Qui/ }).fill(name);
	if (test.info().project.name.startsWith('sans')) {
		await page.getByRole('button', { name: 'Ajouter au projet' }).click();
		await page.getByRole('radio').first().check();
	} else {
		await page.getByRole('listbox').getByRole('option').first().click();
	}
	await page.getByRole('button', { name: 'Ajouter au projet' }).click();
	await expect(page.getByRole('button', { name: /^Retirer/ })).toBeVisible();

	await page.getByText('Noter une venue').click();
	await page.getByLabel('Durée').fill('0');
	await page.getByLabel(/^Ce qui a été fait/).fill('Branché le magnétophone.');
	await page.getByRole('button', { name: 'Noter la venue' }).click();
	await expect(page.getByText('Une venue dure au moins une minute.').first()).toBeVisible();
	await expect(page.getByLabel(/^Ce qui a été fait/)).toHaveValue('Branché le magnétophone.');
	await page.getByLabel('Durée').fill('120');
	await page.getByRole('button', { name: 'Noter la venue' }).click();
	await expect(page.getByText(/1 venue, 2\s?h\./)).toBeVisible();
	await expect(page.getByText('Branché le magnétophone.')).toBeVisible();
	await isSound(page);

	await page.getByText('Noter une venue').click();
	await page.getByLabel(/^Autres personnes/).fill('2');
	await page.getByRole('button', { name: 'Noter la venue' }).click();
	await expect(page.getByText(/2 venues, 4\s?h\./)).toBeVisible();
	await page.getByRole('button', { name: /^Annuler.*2 personnes sans nom/ }).click();
	await expect(page.getByText(/1 venue, 2\s?h\./)).toBeVisible();
});

test(
	'a photo waits for the consent of those on it, and is taken off',
	byNight('projects/server/erase-projects.db.test.ts'),
	async ({ page }) => {
		const buffer = await sharp({
			create: { width: 60, height: 40, channels: 3, background: '#0b4f4a' }
		})
			.jpeg()
			.toBuffer();
		await enterAs(page, 'animateur');
		await page.goto(projectPath);
		const give = async () => {
			await page
				.getByLabel('La photo')
				.setInputFiles({ name: 'cle.jpg', mimeType: 'image/jpeg', buffer });
			await page.getByRole('button', { name: 'Ajouter la photo' }).click();
		};
		await page.getByText('Ajouter une photo').click();
		await page.getByLabel('Que voit-on').fill('Une clé sur des cassettes');
		const today = await page.getByLabel('Jour de l’accord').getAttribute('max');
		await page.getByLabel('Jour de l’accord').fill(today!);
		await page.getByLabel('Où cet accord est-il gardé').fill('là');
		await give();
		await expect(page.getByText('Sans l’accord des personnes, pas de photo')).toBeVisible();
		await page.getByLabel('Où cet accord est-il gardé').fill('Feuille signée, classeur');
		await give();
		const image = page.getByRole('img', { name: 'Une clé sur des cassettes' });
		await expect(image).toBeVisible();
		const answer = await page.request.get((await image.getAttribute('src'))!);
		expect(answer.headers()['content-type']).toBe('image/jpeg');
		await page.getByRole('button', { name: /^Retirer la photo/ }).click();
		await expect(page.getByText('Aucune photo.')).toBeVisible();
	}
);

test(
	'it ends, goes on after all, and the desk sees none of it',
	byNight('projects/server/project.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(projectPath);
		await page.getByText('Le projet se termine').click();
		await page.getByRole('button', { name: 'Noter la fin' }).click();
		await expect(page.getByText('Choisissez comment le projet se termine.')).toBeVisible();
		await page.getByLabel('Abouti').check();
		await page.getByLabel(/^En quelques mots/).fill('La clé est faite.');
		await page.getByRole('button', { name: 'Noter la fin' }).click();
		await expect(page.getByText('La clé est faite.')).toBeVisible();
		await page.goto('/equipe/projets?termines');
		await expect(page.getByRole('link', { name: 'Numériser mes cassettes' }).first()).toBeVisible();
		await isSound(page);
		await page.goto(projectPath);
		await page.getByRole('button', { name: 'Le projet reprend' }).click();
		await expect(page.getByText('Noter une venue')).toBeVisible();

		await enterAs(page, 'accueil');
		for (const path of ['/equipe/ateliers', '/equipe/centre']) {
			await page.goto(path);
			await expect(page.getByRole('link', { name: 'Habitants' }).first()).toBeVisible();
			await expect(page.getByRole('link', { name: 'Projets' })).toHaveCount(0);
		}
		for (const path of ['/equipe/projets', projectPath]) {
			expect((await page.request.get(path)).status(), path).toBe(403);
		}
	}
);

test(
	'a colleague of another centre follows this project alone, until her access is closed',
	byNight('projects/server/grants.db.test.ts'),
	async ({ page }) => {
		const other = 'Centre social La Digue';
		await enterAs(page, 'animateur', other);
		await page.goto('/equipe');
		const guest = (await page.locator('header .person strong').innerText()).trim();
		expect((await page.request.get(projectPath)).status()).toBe(404);

		await enterAs(page, 'animateur');
		await page.goto(projectPath);
		const person = (await page.locator('section:has(#personnes) li a').innerText()).trim();
		const open = async (name: string) => {
			await unfold(page, 'L’ouvrir à quelqu’un d’un autre centre');
			await page.getByLabel('Son centre').selectOption({ label: other });
			await page.getByLabel('Son prénom et son nom').fill(name);
			await page.getByRole('button', { name: 'Lui ouvrir ce projet' }).click();
		};
		await open('Personne Inconnue');
		await expect(page.getByText('Personne de ce nom n’anime dans ce centre')).toBeVisible();
		await open(guest);
		await expect(page.getByRole('button', { name: /^Fermer son accès/ })).toBeVisible();
		await isClean(page);

		await enterAs(page, 'animateur', other);
		await page.goto('/equipe/projets');
		await page.getByRole('link', { name: 'Numériser mes cassettes' }).click();
		await expect(page.getByText('Ce projet appartient à un autre centre')).toBeVisible();
		const words = await page.locator('main').innerText();
		const [first, ...rest] = person.split(' ');
		expect(words).toContain(first);
		expect(words).not.toContain(rest.join(' '));
		await page.getByText('Noter une venue').click();
		await page.getByLabel('Durée').fill('45');
		await page.getByRole('button', { name: 'Noter la venue' }).click();
		await expect(page.getByText('Noté par vous')).toBeVisible();
		await isSound(page);

		await enterAs(page, 'animateur');
		await page.goto(projectPath);
		await expect(page.getByText(`Noté par ${guest}`)).toBeVisible();
		await page.getByRole('button', { name: /^Fermer son accès/ }).click();
		await expect(page.getByRole('button', { name: /^Fermer son accès/ })).toHaveCount(0);
		await enterAs(page, 'animateur', other);
		const gone = projectPath.replace('/projets/', '/projets/ailleurs/');
		expect((await page.request.get(gone)).status()).toBe(404);
	}
);
