import { expect, type Page, test as base } from '@playwright/test';
import { ROLE_NAMES } from '#lib/features/staff/index.ts';
import type { Application } from './application.ts';
import { applicationOf, type Clock, stopApplication } from './application-of-file.ts';

/** The demonstration's entries; their buttons say their names in French. */
const ENTRIES = [
	'accueil',
	'animateur',
	'referent-famille',
	'direction',
	'coordination',
	'administration'
] as const;

export type Entry = (typeof ENTRIES)[number];

/** The centre of the study: the home page shows its team first. */
export const MAIN_CENTRE = 'Centre social Jacques Brel';

type Support = {
	/** What the file says of the application its journeys are told in. */
	clock: Clock;
	/** False for a file that starts its own. */
	isGiven: boolean;
	application: Application | null;
};

export const test = base.extend<Support, { endOfWork: void }>({
	clock: ['tuesday', { option: true }],
	isGiven: [true, { option: true }],
	application: async ({ clock, isGiven }, use, { file }) => {
		await use(isGiven ? await applicationOf(file, clock) : null);
	},
	endOfWork: [
		async ({}, use) => {
			await use();
			await stopApplication();
		},
		{ scope: 'worker', auto: true, timeout: 60_000 }
	],
	baseURL: async ({ application }, use) => use(application?.url),
	// `SLOW_BROWSER=6 npx playwright test …` shows what an old computer does: gestures that come
	// before the page is awake.
	page: async ({ page }, use) => {
		const rate = Number(process.env.SLOW_BROWSER ?? 1);
		if (rate > 1) {
			const devtools = await page.context().newCDPSession(page);
			await devtools.send('Emulation.setCPUThrottlingRate', { rate });
		}
		await use(page);
	}
});

export { expect } from '@playwright/test';
