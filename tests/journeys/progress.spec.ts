import { byNight } from './support/by-night.ts';
import {
	beginConversation,
	passSituation,
	passToTheEnd,
	receiveNewcomer
} from './support/conversation.ts';
import { YEAR } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { openGroupThatIsOver } from './support/workshops.ts';

test('asked again after the course, she is told of a probable progress, in words alone', async ({
	page
}) => {
	await enterAs(page, 'animateur');
	const sheet = await receiveNewcomer('Huguette');
	await beginConversation(page, sheet, 'Avec vous');
	await passSituation(page);
	await passToTheEnd(page, 'Pas encore');
	await expect(page.getByText('Depuis le début du cours')).toHaveCount(0);
	await beginConversation(page, sheet, 'Avec vous');
	await passToTheEnd(page, 'Je le fais par moi-même');
	const progress = page.getByRole('region', { name: 'Progrès probable' });
	await expect(progress).toContainText('vont plus loin que celles du début');
	await expect(progress).toContainText('L’habitude de ces questions');
	await expect(progress).toContainText('Indicatif, à confirmer');
	expect(await progress.innerText()).not.toMatch(/\d/);
});

test(
	'a group’s progress is on the fiche and on its page, and never on the desk’s',
	byNight('count/course-gains.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'direction');
		const told = page.getByText(/^Progrès mesuré/).first();
		await page.goto(`/equipe/bilan/${YEAR}/fiches/ateliers`);
		await expect(told).toContainText(/\d+ personnes sur \d+ ont répondu avant et après le cours/);
		await expect(told).toContainText('à 8 chances sur 10');
		await expect(told).toContainText('à lire avec prudence');

		await openGroupThatIsOver(page, YEAR - 1);
		await expect(page.getByRole('heading', { name: 'Le progrès du groupe' })).toBeVisible();
		const group = page.url();
		await enterAs(page, 'accueil');
		await page.goto(group);
		await expect(page.getByRole('heading', { name: 'Séances', exact: true })).toBeVisible();
		await expect(page.getByText('Le progrès du groupe')).toHaveCount(0);
	}
);
