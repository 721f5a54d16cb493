import type { Locator, Page } from '@playwright/test';
import { isNight } from '../gate/night.ts';
import { byNight } from './support/by-night.ts';
import {
	beginConversation,
	passSituation,
	receiveNewcomer,
	TABLET
} from './support/conversation.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { gesturesOf, type Hand, TASKS } from './support/practice.ts';

/** A conversation in which any question can be shown; opens it at the question of a small task. */
async function conversationAt(page: Page): Promise<(task: string) => Promise<Locator>> {
	await clearRetirements();
	await enterAs(page, 'animateur');
	await beginConversation(page, await receiveNewcomer('Josette'), 'Avec vous');
	await passSituation(page);
	const address = page.url();
	const id = /positionnements\/([0-9a-f-]{36})/.exec(address)![1];
	return async (task) => {
		const { item, half, others } = TASKS.get(task)!;
		await askDatabase('update placements set half = $2 where id = $1', [id, half]);
		await clearRetirements();
		await askDatabase(
			`insert into item_retirements (centre_id, item, reason, recorded_at)
			select p.centre_id, other, 'Une seule question à la fois', ${SQL_NOW}
			from placements p, unnest($2::text[]) other where p.id = $1`,
			[id, others]
		);
		await page.goto(address);
		await expect(page.locator('input[name="question"]')).toHaveValue(item);
		await page.getByRole('button', { name: 'Montrez-moi, si vous voulez' }).click();
		const practice = page.locator('.show.open');
		await expect(practice).toBeVisible();
		return practice;
	};
}

const HANDS = ['mouse', 'keyboard', 'finger'] as const satisfies Hand[];

/** The tasks that a hand does: all of them at night, a third by day, so that each is done once. */
const byHand = (nth: number) =>
	[...TASKS].filter((_, task) => isNight || task % HANDS.length === nth);

const clearRetirements = () =>
	askDatabase(`delete from item_retirements where reason = 'Une seule question à la fois'`);

test.describe('a small thing to try', { tag: '@avec-javascript' }, () => {
	test.describe.configure({ mode: 'serial' });
	test.use({ viewport: TABLET, hasTouch: true });

	for (const [nth, hand] of HANDS.entries()) {
		test(`each of the twenty is done with the ${hand}, and thanks`, async ({ page }) => {
			const openAt = await conversationAt(page);
			for (const [task, { thanks }] of byHand(nth)) {
				await test.step(task, async () => {
					const practice = await openAt(task);
					await gesturesOf(hand, page, practice)[task]!();
					await expect(practice.getByRole('status')).toHaveText(thanks);
				});
			}
		});
	}

	test('a press too many falls on no answer, and she may try again', async ({ page }) => {
		const practice = await (await conversationAt(page))('double-click');
		const first = page.getByRole('button', { name: 'Je le fais par moi-même' });
		const { y } = (await first.boundingBox())!;
		await practice.getByRole('button', { name: 'Mes photos' }).click({ clickCount: 2 });
		await expect(practice).toContainText('Merci');
		// They may go down, under a word that came: never up, under her hand.
		expect((await first.boundingBox())!.y).toBeGreaterThanOrEqual(y);
		await practice.getByRole('button', { name: 'Essayer encore une fois' }).click();
		await expect(practice.getByRole('button', { name: 'Mes photos' })).toBeVisible();
	});

	test(
		'another choice than the one asked for is answered kindly',
		byNight('journeys/practice.spec.ts'),
		async ({ page }) => {
			const openAt = await conversationAt(page);
			for (const [task, other, said] of [
				['spot-advert', 'Fermée le lundi matin', 'Cette ligne vous renseigne'],
				['spot-false-message', /Pharmacie/, 'Se méfier est une bonne idée'],
				['choose-in-list', 'Bruno', 'Personne n’est appelé'],
				['back-button', 'Accueil', 'Ce bouton fait autre chose'],
				['choose-right-button', 'Ne pas enregistrer', 'c’est pour de faux'],
				['double-click', 'Mes photos', 'Un coup est fait'],
				['drag', 'La boîte', 'Prenez d’abord la carte']
			] as const) {
				const practice = await openAt(task);
				await practice.getByRole('button', { name: other }).click();
				await expect(practice.getByRole('status')).toContainText(said);
			}
		}
	);
});
