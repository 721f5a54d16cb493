import type { Page } from '@playwright/test';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const inDays = (days: number) => {
	let day = TODAY.add({ days });
	while (day.dayOfWeek !== 2) day = day.add({ days: 1 });
	return day.toString();
};

/** Fills the form of a meeting, by its labels, as anybody would. */
async function fill(page: Page, day: string, place: string): Promise<void> {
	await page.getByLabel('Jour de la réunion').fill(day);
	await page.getByLabel('De', { exact: true }).fill('07:10');
	await page.getByLabel('à', { exact: true }).fill('07:40');
	await page.getByLabel(/^Lieu/).fill(place);
}

test('a meeting takes its animator, is refused where she is, moves, and gives her hour back', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	const plan = async (programme: number) => {
		await page.goto('/equipe/ateliers/reunions');
		await unfold(page, 'Prévoir une réunion');
		await page.getByLabel('Pour quel programme ?').selectOption({ index: programme });
		await fill(page, inDays(70), 'Salle d’essai');
		await page
			.getByRole('group', { name: /^Qui l’anime/ })
			.getByRole('checkbox')
			.first()
			.check();
		await page.getByRole('button', { name: 'Prévoir la réunion' }).click();
	};
	await plan(1);
	await expect(page.getByText(/^Réservé pour elle/)).toBeVisible();
	const first = new URL(page.url()).pathname;
	await plan(2);
	await expect(page.getByText(/n’est pas libre le mardi/).first()).toBeVisible();
	await expect(page.getByLabel(/^Lieu/)).toHaveValue('Salle d’essai');

	await page.goto(first);
	await page.getByText('Changer le jour, l’heure, le lieu ou les places').click();
	await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
	await fill(page, inDays(77), '');
	await page.getByRole('button', { name: 'Enregistrer les changements' }).click();
	await expect(page.getByText('Dites où a lieu la réunion.').first()).toBeVisible();
	await fill(page, inDays(77), 'Autre salle');
	await page.getByRole('button', { name: 'Enregistrer les changements' }).click();
	await expect(page.getByText(/Autre salle\./)).toBeVisible();
	// Nobody was invited: nobody is to be told.
	await expect(page.getByRole('heading', { name: /^À prévenir/ })).toHaveCount(0);
	await fitsAt(page, 320);

	await plan(2);
	await expect(page.getByText(/^Réservé pour elle/)).toBeVisible();
	for (const path of [new URL(page.url()).pathname, first]) {
		await page.goto(path);
		await page.getByText('Cette réunion n’a pas lieu').click();
		await page.getByRole('button', { name: 'Annuler la réunion' }).click();
		await expect(page.getByText('Cette réunion est annulée')).toBeVisible();
	}
});
