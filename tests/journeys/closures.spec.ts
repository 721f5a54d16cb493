import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

/** A week in which the centre closes for its inventory, far from what other stories do. */
const FIRST = TODAY.add({ days: 70 });
const CLOSED = FIRST.add({ weeks: 1 });

test.describe.configure({ mode: 'serial' });

const drop = async (page: Page, name: string, text: string) => {
	await unfold(page, 'Déposer un calendrier (.ics)');
	await page
		.getByLabel('Calendrier des vacances')
		.setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
	await page.getByRole('button', { name: 'Ajouter ces vacances' }).click();
};

test(
	'the centre’s calendar has its holidays; a closing is added, a wrong file is refused kindly',
	byNight('closures.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers');
		await page.getByRole('link', { name: 'Calendrier du centre' }).click();
		await expect(page.getByLabel('Zone du centre')).toHaveValue('B');
		await expect(page.getByRole('table')).toContainText('Jour férié : 11 novembre');
		await isSound(page);

		await page.getByLabel('Pourquoi').fill('Inventaire');
		await page.getByLabel('Du', { exact: true }).fill(CLOSED.toString());
		await page.getByLabel('Au').fill(CLOSED.subtract({ days: 1 }).toString());
		await page.getByRole('button', { name: 'Ajouter la fermeture' }).click();
		await expect(
			page.getByText('Donnez un dernier jour qui suit le premier.').first()
		).toBeVisible();
		await expect(page.getByLabel('Pourquoi')).toHaveValue('Inventaire');
		await page.getByLabel('Au').fill('');
		await page.getByRole('button', { name: 'Ajouter la fermeture' }).click();
		await expect(page.getByText('La fermeture est dans le calendrier.')).toBeVisible();

		await drop(page, 'facture.ics', '%PDF-1.7');
		await expect(page.getByText('Ce fichier n’est pas un calendrier.')).toBeVisible();
		const compact = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '');
		await drop(
			page,
			'Zone-B.ics',
			[
				'BEGIN:VCALENDAR',
				'BEGIN:VEVENT',
				`DTSTART;VALUE=DATE:${compact(TODAY.add({ days: 300 }))}`,
				`DTEND;VALUE=DATE:${compact(TODAY.add({ days: 305 }))}`,
				'SUMMARY:Vacances du carnaval',
				'END:VEVENT',
				'END:VCALENDAR'
			].join('\r\n')
		);
		await expect(page.getByText('1 période ajoutée au calendrier.')).toBeVisible();
		await page.getByRole('button', { name: /^Retirer\s: Vacances du carnaval/ }).click();
		await expect(page.getByText('La fermeture est retirée.')).toBeVisible();
		await expect(page.getByText('Vacances du carnaval')).toHaveCount(0);
	}
);

async function prepare(page: Page, cycle: string): Promise<void> {
	await page.goto('/equipe/ateliers/nouveau');
	await page.getByLabel('Programme').selectOption({ index: 1 });
	await page.getByLabel('Cycle').fill(cycle);
	await page.getByLabel('Première séance').fill(FIRST.toString());
	await page.getByLabel('Nombre de séances').fill('3');
}
const create = (page: Page) => page.getByRole('button', { name: 'Créer le groupe' }).click();
const seances = (page: Page) =>
	page.getByRole('table', { name: 'Séances du groupe' }).getByRole('row');

test(
	'a course is planned around the closed day, which is shown with its reason first',
	byNight('groups/plan-group.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await prepare(page, 'autour de l’inventaire');
		await create(page);
		await expect(page.getByText('Rien n’est encore créé')).toBeVisible();
		await expect(page.getByLabel(/Fermeture du centre\s: Inventaire/)).not.toBeChecked();
		await expect(page.getByText('3 séances, du')).toBeVisible();
		await isSound(page);
		await create(page);
		await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
		await expect(seances(page)).toHaveCount(1 + 3);
		expect(await days(page)).not.toContain(
			CLOSED.toLocaleString('fr-FR', { day: 'numeric', month: 'long' })
		);
	}
);

test(
	'she keeps the closed day: it is held all the same, and the course ends earlier',
	byNight('signing/foresee-signing.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await prepare(page, 'malgré l’inventaire');
		await page.getByRole('button', { name: 'Voir les dates' }).click();
		await page.getByLabel(/Fermeture du centre\s: Inventaire/).check();
		await create(page);
		await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
		await expect(seances(page)).toHaveCount(1 + 3);
		expect(await days(page)).toContain(
			CLOSED.toLocaleString('fr-FR', { day: 'numeric', month: 'long' })
		);
	}
);

test(
	'the desk does not change the calendar',
	byNight('actions/actions.walk.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		const answer = await page.goto('/equipe/ateliers/calendrier');
		expect(answer!.status()).toBe(403);
	}
);

async function days(page: Page): Promise<string> {
	return (await page.getByRole('table', { name: 'Séances du groupe' }).innerText()).replaceAll(
		/\b1er\b/g,
		'1'
	);
}
