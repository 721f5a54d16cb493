import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn } from './support/keyboard.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { emptyQueue, nobodyHasSpoken, openVoices } from './support/voices.ts';

const THEMES = '/equipe/quartier/themes';
const BENCH = 'Où manque-t-il un banc ?';
/** As a hand does, that reads before it sends. */
const LEAST_MS = 3100;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const isSoundAt = async (page: Page) => {
	await isSound(page);
	for (const width of [390, 1280]) await fitsAt(page, width);
};

test.beforeAll(nobodyHasSpoken);
test.beforeEach(async () => {
	await emptyQueue();
	await openVoices();
});

test(
	'a question is opened, answered, read, closed with what was decided, and the decision taken back',
	byNight('contributions/server/answered-themes.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const team = await otherBrowser();
		await enterAs(team, 'referent-famille');
		await team.goto(THEMES);
		await isSoundAt(team);
		await team.getByRole('button', { name: 'Ouvrir', exact: true }).click();
		await expect(team.getByLabel('La question, ou le nom')).toHaveAttribute('aria-invalid', 'true');
		await team.getByLabel('La question, ou le nom').fill(BENCH);
		await team.getByLabel('Quelques mots').fill('Pour souffler en revenant du marché.');
		await team.getByRole('button', { name: 'Ouvrir', exact: true }).click();
		await expect(heading(team)).toHaveText(BENCH);
		await expect(team.getByRole('status').first()).toContainText('tout le monde peut répondre');
		await isSoundAt(team);

		await page.goto('/quartier');
		await isSoundAt(page);
		await page.getByRole('link', { name: BENCH }).click();
		await expect(heading(page)).toHaveText(BENCH);
		const theme = page.url();
		await expect(page.getByText('Aucune réponse n’est encore publiée.')).toBeVisible();
		await isSoundAt(page);
		await enterOn(page, page.getByRole('link', { name: 'Répondre' }));
		await expect(page.getByRole('heading', { name: BENCH })).toBeVisible();
		await isSoundAt(page);
		await enterOn(page, page.getByRole('link', { name: 'J’aime, j’ai une idée' }));
		await expect(heading(page)).toHaveText('J’aime, j’ai une idée');
		await expect(page.getByRole('heading', { name: BENCH })).toBeVisible();
		await expect(page.getByText('Pour souffler en revenant du marché.')).toBeVisible();
		await isSoundAt(page);
		const since = Date.now();
		// Sent empty, then corrected: the question stays at each step.
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByRole('heading', { name: BENCH })).toBeVisible();
		await page.getByLabel('Ce que vous aimez, ou votre idée').fill('Devant la pharmacie.');
		await page.getByLabel(/^Où est-ce/).fill('rue des Embruns');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(page.getByText(`En réponse à : ${BENCH}`)).toBeVisible();
		await isSoundAt(page);
		await expect.poll(() => Date.now() - since).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		await expect(page.getByText(`En réponse à : ${BENCH}`)).toBeVisible();
		await isSoundAt(page);

		const reader = await otherBrowser();
		await enterAs(reader, 'animateur');
		await reader.goto('/equipe/quartier');
		const waiting = reader.getByRole('listitem').filter({ hasText: 'Devant la pharmacie.' });
		await expect(waiting).toContainText(`En réponse à : ${BENCH}`);
		await waiting
			.getByRole('button', { name: /^Publier/ })
			.first()
			.click();
		await expect(reader.getByRole('status').first()).toContainText('C’est publié.');

		await page.goto(theme);
		await expect(page.getByText('1 réponse publiée')).toBeVisible();
		const rows = page.getByRole('table', { name: /par rue et par sujet/ }).getByRole('row');
		await expect(rows.nth(1)).toContainText('rue des Embruns');
		await expect(rows.nth(1)).toContainText('Idée');
		await isSoundAt(page);

		await reader.goto(THEMES);
		await reader.getByRole('link', { name: BENCH }).click();
		await expect(reader.getByText('1 réponse publiée')).toBeVisible();
		await reader
			.getByRole('textbox', { name: 'Ce qui a été décidé' })
			.fill('Deux bancs, rue des Embruns, en mars.');
		await reader.getByRole('button', { name: 'Le dire à tout le monde' }).click();
		await expect(reader.getByRole('status').first()).toContainText('C’est dit à tout le monde');
		await isSoundAt(reader);

		await page.goto(theme);
		const decided = page.getByRole('region', { name: 'Ce qui a été décidé' });
		await expect(decided).toContainText('Deux bancs, rue des Embruns, en mars.');
		await expect(page.getByRole('link', { name: 'Répondre' })).toHaveCount(0);
		await isSoundAt(page);
		// An old link leads to the same form: it says that it is over, and she writes all the same.
		await page.goto(`/quartier/dire/idee?theme=${theme.split('/').at(-1)!}`);
		await expect(page.getByText('C’est terminé, on n’y répond plus.')).toBeVisible();
		await expect(page.getByLabel('Ce que vous aimez, ou votre idée')).toBeVisible();
		await isSoundAt(page);
		await page.goto('/quartier/themes');
		await expect(page.getByRole('region', { name: 'Terminé' })).toContainText(
			'Décidé : Deux bancs'
		);
		await isSoundAt(page);

		await reader.getByRole('button', { name: 'Ne plus montrer cette décision' }).click();
		await expect(reader.getByRole('status').first()).toContainText('n’est plus montrée');
		await page.goto(theme);
		await expect(page.getByRole('link', { name: 'Répondre' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'Ce qui a été décidé' })).toHaveCount(0);
	}
);

