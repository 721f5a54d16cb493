import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { fitsAt, isClean } from './support/sound.ts';
import { openGroupThatMet } from './support/workshops.ts';

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

/** How many people the page says have answered, at the end of the course, for the whole programme. */
async function toldAnswers(page: Page): Promise<number> {
	const told = plain(await page.getByRole('region', { name: /^Ce qui est dit/ }).textContent());
	return Number(/ : (\d+) réponses/.exec(told)?.[1] ?? 0);
}

async function openOpinions(page: Page): Promise<string> {
	await openGroupThatMet(page);
	const [programme] = (await page
		.getByText(/, cycle /)
		.first()
		.textContent())!.split(', cycle ');
	await page.getByRole('link', { name: 'Recueillir et lire les avis' }).click();
	await page.getByRole('link', { name: 'À la fin du cours' }).click();
	await expect(page).toHaveURL(/moment=after/);
	await expect(page.getByRole('heading', { name: 'Sur un écran' })).toBeVisible();
	return programme!;
}

/** One person, who has the tablet in her hands. */
async function answer(tablet: Page, face: string, sentence = ''): Promise<void> {
	for (const question of ['Ce que vous avez appris', 'Le déroulement', 'La clarté']) {
		await tablet
			.getByRole('group', { name: question })
			.getByRole('radio', { name: face, exact: true })
			.check();
	}
	await tablet.getByRole('radio', { name: 'Oui, en étant rassurée ou rassuré' }).check();
	if (sentence) await tablet.getByLabel(/Une phrase/).fill(sentence);
	await tablet.getByRole('button', { name: 'Donner mon avis' }).click();
}

test(
	'at the end of a course, people answer one after the other on a tablet that knows nobody',
	byNight('satisfaction/server/collect.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'animateur');
		const programme = await openOpinions(page);
		const opinions = page.url();
		const before = await toldAnswers(page);
		await page.getByLabel('Combien de personnes répondent ?').fill('5');
		await page.getByRole('button', { name: 'Ouvrir le questionnaire' }).click();
		const opened = page.getByRole('status').filter({ hasText: 'Le questionnaire est ouvert' });
		const code = (await opened.locator('strong').last().textContent())!;

		const tablet = await otherBrowser({ viewport: { width: 820, height: 1180 } });
		await tablet.goto('/avis');
		await tablet.getByLabel('Le code, huit signes').fill(code);
		await tablet.getByRole('button', { name: 'Ouvrir' }).click();
		await expect(tablet.getByRole('heading', { name: 'Votre avis sur le cours' })).toBeVisible();
		await isClean(tablet);
		await fitsAt(tablet, 320);

		// She forgot a question: what she chose is still there.
		await answer(tablet, 'Bien', 'C’est très clair, on sort, on apprend.');
		await expect(tablet.getByRole('alert')).toContainText('Choisissez une des trois réponses.');
		await expect(
			tablet
				.getByRole('group', { name: 'La clarté' })
				.getByRole('radio', { name: 'Bien', exact: true })
		).toBeChecked();
		await expect(tablet.getByLabel(/Une phrase/)).toHaveValue(/très clair/);
		await tablet.getByRole('radio', { name: 'Oui, plusieurs' }).check();
		await tablet.getByRole('button', { name: 'Donner mon avis' }).click();
		await expect(tablet.getByRole('heading', { name: 'Merci !' })).toBeVisible();
		// No cookie follows anybody.
		expect(await tablet.context().cookies()).toEqual([]);

		for (let others = 0; others < 4; others++) {
			await tablet.getByRole('link', { name: 'Une autre personne répond' }).click();
			await expect(tablet.getByLabel(/Une phrase/)).toHaveValue('');
			await tablet.getByRole('radio', { name: 'Une ou deux personnes' }).check();
			await answer(tablet, 'Moyen');
			await expect(tablet.getByRole('heading', { name: 'Merci !' })).toBeVisible();
			if (others === 2) {
				// Four have answered: nothing of them is told, to anybody.
				await page.goto(opinions);
				expect(await toldAnswers(page)).toBe(before);
				await expect(page.getByText('4 réponses sur 5 personnes')).toBeVisible();
			}
		}
		await expect(tablet.getByText('Tout le monde a répondu.')).toBeVisible();

		await page.goto(opinions);
		expect(await toldAnswers(page)).toBe(before + 5);
		await expect(page.getByText('« C’est très clair, on sort, on apprend. »')).toBeVisible();
		await isClean(page);
		await page.goto(`/equipe/bilan/${YEAR}`);
		const year = page.getByRole('region', { name: 'Ce que les personnes en disent' });
		await expect(year.getByText(/réponses en \d{4}, que personne n’a signées/)).toBeVisible();
		await expect(year.getByRole('table')).toHaveCount(3);
		await isClean(page);
		await page.getByRole('link', { name: programme }).first().click();
		const told = page.getByText(/^Ce que les personnes en disent, sans signer/).first();
		expect(plain(await told.textContent())).toContain(` : ${before + 5} réponses.`);
	}
);

test(
	'the animator types a pile of papers again, and a line counted wrong is told',
	byNight('satisfaction/server/collect.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await openOpinions(page);
		const before = await toldAnswers(page);
		const type = async (lines: Record<string, string>) => {
			for (const [label, numbers] of Object.entries(lines)) {
				await page.getByLabel(label, { exact: true }).fill(numbers);
			}
		};
		await type({
			'Combien de feuilles ?': '1',
			Contenus: '1 0 0',
			Séances: '1 0 0',
			Clarté: '0 2 0',
			'Se sentir capable': '0 0 1',
			Rencontres: '1 0 0'
		});
		await page.getByRole('button', { name: 'Ajouter ces feuilles' }).click();
		await expect(page.getByText('0 + 2 + 0 font 2, et il y a 1 feuille.')).toBeVisible();
		await type({ Clarté: '0 1 0' });
		await page.getByRole('button', { name: 'Ajouter ces feuilles' }).click();
		await expect(page.getByRole('status')).toContainText('1 feuille est ajoutée.');
		// Alone, it waits for others: nobody reads it.
		expect(await toldAnswers(page)).toBe(before);
	}
);
