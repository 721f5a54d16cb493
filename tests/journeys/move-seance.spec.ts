import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt, isClean, isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';
import { addCourse } from './support/workshops.ts';

/** A Tuesday of the winter holidays, when the centre is closed, and the Friday after it. */
const FIRST = TODAY.add({ weeks: 13 });
const ELSEWHEN = FIRST.add({ days: 3 });
const longDay = (day: Temporal.PlainDate) =>
	day
		.toLocaleString('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
		.replace(/ 1 /, ' 1er ');

test.describe.configure({ mode: 'serial' });

/** Plans one séance in the blue room at 6:10, although the centre is closed. */
async function plan(page: Page, group: string): Promise<void> {
	await page.goto('/equipe/ateliers/nouveau');
	await page.getByLabel('Programme').selectOption({ index: 1 });
	await page.getByLabel('Cycle').fill('en salle bleue');
	await page.getByLabel('Nom du groupe').fill(group);
	await page.getByLabel('Première séance').fill(FIRST.toString());
	await page.getByLabel('Nombre de séances').fill('1');
	await page.getByLabel('De', { exact: true }).fill('06:10');
	await page.getByLabel('à', { exact: true }).fill('07:10');
	await page.getByLabel('Salle').selectOption({ label: 'Salle bleue' });
	await page.getByRole('button', { name: 'Voir les dates' }).click();
	// Without it, the séance would be the week after, which is closed too.
	await page.getByRole('checkbox', { name: longDay(FIRST) }).check();
	await page.getByRole('button', { name: 'Créer le groupe' }).click();
}

async function move(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Déplacer la séance' }).click();
	await page.getByLabel('Même si le centre est fermé').check();
	await page.getByRole('button', { name: 'Déplacer la séance' }).click();
	await expect(page.getByRole('heading', { name: 'Qui prévenir' })).toBeVisible();
}

test('a room is added, and lent to one group at a time', async ({ page }) => {
	await enterAs(page, 'animateur');
	await page.goto('/equipe/ateliers/salles');
	await isClean(page);
	await page.getByRole('button', { name: 'Ajouter la salle' }).click();
	await expect(page.getByText('Donnez un nom à la salle').first()).toBeVisible();
	const form = page.getByRole('region', { name: 'Ajouter une salle' });
	await form.getByLabel('Nom', { exact: true }).fill('Salle bleue');
	await form.getByLabel('Places').fill('9');
	await form.getByLabel('un accès sans marche').check();
	await page.getByRole('button', { name: 'Ajouter la salle' }).click();
	await expect(page.getByText('La salle « Salle bleue » est enregistrée.')).toBeVisible();
	await expect(page.getByText('9 places · un accès sans marche')).toBeVisible();
	await isSound(page);

	await plan(page, 'Bleu');
	await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
	await plan(page, 'Trop tard');
	await expect(
		page.getByText(/Salle bleue n’est pas libre le .*Bleu, prévu par/).first()
	).toBeVisible();
	await expect(page.getByLabel('Nom du groupe')).toHaveValue('Trop tard');

	await page.goto('/equipe/ateliers/salles');
	await page.getByText('Changer : Salle bleue').click();
	await page.getByRole('button', { name: 'Ne plus proposer : Salle bleue' }).click();
	await expect(page.getByText('Cette salle est encore réservée 1 fois')).toBeVisible();
});

test('a séance moves, everyone concerned is listed and ticked, and the room is free behind it', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	await page.goto(`/equipe/ateliers?annee=${FIRST.year}`);
	await page.getByRole('link', { name: /^Bleu/ }).first().click();
	await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
	const group = page.url();
	await page.getByRole('link', { name: 'Inscrire une personne' }).click();
	await page.getByLabel('Prénom').fill('Zélie');
	await page.getByLabel('Nom', { exact: true }).fill('Déménage');
	await page.getByLabel('Téléphone').fill('06 39 98 12 34');
	await page.getByRole('button', { name: 'Inscrire' }).click();

	await page.getByRole('link', { name: /^Déplacer la séance du/ }).click();
	await expect(page.getByLabel('Nouveau jour')).toBeVisible();
	await isSound(page);
	await page.getByRole('button', { name: 'Déplacer la séance' }).click();
	await expect(page.getByText('La séance y est déjà').first()).toBeVisible();
	// What is to be mended is under her hand, wherever the button was.
	const toMend = page.locator('[aria-invalid="true"]').first();
	await expect(toMend).toBeFocused();
	await expect(toMend).toBeInViewport();
	await page.getByLabel('Nouveau jour').fill(ELSEWHEN.toString());
	await page.getByLabel('Pourquoi ?').fill('animatrice en formation');
	await move(page);

	await expect(page.getByText(`La séance a lieu le ${longDay(ELSEWHEN)}`)).toBeVisible();
	await expect(page.getByText(`Elle était prévue le ${longDay(FIRST)}`)).toBeVisible();
	await expect(page.getByRole('link', { name: '06 39 98 12 34' })).toBeVisible();
	await expect(page.getByText('Il reste 1 personne à prévenir')).toBeVisible();
	await isSound(page);
	await page.getByRole('button', { name: 'Au courant : Zélie Déménage' }).click();
	await expect(page.getByText('Tout le monde est prévenu.')).toBeVisible();
	await page.getByRole('button', { name: /^Par erreur/ }).click();
	await expect(page.getByText('Il reste 1 personne à prévenir')).toBeVisible();

	await plan(page, 'Place libre');
	await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
	await page.goto(group);
	await expect(page.getByRole('table', { name: 'Séances du groupe' })).toContainText(
		longDay(ELSEWHEN)
	);
});

test(
	'the desk reads who is to be told, ticks, and moves nothing',
	byNight('seances/move-seance.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto(`/equipe/ateliers?annee=${FIRST.year}`);
		await page.getByRole('link', { name: /^Bleu/ }).first().click();
		await expect(page.getByText('le jour venu')).toBeVisible();
		await expect(page.getByRole('link', { name: /^Déplacer/ })).toHaveCount(0);
		await page.getByRole('link', { name: /^Déplacée/ }).click();
		await expect(page.getByRole('heading', { name: 'Qui prévenir' })).toBeVisible();
		await page.getByRole('button', { name: 'Au courant : Zélie Déménage' }).click();
		await expect(page.getByText('Tout le monde est prévenu.')).toBeVisible();
	}
);

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

test(
	'a meeting takes its animator, is refused where she is, moves, and gives her hour back',
	byNight('funnels/server/change-meeting.db.test.ts'),
	async ({ page }) => {
		await addCourse('tablette', 'Formation tablette');
		await enterAs(page, 'animateur');
		const planMeeting = async (programme: number) => {
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
		await planMeeting(1);
		await expect(page.getByText(/^Réservé pour cette réunion/)).toBeVisible();
		const first = new URL(page.url()).pathname;
		await planMeeting(2);
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

		await planMeeting(1);
		await expect(page.getByText(/^Réservé pour cette réunion/)).toBeVisible();
		for (const path of [new URL(page.url()).pathname, first]) {
			await page.goto(path);
			await page.getByText('Cette réunion n’a pas lieu').click();
			await page.getByRole('button', { name: 'Annuler la réunion' }).click();
			await expect(page.getByText('Cette réunion est annulée')).toBeVisible();
		}
	}
);
