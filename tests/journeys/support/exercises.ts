import { expect, type Locator, type Page, test } from '@playwright/test';
import { readExercise } from '#lib/features/resources/practice/index.server.ts';
import { EXERCISE_FAMILIES, type Exercise } from '#lib/features/resources/practice/index.ts';
import { openAwake } from './awake.ts';
import { enterOn, tabTo } from './keyboard.ts';

export const EXERCISES = await Promise.all(
	EXERCISE_FAMILIES.flatMap(({ exercises }) => exercises).map(
		async ({ id }) => (await readExercise(id))!
	)
);

export type Screen = Exercise['screens'][number];

/** The mouse, a finger, or the keys alone. */
export type Press = (thing: Locator) => Promise<void>;
export const byMouse: Press = (thing) => thing.click();
export const byFinger: Press = (thing) => thing.tap();
export const byKeys =
	(page: Page): Press =>
	(thing) =>
		enterOn(page, thing);

export const openExercise = (page: Page, id: string) => openAwake(page, `/exercices/${id}`);

/** What may be pressed on a screen, by its words; `answer` is null for the one asked for. */
function thingsOf({ gesture }: Screen): { name: string | RegExp; answer: string | null }[] {
	if (gesture.kind === 'type') return [];
	if (gesture.kind === 'messages')
		return gesture.messages.map(({ from, answer }) => ({ name: new RegExp(`${from}$`), answer }));
	const things = gesture.kind === 'press' ? gesture.things : gesture.papers;
	return things.map(({ label, note, answer }) => ({
		name: note ? `${label} ${note}` : label,
		answer
	}));
}

/** Does on a screen what it does not ask for: it is answered, and she is where she was. */
export async function doOther(page: Page, screen: Screen, press: Press): Promise<void> {
	const drawn = page.getByRole('region', { name: screen.page, exact: true });
	const { gesture } = screen;
	if (gesture.kind === 'type') {
		await page.getByLabel(gesture.label).fill('mon chat');
		await press(drawn.getByRole('button', { name: gesture.button, exact: true }));
		await expect(drawn.getByRole('status')).toHaveText(gesture.otherAnswer);
		await page.getByLabel(gesture.label).fill('');
		return;
	}
	if (gesture.kind === 'attach') await press(page.getByRole('button', { name: 'Le trombone' }));
	for (const { name, answer } of thingsOf(screen)) {
		if (answer === null) continue;
		await press(drawn.getByRole('button', { name, exact: true }));
		await expect(drawn.getByRole('status')).toHaveText(answer);
	}
}

/** Does what a screen asks for, and is thanked. */
export async function doRight(page: Page, screen: Screen, press: Press): Promise<void> {
	const drawn = page.getByRole('region', { name: screen.page, exact: true });
	const { gesture } = screen;
	if (gesture.kind === 'type') {
		const field = page.getByLabel(gesture.label);
		await tabTo(page, field);
		await page.keyboard.type(gesture.words[0]!);
		await page.keyboard.press('Enter');
	} else {
		const clip = page.getByRole('button', { name: 'Le trombone', expanded: false });
		if (gesture.kind === 'attach' && (await clip.isVisible())) await press(clip);
		const { name } = thingsOf(screen).find(({ answer }) => answer === null)!;
		await press(drawn.getByRole('button', { name, exact: true }));
	}
	await expect(page.locator('.done')).toHaveText(screen.thanks);
}

/** From the first screen to the end; `atEach` looks at each before it is done. */
export async function practise(
	page: Page,
	{ id, screens, learnt }: Exercise & { id: string },
	press: Press,
	atEach: (screen: Screen) => Promise<void> = async () => {}
): Promise<void> {
	await test.step(id, async () => {
		for (const [index, screen] of screens.entries()) {
			const where = page.getByRole('heading', {
				name: `Écran ${index + 1} sur ${screens.length}`
			});
			await expect(where).toBeVisible();
			await expect(page.getByText('Ceci n’est pas le vrai site')).toBeVisible();
			await atEach(screen);
			await doRight(page, screen, press);
			const isLast = index + 1 === screens.length;
			const next = isLast ? 'Finir l’exercice' : 'Écran suivant';
			await press(page.getByRole('button', { name: next }));
		}
		await expect(page.getByText(learnt[0]!)).toBeVisible();
		await expect(page.getByRole('heading', { name: 'C’est fait, jusqu’au bout' })).toBeFocused();
	});
}
