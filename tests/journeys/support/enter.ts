import { type Page, test as base } from '@playwright/test';

/** The demonstration's entries, by what their buttons say. */
const ENTRIES = {
	accueil: 'Accueil',
	animateur: 'Animation',
	'referent-famille': 'Référent famille',
	direction: 'Direction',
	coordination: 'Coordination du réseau',
	administration: 'Administration'
} as const;

export type Entry = keyof typeof ENTRIES;

/** The centre of the study: the home page shows its team first. */
export const MAIN_CENTRE = 'Centre social Jacques Brel';

type Support = {
	/**
	 * A centre for this project alone: with and without JavaScript the same story runs at the same
	 * time in one application, and must not find the other's marks.
	 */
	ownCentre: string;
};

export const test = base.extend<Support>({
	// `SLOW_BROWSER=6 npx playwright test …` shows what an old computer does: gestures that come
	// before the page is awake.
	page: async ({ page }, use) => {
		const rate = Number(process.env.SLOW_BROWSER ?? 1);
		if (rate > 1) {
			const devtools = await page.context().newCDPSession(page);
			await devtools.send('Emulation.setCPUThrottlingRate', { rate });
		}
		await use(page);
	},
	ownCentre: async ({ javaScriptEnabled, isMobile }, use) => {
		if (isMobile) await use('Centre social La Digue');
		else await use(javaScriptEnabled ? MAIN_CENTRE : 'Centre social La Criée');
	}
});

export { expect } from '@playwright/test';

/** Enters the demonstration from the home page, as a visitor does: one click. */
export async function enterAs(page: Page, entry: Entry, centre = MAIN_CENTRE): Promise<void> {
	await page.goto('/');
	const button = { name: new RegExp(`^${ENTRIES[entry]} `) };
	const isOnTop =
		entry === 'coordination' ||
		entry === 'administration' ||
		(centre === MAIN_CENTRE && entry !== 'referent-famille');
	if (isOnTop) {
		await page.getByRole('button', button).first().click();
	} else {
		await page.getByText('Toute l’équipe et les autres centres').click();
		await page
			.locator(`details h3:has-text("${centre}") + ul`)
			.getByRole('button', button)
			.first()
			.click();
	}
	await page.waitForURL(/\/equipe/);
}
