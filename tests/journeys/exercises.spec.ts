import type { Page } from '@playwright/test';
import { isNight } from '../gate/night.ts';
import { openAsleep } from './support/awake.ts';
import { byNight } from './support/by-night.ts';
import { expect, test } from './support/enter.ts';
import {
	byFinger,
	byKeys,
	byMouse,
	doOther,
	doRight,
	EXERCISES,
	openExercise,
	practise,
	type Screen
} from './support/exercises.ts';
import { isClean, isSound } from './support/sound.ts';

const exerciseOf = (id: string) => EXERCISES.find((one) => one.id === id)!;

/** What a browser remembers of who was there. */
async function keptBy(page: Page): Promise<unknown> {
	const stored = await page.evaluate(() => ({
		local: { ...localStorage },
		tab: { ...sessionStorage }
	}));
	return { ...stored, cookies: await page.context().cookies() };
}

/** No form, no field that a browser would fill or remember; none at all, where nothing is to be typed. */
async function carriesNothing(page: Page, { gesture }: Screen): Promise<void> {
	const main = page.getByRole('main');
	await expect(main.locator('form, [name], input:not([autocomplete="off"])')).toHaveCount(0);
	await expect(main.locator('input, textarea')).toHaveCount(gesture.kind === 'type' ? 1 : 0);
}

test.describe('an exercise', { tag: '@avec-javascript' }, () => {
	test('each is done to its end; nothing leaves the page, and nothing is kept', async ({
		page
	}) => {
		for (const exercise of EXERCISES) {
			await openExercise(page, exercise.id);
			const before = await keptBy(page);
			const left: string[] = [];
			const note = (request: { url(): string }) => left.push(request.url());
			page.on('request', note);
			await practise(page, exercise, byMouse, async (screen) => {
				await carriesNothing(page, screen);
				// At night, whatever may be pressed; by day, on the first of its screens.
				if (isNight || screen === exercise.screens[0]) await doOther(page, screen, byMouse);
			});
			page.off('request', note);
			expect(left, exercise.id).toEqual([]);
			expect(await keptBy(page), exercise.id).toEqual(before);
		}
	});

	test('the keys alone are enough to go to its end, and to leave it', async ({ page }) => {
		await openExercise(page, 'payer-une-amende');
		await practise(page, exerciseOf('payer-une-amende'), byKeys(page));
		await page.keyboard.press('Tab');
		await expect(page.getByRole('button', { name: 'Recommencer l’exercice' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Écran 1 sur 5' })).toBeFocused();
		await page.keyboard.press('Shift+Tab');
		await expect(page.getByRole('link', { name: 'Sortir de l’exercice' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'S’exercer sans risque' })).toBeVisible();
	});

	test('a press too many falls on nothing, and a screen may be tried again', async ({ page }) => {
		await openExercise(page, 'bandeau-des-cookies');
		const [first] = exerciseOf('bandeau-des-cookies').screens;
		const refuse = page.getByRole('button', { name: 'Tout refuser' });
		const { x, y } = (await refuse.boundingBox())!;
		await page.mouse.dblclick(x + 10, y + 10);
		await expect(page.locator('.done')).toHaveText(first!.thanks);
		await expect(page.getByRole('heading', { name: 'Écran 1 sur 4' })).toBeVisible();
		await page.getByRole('button', { name: 'Essayer encore une fois' }).click();
		await expect(page.getByText(first!.says)).toBeVisible();
		await doRight(page, first!, byMouse);
	});

	test('before its scripts came it is read whole, then shown screen by screen', async ({
		page
	}) => {
		const { wake } = await openAsleep(page, '/exercices/recopier-un-code');
		await expect(page.getByRole('heading', { name: 'Écran 3 sur 3' })).toBeVisible();
		await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
		await wake();
		await expect(page.getByRole('heading', { name: 'Écran 3 sur 3' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Recevoir le code' })).toBeVisible();
	});

	test('axe finds nothing to mend, on any kind of screen', async ({ page }) => {
		await page.goto('/exercices');
		await isSound(page);
		for (const id of ['joindre-un-document', 'reperer-un-faux-message', 'recopier-un-code']) {
			await openExercise(page, id);
			const [first, second] = exerciseOf(id).screens;
			await doRight(page, first!, byMouse);
			await page.getByRole('button', { name: 'Écran suivant' }).click();
			await expect(page.getByText(second!.says)).toBeVisible();
			await doOther(page, second!, byMouse);
			await isSound(page);
			await doRight(page, second!, byMouse);
		}
		await isClean(page);
	});

	test(
		'every exercise, with the keys alone, and axe at each screen',
		{ tag: '@nuit' },
		async ({ page }) => {
			test.setTimeout(600_000);
			for (const exercise of EXERCISES) {
				await openExercise(page, exercise.id);
				await practise(page, exercise, byKeys(page), () => isSound(page));
				await isClean(page);
			}
		}
	);

	test(
		'a finger on a telephone is enough',
		byNight('journeys/exercises.spec.ts'),
		async ({ otherBrowser }) => {
			const viewport = { width: 390, height: 844 };
			const page = await otherBrowser({ viewport, hasTouch: true, isMobile: true });
			const id = 'joindre-un-document';
			await openExercise(page, id);
			await practise(page, exerciseOf(id), byFinger);
		}
	);

	test('without a script, the screens are a story: what is seen, what one does, what comes next', async ({
		otherBrowser
	}) => {
		const page = await otherBrowser({ javaScriptEnabled: false });
		for (const { id, screens, learnt, forGood } of EXERCISES) {
			await page.goto(`/exercices/${id}`);
			const story = page.getByRole('main');
			const told = (await story.textContent())!;
			const lines = screens.flatMap(({ says, page: drawn, thanks }) => [says, drawn, thanks]);
			for (const line of [...lines, ...learnt, ...forGood]) expect(told).toContain(line);
			expect(told.split('Ceci n’est pas le vrai site')).toHaveLength(screens.length + 1);
			// Nothing that would not answer.
			await expect(story.locator('button, input')).toHaveCount(0);
		}
		expect((await page.goto('/exercices/nulle-part'))!.status()).toBe(404);
	});
});
