import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { enterOn } from './support/keyboard.ts';
import { fitsAt, isSound } from './support/sound.ts';
import {
	aPhoto,
	appealWith,
	emptyQueue,
	everybodyReads,
	openVoices,
	sayThings
} from './support/voices.ts';

const QUEUE = '/equipe/quartier';
const item = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

test.beforeEach(async () => {
	await emptyQueue();
	await openVoices();
});

test(
	'an insult is refused with its reason, appealed, and decided by a colleague',
	byNight('server/answer/answers.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const [ticket] = await sayThings([{ words: 'Tous des pies voleuses, au parc.' }]);
		await enterAs(page, 'animateur');
		await page.goto('/equipe');
		await expect(page.getByRole('link', { name: /^1 message à lire/ })).toBeVisible();
		await page.goto(QUEUE);
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);
		const waiting = item(page, 'Tous des pies');
		await waiting.getByText('Ne pas publier').first().click();
		await waiting.getByRole('button', { name: /^Ne pas publier/ }).click();
		await expect(waiting.getByLabel('La raison')).toHaveAttribute('aria-invalid', 'true');
		await waiting.getByLabel('La raison').selectOption({ label: 'Des mots qui blessent' });
		await waiting.getByRole('button', { name: /^Ne pas publier/ }).click();
		await expect(page.getByRole('status').first()).toContainText('La personne peut lire pourquoi');
		await expect(page.getByText('Tout est lu')).toBeVisible();

		await appealWith(ticket!, 'Je parlais des oiseaux.');
		await page.goto(`${QUEUE}/recours`);
		await expect(page.getByText('une autre personne doit répondre')).toBeVisible();
		await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0);
		await isSound(page);

		const colleague = await otherBrowser();
		await enterAs(colleague, 'direction');
		await colleague.goto(`${QUEUE}/recours`);
		await expect(item(colleague, 'Je parlais des oiseaux.')).toContainText('Des mots qui blessent');
		await isSound(colleague);
		for (const width of [320, 390, 1280]) await fitsAt(colleague, width);
		await colleague.getByLabel('Votre réponse à la personne').fill('Vous aviez raison.');
		await enterOn(colleague, colleague.getByRole('button', { name: /^Publier/ }));
		await expect(colleague.getByRole('status').first()).toContainText('C’est publié');
		expect(await everybodyReads()).toEqual(['Tous des pies voleuses, au parc.']);
	}
);

test(
	'a photo of a child is refused, and what is said of it is published',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await sayThings([{ words: 'La balançoire est cassée.', photo: await aPhoto() }]);
		await enterAs(page, 'animateur');
		await page.goto(QUEUE);
		const waiting = item(page, 'La balançoire');
		const photo = waiting.getByRole('img', { name: /à regarder$/ });
		await expect(photo).toBeVisible();
		const seen = await page.request.get((await photo.getAttribute('src'))!);
		expect(seen.headers()['content-type']).toBe('image/jpeg');
		await isSound(page);
		// Nobody publishes a photo without saying what she saw of it.
		await waiting
			.getByRole('button', { name: /^Publier/ })
			.first()
			.click();
		await expect(page.getByText('Dites si la photo peut être montrée.').first()).toBeVisible();
		expect(await everybodyReads()).toEqual([]);
		await waiting
			.getByRole('radio', { name: /^On voit un enfant/ })
			.first()
			.check();
		await waiting
			.getByRole('button', { name: /^Publier/ })
			.first()
			.click();
		await expect(page.getByRole('status').first()).toContainText('C’est publié.');
		expect(await everybodyReads()).toEqual(['La balançoire est cassée.']);
		await page.goto(`${QUEUE}/toutes`);
		await page.getByRole('link', { name: 'La balançoire est cassée.' }).click();
		await expect(page.getByText('On voit un enfant')).toBeVisible();
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);
	}
);