test(
	'the desk types a walk whose sheet answers a theme; the theme ends while a neighbour writes, and she loses nothing',
	byNight('contributions/server/answered-themes.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const team = await otherBrowser();
		await enterAs(team, 'animateur');
		await team.goto(THEMES);
		await team.getByRole('radio', { name: 'Une balade' }).check();
		await team.getByLabel('La question, ou le nom').fill('La balade du port');
		await team.getByRole('button', { name: 'Ouvrir', exact: true }).click();
		await expect(heading(team)).toHaveText('La balade du port');
		const opened = team.url();
		const id = new URL(opened).pathname.split('/').at(-1)!;

		const desk = await otherBrowser();
		await enterAs(desk, 'accueil');
		await desk.goto('/equipe/quartier/papier');
		await desk.getByLabel(/^Cette feuille répond à/).selectOption({ label: 'La balade du port' });
		const line = desk.getByRole('group', { name: 'Remarque 1', exact: true });
		await line.getByLabel('Porte').selectOption({ label: 'J’aime, j’ai une idée' });
		await line.getByLabel('Ce qui est dit').fill('Des fleurs sur le quai.');
		await desk.getByRole('button', { name: 'Noter ces remarques' }).click();
		await expect(desk.getByRole('status').first()).toContainText('1 remarque est notée');
		await desk.goto(`${THEMES}/${id}`);
		await expect(desk.getByText('1 à lire')).toBeVisible();
		// The desk reads, and closes nothing.
		await expect(desk.getByRole('button', { name: 'Le dire à tout le monde' })).toHaveCount(0);
		await isSoundAt(desk);

		await page.goto(`/quartier/dire/idee?theme=${id}`);
		const since = Date.now();
		await page.getByLabel('Ce que vous aimez, ou votre idée').fill('Un kiosque à musique.');
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(heading(page)).toHaveText('Relisez votre message');
		await team.getByRole('textbox', { name: 'Ce qui a été décidé' }).fill('Des fleurs, dès avril.');
		await team.getByRole('button', { name: 'Le dire à tout le monde' }).click();
		await expect(team.getByRole('status').first()).toContainText('C’est dit');
		await expect.poll(() => Date.now() - since).toBeGreaterThan(LEAST_MS);
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(page.getByRole('alert')).toContainText('Ce thème vient de se terminer.');
		await expect(page.getByText('C’est terminé, on n’y répond plus.')).toBeVisible();
		await expect(page.getByLabel('Ce que vous aimez, ou votre idée')).toHaveValue(
			'Un kiosque à musique.'
		);
		await isSoundAt(page);
		await page.getByRole('button', { name: 'Relire avant d’envoyer' }).click();
		await expect(heading(page)).toHaveText('Relisez votre message');
		await page.getByRole('button', { name: 'Envoyer' }).click();
		await expect(heading(page)).toHaveText('Votre message');
		await expect(page.getByText('Un kiosque à musique.').first()).toBeVisible();
		await expect(page.getByText('En réponse à')).toHaveCount(0);
	}
);
