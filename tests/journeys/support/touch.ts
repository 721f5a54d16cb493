import { expect, type Locator, type Page } from '@playwright/test';

/** A second tap that comes sooner is a hand that shakes. */
const SECOND_TAP_MS = 520;

/** The drawn keyboard of a kiosk. */
export const board = (page: Page) => page.locator('[data-clavier]');

/** Until so much time has passed since then: what a hand takes. */
export const waits = (since: number, least: number) =>
	expect.poll(() => Date.now() - since, { intervals: [20] }).toBeGreaterThan(least);

/** A finger at the pace of a hand: two presses are two gestures. */
export async function tap(target: Locator): Promise<void> {
	await waits(lastTap, SECOND_TAP_MS);
	await target.tap();
	lastTap = Date.now();
}
let lastTap = 0;

/** Key after key of the drawn keyboard, as fast as one likes. */
export async function tapKeys(page: Page, letters: string): Promise<void> {
	for (const letter of letters) {
		await board(page).getByRole('button', { name: letter, exact: true }).tap();
	}
}

/** Every key of the page that is shown: how large, and how far from its neighbours. */
export const measure = (page: Page) =>
	board(page).evaluate((element) => {
		const keys = [...element.querySelectorAll<HTMLElement>('[data-page]:not([hidden]) button')];
		const boxes = keys.map((key) => key.getBoundingClientRect());
		const gaps = boxes.flatMap((one, at) =>
			boxes.slice(at + 1).map((other) => {
				const across = Math.max(other.left - one.right, one.left - other.right);
				const down = Math.max(other.top - one.bottom, one.top - other.bottom);
				return Math.max(across, down);
			})
		);
		return {
			width: Math.min(...boxes.map(({ width }) => width)),
			height: Math.min(...boxes.map(({ height }) => height)),
			gap: Math.min(...gaps)
		};
	});