test(
	'the desk types a walk of twelve remarks; its mistake is told beside its line, and nothing is lost',
	byNight('server/queue/queue.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await page.goto(`${QUEUE}/papier`);
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);
		for (let nth = 1; nth <= 12; nth += 1) {
			const line = page.getByRole('group', { name: `Remarque ${nth}`, exact: true });
			await line.getByLabel('Rue').fill('Rue de la Marée');
			await line.getByLabel('Ce qui est dit').fill(`Remarque numéro ${nth} de la balade.`);
			if (nth > 4) await line.getByLabel('Porte').selectOption({ label: 'J’aime, j’ai une idée' });
			else if (nth !== 3) await line.getByLabel(/sujet/).selectOption({ label: 'Éclairage' });
		}
		await page.getByRole('button', { name: 'Noter ces remarques' }).click();
		const third = page.getByRole('group', { name: 'Remarque 3', exact: true });
		await expect(third.getByLabel(/sujet/)).toHaveAttribute('aria-invalid', 'true');
		await expect(
			page.getByRole('group', { name: 'Remarque 12' }).getByLabel('Ce qui est dit')
		).toHaveValue('Remarque numéro 12 de la balade.');
		await third.getByLabel(/sujet/).selectOption({ label: 'Propreté, encombrants' });
		await page.getByRole('button', { name: 'Noter ces remarques' }).click();
		await expect(page.getByRole('status').first()).toContainText('12 remarques sont notées');
		await page.goto(QUEUE);
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(12);
		await expect(page.getByRole('button', { name: /^Publier/ })).toHaveCount(0);
		await expect(item(page, 'Remarque numéro 3')).toContainText('Propreté');
	}
);

test(
	'a mistake is undone right there, then from its own page',
	byNight('server/contributions.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await sayThings([{ words: 'Le marché du jeudi.' }]);
		await enterAs(page, 'animateur');
		await page.goto(QUEUE);
		await page
			.getByRole('button', { name: /^Publier/ })
			.first()
			.click();
		await expect(page.getByRole('status').first()).toContainText('C’est publié.');
		expect(await everybodyReads()).toEqual(['Le marché du jeudi.']);
		await page.getByRole('button', { name: 'Annuler' }).click();
		await expect(page.getByRole('status').first()).toContainText('C’est annulé');
		expect(await everybodyReads()).toEqual([]);
		const waiting = item(page, 'Le marché');
		await waiting.getByText('Corriger avant de publier').click();
		await waiting.getByLabel('Ce que tout le monde lira').fill('Le marché du vendredi.');
		await waiting.getByLabel('Pourquoi vous corrigez').fill('Vérifié à la mairie.');
		await waiting.getByRole('button', { name: /^Publier corrigé/ }).click();
		await expect(page.getByRole('status').first()).toContainText('C’est publié, corrigé.');
		expect(await everybodyReads()).toEqual(['Le marché du vendredi.']);
		await page.goto(`${QUEUE}/toutes`);
		await page.getByRole('link', { name: 'Le marché du vendredi.' }).click();
		await expect(page.getByRole('deletion')).toHaveText('Le marché du jeudi.');
		await page.locator('summary', { hasText: 'Masquer' }).first().click();
		await page.getByLabel('La raison').selectOption({ label: 'Ce n’est pas exact' });
		await page.getByRole('button', { name: 'Masquer' }).click();
		await expect(page.getByRole('status').first()).toContainText('C’est masqué.');
		expect(await everybodyReads()).toEqual([]);
		await page.getByRole('button', { name: 'Annuler' }).first().click();
		await expect(page.getByRole('status').first()).toContainText('C’est annulé');
		expect(await everybodyReads()).toEqual(['Le marché du vendredi.']);
	}
);

test(
	'ten are decided at the keyboard alone, and a slip is taken back',
	byNight('ui/queue-keys.test.ts', '@avec-javascript'),
	async ({ page }) => {
		await sayThings(Array.from({ length: 10 }, (_, nth) => ({ words: `Message ${nth + 1}.` })));
		await enterAs(page, 'animateur');
		await page.goto(QUEUE);
		await expect(page.getByText('Une fois sur un message')).toBeVisible();
		// Outside of the queue a letter does nothing.
		await page.keyboard.press('p');
		await enterOn(page, page.getByRole('button', { name: 'Lire au clavier' }));
		// Of one day, chance draws the order in which they are read.
		const drawn = await page.getByText(/^Message \d+\.$/).allTextContents();
		expect(drawn).toHaveLength(10);
		const nth = (rank: number) => item(page, drawn[rank - 1]!);
		const on = (rank: number) => expect(nth(rank)).toBeFocused();
		await on(1);
		await page.keyboard.press('j');
		await on(2);
		await page.keyboard.press('k');
		await on(1);
		const status = page.getByRole('status').first();
		await page.keyboard.press('p');
		await on(2);
		await expect(status).toContainText('C’est publié.');
		await page.keyboard.press('u');
		await on(1);
		expect(await everybodyReads()).toEqual([]);
		await page.keyboard.press('p');
		await on(2);
		// While she types, letters are letters.
		await page.keyboard.press('c');
		await expect(nth(2).getByLabel('Ce que tout le monde lira')).toBeFocused();
		await page.keyboard.press('ControlOrMeta+a');
		await page.keyboard.type('Un joli parc.');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Plus court.');
		await page.keyboard.press('Enter');
		await on(3);
		await page.keyboard.press('r');
		await expect(nth(3).getByLabel('La raison')).toBeFocused();
		await page.keyboard.type('Pas');
		await page.keyboard.press('Escape');
		await on(3);
		await page.keyboard.press('r');
		await nth(3).getByLabel('La raison').press('ArrowDown');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		for (let rank = 4; rank <= 10; rank += 1) {
			await on(rank);
			await page.keyboard.press('p');
		}
		await expect(page.getByText('Tout est lu')).toBeVisible();
		await expect(page.locator('#suite')).toBeFocused();
		expect(await everybodyReads()).toHaveLength(9);
		await page.keyboard.press('u');
		await on(10);
	}
);

