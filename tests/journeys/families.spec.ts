import type { Page } from '@playwright/test';
import { plainDay } from '#lib/shared/french-dates.ts';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const DUE = TODAY.add({ days: 9 });
const said = (day: Temporal.PlainDate) => plainDay(day.toString());

type Resident = { givenName: string; familyName: string; phone: string };

async function addResident(page: Page, { givenName, familyName, phone }: Resident): Promise<void> {
	await page.goto('/equipe/habitants/nouveau');
	await page.getByLabel('Prénom', { exact: true }).fill(givenName);
	await page.getByLabel('Nom', { exact: true }).fill(familyName);
	await page.getByLabel(/^Téléphone/).fill(phone);
	await page.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${givenName} ${familyName}`);
}

async function addProcedure(page: Page, label: string): Promise<void> {
	const form = await unfold(page, 'Ajouter une démarche');
	await form.getByLabel('Quelle démarche').selectOption({ label });
	await form.getByLabel('À faire avant le').fill(DUE.toString());
	await form.getByRole('button', { name: 'Ajouter la démarche' }).click();
	await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();
}

test('a mother of three and her quarterly declaration: written down, due, done, due again three months later', async ({
	page
}) => {
	await enterAs(page, 'referent-famille');
	await page.goto('/equipe');
	await expect(page.getByRole('heading', { name: 'Démarches des familles' })).toBeVisible();
	await addResident(page, {
		givenName: 'Samira',
		familyName: 'Wallemme',
		phone: '06 39 98 71 24'
	});
	await page.getByRole('link', { name: 'Ses démarches' }).click();
	await expect(page.getByText('Aucune démarche pour l’instant')).toBeVisible();
	const hers = page.url();
	await isSound(page);

	await addProcedure(page, 'Déclaration de la CAF, tous les trois mois');
	await expect(page.getByText(/^À apporter\s: Les bulletins de salaire/)).toBeVisible();
	await isSound(page);

	await page.goto('/equipe/familles');
	await isSound(page);
	const line = page.getByRole('listitem').filter({ hasText: 'Samira Wallemme' });
	await expect(line).toContainText(said(DUE));
	await expect(line.getByRole('link', { name: '06 39 98 71 24' })).toBeVisible();
	// Whoever nobody can reach stands before her.
	await expect(
		page
			.getByRole('main')
			.getByRole('listitem')
			.filter({ has: page.locator('p') })
			.first()
	).toContainText('Aucun moyen de joindre');

	await line.getByRole('link', { name: 'Samira Wallemme' }).click();
	await page.getByRole('button', { name: /^C’est fait/ }).click();
	await expect(page.getByText(`À faire avant le ${said(DUE.add({ months: 3 }))}.`)).toBeVisible();
	await page.goto('/equipe/familles');
	await expect(page.getByText('Samira Wallemme')).toHaveCount(0);

	await page.goto(hers);
	await page.getByRole('button', { name: /^Pas fait, finalement/ }).click();
	await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();
	await page.getByRole('button', { name: /^Ne plus suivre/ }).click();
	await expect(page.getByText('Arrêtée', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: /^Suivre à nouveau/ }).click();
	await expect(page.getByText(`À faire avant le ${said(DUE)}.`)).toBeVisible();

	// Her account says another day: it is written anew, and what it said is kept.
	const anew = await unfold(page, 'Modifier');
	await anew.getByLabel('À faire avant le').fill(DUE.add({ days: 4 }).toString());
	await anew.getByRole('button', { name: 'Enregistrer' }).click();
	await expect(page.getByText(`À faire avant le ${said(DUE.add({ days: 4 }))}.`)).toBeVisible();
	await expect(page.getByText(/^Changée le .* c’était Déclaration de la CAF/)).toBeVisible();
	await isSound(page);
});

test(
	'parents who live apart: they go together, and only the one who is chosen is called',
	byNight('households/server/households.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'referent-famille');
		await addResident(page, { givenName: 'Karim', familyName: 'Delobel', phone: '06 39 98 71 25' });
		await addResident(page, {
			givenName: 'Nadia',
			familyName: 'Verhaeghe',
			phone: '06 39 98 71 26'
		});
		await page.getByRole('link', { name: 'Ses démarches' }).click();
		await addProcedure(page, 'Cantine et garderie');
		const join = await unfold(page, 'Ajouter une personne au foyer');
		await join.getByRole('combobox').fill('Delobel');
		if (test.info().project.use.javaScriptEnabled === false) {
			await join.getByRole('button', { name: 'Ajouter au foyer' }).click();
			await page.getByRole('radio', { name: /Delobel/ }).check();
		} else {
			await page.getByRole('option', { name: /Delobel/ }).click();
		}
		await page.getByRole('button', { name: 'Ajouter au foyer' }).click();
		await expect(page.getByText(/^Chaque adulte reçoit ce qui le concerne/)).toBeVisible();
		await isSound(page);

		const choice = await unfold(page, 'Choisir à qui l’on écrit');
		await choice.getByRole('radio', { name: 'Karim Delobel' }).check();
		await choice.getByRole('button', { name: 'Enregistrer ce choix' }).click();
		await expect(page.getByRole('region', { name: 'Le foyer' })).toContainText(
			'est écrit à Karim Delobel, et à personne d’autre.'
		);

		await page.goto('/equipe/familles');
		const family = page.getByRole('listitem').filter({ hasText: 'Foyer de Karim Delobel' });
		await expect(family).toContainText('Nadia Verhaeghe');
		await expect(family.getByRole('link', { name: '06 39 98 71 25' })).toBeVisible();
		await expect(page.getByText('06 39 98 71 26')).toHaveCount(0);

		await family.getByRole('link', { name: 'Nadia Verhaeghe' }).click();
		await page.getByRole('button', { name: /^Retirer du foyer.*Karim/ }).click();
		await expect(page.getByText(/^Chaque adulte reçoit ce qui le concerne/)).toBeVisible();
		await page.goto('/equipe/familles');
		await expect(page.getByRole('link', { name: '06 39 98 71 26' })).toBeVisible();
	}
);

test(
	'the direction reads an official page again, from her home: it is to be read no more',
	byNight('procedures/server/change-procedure.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		await page.goto('/equipe');
		await page.getByRole('link', { name: /démarches? à échéance/ }).click();
		const task = page.getByRole('listitem').filter({ hasText: 'Titre de séjour' });
		await task.getByRole('button', { name: /^C’est relu/ }).click();
		await expect(page.getByRole('button', { name: /^C’est relu.*Titre de séjour/ })).toHaveCount(0);
		await expect(page.getByRole('button', { name: /^C’est relu.*Carte d’identité/ })).toBeVisible();
	}
);

test(
	'neither the desk nor an animator is shown the démarches of families',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		for (const role of ['accueil', 'animateur'] as const) {
			await enterAs(page, role);
			expect((await page.goto('/equipe/familles'))!.status()).toBe(403);
			await page.goto('/equipe/habitants');
			await expect(page.getByRole('link', { name: 'Démarches des familles' })).toHaveCount(0);
		}
	}
);
