import type { Page } from '@playwright/test';
import { publishBrokenLamp } from './support/broken-lamp.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { fitsAt, isSound } from './support/sound.ts';
import { nobodyHasSpoken } from './support/voices.ts';

test.beforeAll(nobodyHasSpoken);

/** A mail of the box, once it has come. */
async function mailThat(page: Page, says: string) {
	const mail = page.getByRole('article').filter({ hasText: says });
	await expect(async () => {
		await page.goto('/boite-aux-lettres');
		await expect(mail).toHaveCount(1, { timeout: 500 });
	}).toPass();
	return mail;
}
const everybodyReads = async (id: string) =>
	(
		await askDatabase<{ state: string; words: string | null }>(
			'select town_state as state, town_words as words from shown_contributions where contribution_id = $1',
			[id]
		)
	)[0];
const everyWidth = async (page: Page) => {
	await isSound(page);
	for (const width of [320, 390, 1280]) await fitsAt(page, width);
};

test(
	'a broken lamp is sent to the town, mended from its link, and whoever said it is told',
	byNight('contributions/town-answers.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const id = await publishBrokenLamp({
			words: 'La lampe du passage est cassée.',
			mail: 'zoe.essai@exemple.fr'
		});
		await enterAs(page, 'animateur');
		await page.goto('/equipe/quartier/services');
		await page.getByLabel('Nom du service').fill('Éclairage du port');
		await page.getByLabel('Adresse électronique du service').fill('pas une adresse');
		await page.getByRole('button', { name: 'Ajouter ce service' }).click();
		const address = page.getByLabel('Adresse électronique du service');
		await expect(address).toHaveAttribute('aria-invalid', 'true');
		await address.fill('services@mairie.example');
		await page.getByLabel('Éclairage', { exact: true }).check();
		await page.getByRole('button', { name: 'Ajouter ce service' }).click();
		await expect(page.getByRole('status').first()).toContainText('C’est noté');
		await everyWidth(page);

		await page.getByRole('link', { name: /La lampe du passage est cassée/ }).click();
		await page.getByRole('radio', { name: /Éclairage du port/ }).check();
		await page.getByRole('button', { name: 'Transmettre' }).click();
		const sent = page.getByRole('listitem').filter({ hasText: 'Éclairage du port' });
		await expect(sent).toContainText('Lien ouvert');
		await expect(sent).toContainText('Pas encore de réponse.');
		await everyWidth(page);

		const agent = await otherBrowser();
		const mail = await mailThat(agent, 'Éclairage du port');
		await expect(mail).not.toContainText('lampe');
		const link = (await mail.getByRole('link').getAttribute('href'))!;
		const opened = await agent.goto(link);
		expect(opened!.headers()).toMatchObject({
			...{ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' }
		});
		expect(await agent.context().cookies()).toEqual([]);
		await expect(agent.getByRole('region', { name: 'Le problème' })).toContainText(
			'La lampe du passage est cassée.'
		);
		await everyWidth(agent);
		expect(await everybodyReads(id)).toEqual({ state: null, words: null });

		await enterOn(agent, agent.getByRole('button', { name: 'Reçu' }));
		await expect(agent.getByRole('status').first()).toContainText('Les habitants le lisent déjà');
		expect(await everybodyReads(id)).toEqual({ state: 'received', words: null });

		await agent.getByRole('button', { name: 'Ne sera pas fait' }).click();
		const why = agent.getByLabel('Pourquoi ce ne sera pas fait');
		await expect(why).toHaveAttribute('aria-invalid', 'true');
		await everyWidth(agent);
		await agent.getByText('Dire ce qui a été fait').click();
		const done = agent.getByLabel('Ce qui a été fait');
		await tabTo(agent, done);
		await agent.keyboard.type('Ampoule changée ce matin.');
		await enterOn(agent, agent.getByRole('button', { name: 'Réparé' }));
		await expect(agent.getByRole('status').first()).toContainText('une fois lus par le centre');
		await expect(agent.getByRole('listitem').filter({ hasText: 'C’est réparé' })).toContainText(
			'le centre les lit avant de les publier'
		);
		expect(await everybodyReads(id)).toEqual({ state: 'mended', words: null });
		await mailThat(agent, 'La mairie dit que c’est réparé.');

		await page.goto('/equipe/quartier/reponses');
		const words = page.getByRole('listitem').filter({ hasText: 'Ampoule changée ce matin.' });
		await everyWidth(page);
		await words.getByRole('button', { name: /^Montrer à tout le monde/ }).click();
		await expect(page.getByRole('status').first()).toContainText('tout le monde lit ces mots');
		expect((await everybodyReads(id))!.words).toBe('Ampoule changée ce matin.');

		const other = await otherBrowser();
		await enterAs(other, 'direction');
		await other.goto('/equipe/quartier/reponses');
		const read = other.getByRole('listitem').filter({ hasText: 'Ampoule changée ce matin.' });
		await read.getByRole('button', { name: /^Ne pas montrer/ }).click();
		await expect(other.getByRole('status').first()).toContainText('L’état, lui, reste affiché');
		expect(await everybodyReads(id)).toEqual({ state: 'mended', words: null });

		await page.goto(`/equipe/quartier/${id}/transmettre`);
		await page.getByRole('button', { name: 'Fermer le lien : Éclairage du port' }).click();
		await expect(page.getByText('Lien fermé')).toBeVisible();
		const dead = await agent.goto(link);
		expect(dead!.status()).toBe(410);
		expect(dead!.headers()).toMatchObject({ 'x-robots-tag': 'noindex' });
		await expect(agent.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’ouvre plus rien');
		await expect(agent.getByRole('link', { name: /^0\d/ }).first()).toBeVisible();
		await everyWidth(agent);
	}
);