test(
	'whoever left a telephone is called: a word is left, then she is reached, and a slip is taken back',
	byNight('queue/callbacks.db.test.ts', '@sans-javascript'),
	async ({ page }) => {
		await sayThings([
			{ words: 'Rappelez-moi pour la lampe.', contact: { phone: '+33639987172' } },
			{ words: 'Un banc.' }
		]);
		await enterAs(page, 'accueil');
		await page.goto('/equipe');
		await page.getByRole('link', { name: /^1 personne à rappeler/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personnes à rappeler');
		const calling = page.getByRole('region', { name: 'À appeler' });
		await expect(calling.getByRole('link', { name: '06 39 98 71 72' })).toHaveAttribute(
			'href',
			'tel:+33639987172'
		);
		await expect(calling.getByRole('listitem')).toHaveCount(1);
		await isSound(page);
		for (const width of [320, 390, 1280]) await fitsAt(page, width);

		await enterOn(page, calling.getByRole('button', { name: /^Message laissé/ }));
		await expect(page.getByRole('status').first()).toContainText('on rappellera');
		await expect(calling).toContainText('Un message est laissé');
		await calling.getByRole('button', { name: /^Joint/ }).click();
		await expect(page.getByRole('status').first()).toContainText('On lui a parlé.');
		await expect(page.getByText('Personne n’attend d’appel')).toBeVisible();
		// Reached, her number is shown no more.
		await expect(page.getByRole('main')).not.toContainText('06 39');
		await isSound(page);
		await page.getByRole('button', { name: 'Annuler' }).first().click();
		await expect(page.getByRole('status').first()).toContainText('C’est annulé');
		await expect(calling).toContainText('Un message est laissé');
		// Nowhere else.
		await page.goto(QUEUE);
		await expect(page.getByRole('link', { name: '1 personne à rappeler' })).toBeVisible();
		await item(page, 'Rappelez-moi').getByRole('link').first().click();
		await expect(page.getByRole('main')).not.toContainText('06 39');
	}
);

test(
	'on the page of a message, an appeal that waits leads whoever may answer it to its answer',
	byNight('server/answer/answers.db.test.ts', '@sans-javascript'),
	async ({ page, otherBrowser }) => {
		const [ticket] = await sayThings([{ words: 'Quel bazar, au parc.' }]);
		await enterAs(page, 'animateur');
		await page.goto(QUEUE);
		const waiting = item(page, 'Quel bazar');
		await waiting.getByText('Ne pas publier').first().click();
		await waiting.getByLabel('La raison').selectOption({ label: 'Des mots qui blessent' });
		await waiting.getByRole('button', { name: /^Ne pas publier/ }).click();
		await expect(page.getByText('Tout est lu')).toBeVisible();
		await appealWith(ticket!, 'C’est gentil.');
		await page.goto(`${QUEUE}/toutes`);
		await page.getByRole('link', { name: 'Quel bazar, au parc.' }).click();
		await expect(page.getByRole('main')).toContainText('Vous avez pris cette décision');
		await isSound(page);
		const address = new URL(page.url()).pathname;
		const colleague = await otherBrowser();
		await enterAs(colleague, 'direction');
		await colleague.goto(address);
		await expect(colleague.getByRole('main')).toContainText('C’est gentil.');
		await isSound(colleague);
		for (const width of [320, 1280]) await fitsAt(colleague, width);
		await colleague.getByRole('link', { name: 'Répondre à son recours' }).click();
		await expect(colleague.getByRole('button', { name: /^Garder la décision/ })).toBeVisible();
	}
);
