import { byNight } from './support/by-night.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { askAndSave } from './support/requests.ts';
import { unfold } from './support/unfold.ts';

const CARD = 'Carte Vitale : la mettre à jour, la refaire';

test('a guide is shown at the desk in two gestures, and read again from the request', async ({
	page
}) => {
	await enterAs(page, 'accueil');
	await askAndSave(page, 'ma carte vitale ne marche plus');
	const panel = await unfold(page, 'Montrer un guide');
	await expect(panel.getByRole('radio', { name: CARD })).toBeChecked();
	await isSound(page);
	await panel.getByRole('button', { name: 'Montré' }).click();
	await expect(page.getByText('La réponse est notée.')).toBeVisible();
	const answer = page.getByRole('listitem').filter({ hasText: 'Guide montré' });
	await answer.getByRole('link', { name: CARD }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(CARD);
});

test(
	'another guide, chosen by its family, or a paper in words: the one she said is noted',
	byNight('server/guide-shown.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'accueil');
		await askAndSave(page, 'ma carte vitale est perdue');
		let panel = await unfold(page, 'Montrer un guide');
		await panel.getByLabel('Un autre guide').selectOption({ label: 'Regarder la météo' });
		await panel.getByRole('button', { name: 'Montré' }).click();
		const answers = page.getByRole('listitem').filter({ hasText: 'Guide montré' });
		await expect(answers.getByRole('link', { name: 'Regarder la météo' })).toBeVisible();
		panel = await unfold(page, 'Montrer un guide');
		await panel.getByLabel('Ou un autre papier').fill('Le dépliant de la mairie');
		await panel.getByRole('button', { name: 'Montré' }).click();
		await expect(answers.filter({ hasText: 'Le dépliant de la mairie' })).toBeVisible();
		await expect(answers.getByRole('link', { name: CARD })).toHaveCount(0);
	}
);
