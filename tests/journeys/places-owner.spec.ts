import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn, tabTo } from './support/keyboard.ts';
import { addPlaces, GROCERY } from './support/neighbourhood.ts';
import { fitsAt, isSound } from './support/sound.ts';

const PLACE = { ...GROCERY, mails: ['accueil@epicerie.example'] };

/** The place that is asked, as a colleague opens its page; gives its identifier. */
async function openAsking(page: Page, name: string): Promise<string> {
	const [id] = await addPlaces([{ ...PLACE, name }]);
	await enterAs(page, 'animateur');
	await page.goto(`/equipe/lieux/${id}/demander`);
	return id!;
}
/** A colleague gives the link of the place by hand. */
async function giveLink(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Donner un lien' }).click();
	return page.getByLabel('Le lien à donner au lieu').inputValue();
}
const verified = (id: string) =>
	askDatabase(`select way from place_verifications where place_id = $1 and way = 'owner'`, [id]);

test(
	'an owner confirms from a link',
	byNight('server/links/owner-link.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const id = await openAsking(page, 'Épicerie du Fanal');
		await page.getByRole('button', { name: 'Envoyer la question' }).click();
		await expect(page.getByText('le courriel part dans un instant')).toBeVisible();
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);

		const owner = await otherBrowser();
		const mail = owner.getByRole('article').filter({ hasText: 'Épicerie du Fanal' });
		await expect(async () => {
			await owner.goto('/boite-aux-lettres');
			await expect(mail).toHaveCount(1, { timeout: 500 });
		}).toPass();
		await expect(mail).not.toContainText('rue des Essais');
		const link = (await mail.getByRole('link').getAttribute('href'))!;

		// What scanners of mails do: they open it, again and again.
		for (let times = 0; times < 3; times += 1) await owner.request.get(link);
		expect(await verified(id)).toEqual([]);

		const answer = await owner.goto(link);
		expect(answer!.headers()).toMatchObject({
			...{ 'x-robots-tag': 'noindex', 'cache-control': 'no-store' }
		});
		expect(await owner.context().cookies()).toEqual([]);
		const card = owner.getByRole('article');
		await expect(card.getByRole('heading', { level: 1 })).toHaveText('Épicerie du Fanal');
		await expect(card).toContainText('1 rue des Essais');
		await isSound(owner);
		for (const width of [320, 390, 1280]) await fitsAt(owner, width);

		await enterOn(owner, owner.getByRole('link', { name: 'Aller à la réponse' }));
		await enterOn(owner, owner.getByRole('button', { name: 'Tout est juste' }));
		await expect(owner.getByRole('status').first()).toContainText('Merci');
		await expect(card).toContainText('Vérifié aujourd’hui par le lieu lui-même');
		await expect(owner.getByRole('button', { name: 'Tout est juste' })).toHaveCount(0);
		expect(await verified(id)).toHaveLength(1);
		await isSound(owner);

		// Somebody else of the place, from the same mail.
		const other = await otherBrowser();
		await other.goto(link);
		await expect(other.getByText(/^Déjà confirmé le 24 novembre 2026\. Merci/)).toBeVisible();
		await page.goto(`/equipe/lieux/${id}/demander`);
		await expect(page.getByRole('listitem').filter({ hasText: 'Tout est juste' })).toHaveCount(1);
	}
);

