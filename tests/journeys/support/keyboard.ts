import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has before what is sought. */
const MOST_STOPS = 150;

/** Goes from stop to stop with the Tab key alone until it is on that one. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let stop = 0; stop < MOST_STOPS; stop += 1) {
		if (await isFocused(target)) return;
		await page.keyboard.press('Tab');
	}
	await expect(target).toBeFocused();
}

/** Reaches a link or a button and presses Enter on it. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** Reaches a set of radio buttons, then the one wanted with the arrows. */
export async function arrowTo(page: Page, radio: Locator): Promise<void> {
	const name = await radio.getAttribute('name');
	await tabTo(page, page.locator(`input[type="radio"][name="${name}"]:focus`));
	await page.keyboard.press('Space');
	for (let stop = 0; stop < MOST_STOPS && !(await radio.isChecked()); stop += 1) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(radio).toBeChecked();
}

async function isFocused(target: Locator): Promise<boolean> {
	if ((await target.count()) === 0) return false;
	return target.first().evaluate((element) => element === document.activeElement);
}
