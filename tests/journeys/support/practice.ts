import { expect, type Locator, type Page } from '@playwright/test';
import { BANK, MICRO_TASKS } from '#lib/features/learning/placement/index.ts';

export type Hand = 'mouse' | 'keyboard' | 'finger';

/** Every small task: the question it stands beside, the questions it does not, its thanks. */
export const TASKS = new Map(
	MICRO_TASKS.map(({ id, thanks }) => {
		const { id: item, half } = BANK.items.find(({ microTask }) => microTask === id)!;
		const others = BANK.items.flatMap((one) => (one.id === item ? [] : one.id));
		return [id, { item, half, others, thanks }] as const;
	})
);

/** How each is done with one hand or another. */
export function gesturesOf(
	hand: Hand,
	page: Page,
	practice: Locator
): Record<string, () => Promise<void>> {
	const button = (name: string) => practice.getByRole('button', { name, exact: true });
	async function press(thing: Locator, key = 'Enter'): Promise<void> {
		if (hand === 'keyboard') await thing.press(key);
		else await (hand === 'mouse' ? thing.click() : thing.tap());
	}
	const pressed = (name: string) => () => press(button(name));
	const typed = (label: string, words: string) => async () => {
		await practice.getByLabel(label, { exact: true }).pressSequentially(words);
	};
	return {
		'move-pointer': async () => {
			if (hand === 'mouse') await button('La fleur').hover();
			else await press(button('La fleur'));
		},
		scroll: () => scrollDown(hand, page, practice.getByRole('region')),
		zoom: async () => {
			await press(button('Plus grand'));
			await press(button('Plus grand'));
		},
		'back-button': pressed('Page précédente'),
		'type-address': typed('L’adresse', 'www.fleurs-du-port.fr'),
		'spot-advert': () => press(practice.getByRole('button', { name: /^Annonce/ })),
		'choose-in-list': pressed('Fatima'),
		'type-at-sign': () =>
			hand === 'keyboard' ? typed('Écrivez ici', '@')() : press(button('Le bouton @')),
		'spot-false-message': () => press(practice.getByRole('button', { name: /Numéro inconnu/ })),
		'attach-photo': async () => {
			await press(button('Le trombone'));
			await press(button('La photo du chat'));
		},
		volume: async () => {
			if (hand === 'keyboard') await practice.getByRole('slider').press('ArrowRight');
			else await press(button('Plus fort'));
		},
		'choose-right-button': pressed('Enregistrer'),
		'refuse-tracking': pressed('Tout refuser'),
		'copy-code': typed('Les quatre chiffres', '4729'),
		click: pressed('Le gros bouton'),
		'double-click': async () => {
			await press(button('Mes photos'));
			if (hand !== 'keyboard') await press(button('Mes photos'));
		},
		drag: () => drag(hand, page, button('La carte'), button('La boîte')),
		'tick-box': () => press(practice.getByLabel('Je viens jeudi'), 'Space'),
		'correct-typo': async () => {
			const phrase = practice.getByLabel('La phrase');
			await phrase.press('Home');
			for (let nth = 0; nth < 2; nth += 1) await phrase.press('ArrowRight');
			await phrase.press('n');
		},
		'open-window-close': pressed('Fermer')
	};
}

async function scrollDown(hand: Hand, page: Page, region: Locator): Promise<void> {
	if (hand === 'keyboard') return region.press('End');
	if (hand === 'mouse') return wheelDown(page, region);
	const { x, y } = await middleOf(region);
	await slide(page, { x, y }, { x, y: y - 600 });
}

/** The wheel is turned again until the end was seen: one turn may fall beside a page that still moves. */
async function wheelDown(page: Page, region: Locator): Promise<void> {
	await expect(async () => {
		if (await region.isHidden()) return;
		await region.hover();
		await page.mouse.wheel(0, 2000);
		await expect(region).toBeHidden({ timeout: 1_000 });
	}).toPass({ timeout: 15_000 });
}

async function drag(hand: Hand, page: Page, card: Locator, box: Locator): Promise<void> {
	if (hand === 'keyboard') {
		await card.press('Enter');
		return box.press('Enter');
	}
	const [from, to] = [await middleOf(card), await middleOf(box)];
	if (hand === 'finger') return slide(page, from, to);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 5 });
	await page.mouse.up();
}

type Point = { x: number; y: number };

/** A finger put down, slid and lifted. */
async function slide(page: Page, from: Point, to: Point): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
		devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
	await touch('touchStart', [from]);
	for (const part of [0.25, 0.5, 0.75, 1]) {
		await touch('touchMove', [
			{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
		]);
	}
	await touch('touchEnd', []);
	await devtools.detach();
}

async function middleOf(thing: Locator): Promise<Point> {
	await thing.scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await thing.boundingBox())!;
	return { x: x + width / 2, y: y + height / 2 };
}