test(
	'an owner corrects her hours, a colleague keeps one line of two, and she reads what became of it',
	byNight('server/links/proposals.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const id = await openAsking(page, 'Épicerie du Ressac');
		const link = await giveLink(page);
		await page.getByText('Montrer le carré à photographier').click();
		await expect(page.getByRole('img', { name: /Carré à photographier/ })).toBeVisible();

		const owner = await otherBrowser();
		await owner.goto(link);
		const hours = owner.getByRole('group', { name: 'Horaires' });
		await expect(hours.getByLabel('Lundi')).toHaveValue('9h-12h');
		await tabTo(owner, hours.getByLabel('Lundi'));
		await owner.keyboard.press('ControlOrMeta+a');
		await owner.keyboard.type('tôt');
		await owner.getByRole('button', { name: 'Envoyer la correction' }).click();
		const lundi = hours.getByLabel('Lundi');
		await expect(lundi).toHaveAttribute('aria-invalid', 'true');
		await expect(lundi).toHaveAccessibleDescription(/9h-12h et 14h-17h/);
		await isSound(owner);
		await lundi.fill('9h-12h et 14h-17h');
		await owner.getByLabel('Ce qu’il faut apporter').fill('Un sac');
		await owner.getByRole('button', { name: 'Envoyer la correction' }).click();
		await expect(owner.getByRole('status').first()).toContainText('L’équipe lit votre correction');
		await expect(owner.getByText('elle attend d’être lue')).toBeVisible();
		await expect(owner.getByRole('article')).not.toContainText('Un sac');

		await page.goto('/equipe/lieux/propositions');
		const item = page.getByRole('listitem').filter({ hasText: 'Épicerie du Ressac' });
		const table = item.getByRole('table', { name: 'Ce qui est proposé : Épicerie du Ressac' });
		await expect(table.getByRole('row').filter({ hasText: 'Horaires' })).toContainText(
			'Lundi : de 9 h à 12 h et de 14 h à 17 h'
		);
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);
		await item.getByRole('checkbox', { name: /^À apporter.*garder/ }).uncheck();
		await enterOn(
			page,
			item.getByRole('button', { name: 'Garder ce qui est coché : Épicerie du Ressac' })
		);
		await expect(page.getByRole('status').first()).toContainText('La fiche a changé en partie');
		await expect(item).toHaveCount(0);

		await owner.goto(link);
		await expect(owner.getByText('la fiche a été corrigée')).toBeVisible();
		await expect(owner.getByLabel('Lundi')).toHaveValue('9h-12h et 14h-17h');
		expect(await verified(id)).toEqual([]);

		await page.goto(`/equipe/lieux/${id}/demander`);
		await page.getByRole('button', { name: 'Fermer ce lien' }).click();
		await expect(page.getByRole('status').first()).toContainText('ce lien n’ouvre plus rien');
		const dead = await owner.goto(link);
		expect(dead!.status()).toBe(410);
		await expect(owner.getByRole('heading', { level: 1 })).toHaveText('Ce lien n’ouvre plus rien');
		await expect(owner.getByRole('link', { name: /^0\d/ }).first()).toBeVisible();
		await isSound(owner);
		for (const width of [320, 390]) await fitsAt(owner, width);
	}
);

test(
	'two colleagues answer the same correction: the second one is told; and the place asks for silence',
	byNight('server/links/proposals.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const id = await openAsking(page, 'Épicerie du Chenal');
		const link = await giveLink(page);
		const owner = await otherBrowser();
		await owner.goto(link);
		await owner.getByLabel('Nous avons fermé pour de bon.').check();
		await owner.getByRole('button', { name: 'Envoyer la correction' }).click();
		await owner.getByRole('button', { name: 'Ne plus me demander' }).click();
		await expect(owner.getByRole('status').first()).toContainText('nous ne vous écrirons plus');

		const colleague = await otherBrowser();
		await enterAs(colleague, 'direction');
		for (const one of [page, colleague]) await one.goto('/equipe/lieux/propositions');
		const item = (one: Page) => one.getByRole('listitem').filter({ hasText: 'Épicerie du Chenal' });
		await item(page).getByText('Refuser', { exact: false }).first().click();
		await item(page).getByLabel('Pourquoi').fill('Nous y étions hier, c’est ouvert.');
		await item(page).getByRole('button', { name: 'Refuser : Épicerie du Chenal' }).click();
		await expect(page.getByRole('status').first()).toContainText('La proposition est refusée');
		await item(colleague)
			.getByRole('button', { name: /^Garder/ })
			.click();
		await expect(colleague.getByRole('alert')).toContainText(
			'vient de répondre : proposition refusée'
		);
		await owner.goto(link);
		await expect(owner.getByText('Nous y étions hier')).toBeVisible();
		await page.goto(`/equipe/lieux/${id}/demander`);
		await expect(page.getByText('Ce lieu ne veut plus être sollicité')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Envoyer la question' })).toHaveCount(0);
	}
);
