import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { answer, beginConversation, receiveNewcomer, TABLET } from './support/conversation.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { unfold } from './support/unfold.ts';

test.use({ viewport: TABLET });

/** What nobody should read of herself, nor hear. */
const BLAME = /illettr|exclu|incapable|échec|trop âgé/i;
const READS = 'Quand une lettre arrive, comment la lisez-vous\u00a0?';

/** Answers, and sees that the page blames nobody. */
async function say(page: Page, words: string) {
	await expect(page.getByRole('main')).not.toHaveText(BLAME);
	return answer(page, words);
}

test(
	'a lady of 72 is asked kindly how she reads; she wants to learn, and the desk knows nothing of it',
	byNight('conversation/reading.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const sheet = await receiveNewcomer('Yvette');
		const personId = sheet.split('/').at(-1);
		await askDatabase('update people set birth_year = 1954 where id = $1', [personId]);
		await beginConversation(page, sheet, 'Avec vous');
		const conversation = page.url();
		await page.getByRole('link', { name: 'On commence' }).click();
		await say(page, 'Ni l’un ni l’autre pour l’instant');
		await say(page, 'Personne pour l’instant');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(READS);
		await expect(page.getByText('L’accueil ne le voit pas')).toBeVisible();
		await expect(page.locator('button[name="reponse"]')).toHaveText([
			'Sans peine',
			'Avec de l’aide',
			'C’est difficile',
			'Je préfère ne pas répondre'
		]);
		await say(page, 'C’est difficile');
		await say(page, 'Plutôt non');
		await say(page, 'Plutôt une envie');
		await say(page, 'Je préfère ne pas répondre');
		await say(page, 'Pas encore');
		await answer(page, 'On s’arrête là');

		const situation = page.getByRole('region', { name: 'Sa situation' });
		await expect(situation).toContainText('Publics éloignés');
		await expect(situation.getByText(/^Exclus/)).toHaveCount(0);
		await expect(situation).toContainText('un appareil manque, internet manque');
		await expect(situation).toContainText('Proposez l’écoute, les pictos');
		const entitled = situation.getByRole('link', { name: /France services, Aidants Connect/ });
		await expect(entitled).toHaveAttribute('href', '/equipe/partenaires');
		await unfold(page, 'Ce qui a été dit');
		await expect(situation).toContainText('C’est difficile');

		await page.context().clearCookies();
		await enterAs(page, 'accueil');
		await page.goto(sheet);
		await expect(page.getByRole('main')).not.toHaveText(/lettre arrive|difficile|pictos/);
		for (const address of [conversation, `${conversation}/resultat`]) {
			expect((await page.goto(address))!.status()).toBe(403);
		}
	}
);
