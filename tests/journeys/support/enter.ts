import {
	type BrowserContext,
	type BrowserContextOptions,
	expect,
	type Page,
	test as base
} from '@playwright/test';
import { ROLE_NAMES } from '#lib/features/house/staff/index.ts';
import type { Application, Clock } from './application.ts';
import { applicationOf, stopApplication } from './application-of-file.ts';
import { closeOthers, giveBack, takeBrowser } from './kept-browsers.ts';
import { slowPagesDown } from './slow-pages.ts';

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

/** Opens somebody else's browser, which knows nobody. */
export type OtherBrowser = (options?: BrowserContextOptions) => Promise<Page>;

type Support = {
	/** What the file says of the application its journeys are told in. */
	clock: Clock;
	/** False for a file that starts its own. */
	isGiven: boolean;
	application: Application | null;
	otherBrowser: OtherBrowser;
	tidy: void;
};

export const test = base.extend<Support, { endOfWork: void }>({
	clock: ['tuesday', { option: true }],
	isGiven: [true, { option: true }],
	application: async ({ clock, isGiven }, use, { file }) => {
		await use(isGiven ? await applicationOf(file, clock) : null);
	},
	endOfWork: [
		// oxlint-disable-next-line no-empty-pattern -- Playwright reads there what a fixture needs
		async ({}, use) => {
			const atFullSpeed = slowPagesDown();
			await use();
			atFullSpeed();
			await stopApplication();
		},
		{ scope: 'worker', auto: true, timeout: 60_000 }
	],
	baseURL: async ({ application }, use) => use(application?.url),
	otherBrowser: async (
		{ browser, baseURL, viewport, hasTouch, isMobile, javaScriptEnabled },
		use,
		testInfo
	) => {
		const lent: { page: Page; home?: string }[] = [];
		/** Files of the application that a page looked for elsewhere than where they are. */
		const lost: string[] = [];
		await use(async (options = {}) => {
			const needs = { baseURL, hasTouch, isMobile, javaScriptEnabled };
			const page = await takeBrowser(browser, needs, options);
			lent.push({ page, home: options.baseURL ?? baseURL });
			page.on('request', (asked) => {
				if (new URL(asked.url()).pathname.indexOf('/_app/') > 0) lost.push(asked.url());
			});
			await page.setViewportSize(options.viewport ?? viewport!);
			return page;
		});
		// A failure is pictured as it was, and ends the worker.
		if (testInfo.status !== testInfo.expectedStatus) return;
		expect(lost, 'files that are not where pages look for them').toEqual([]);
		for (const { page, home } of lent) await giveBack(page, home);
	},
	page: async ({ otherBrowser }, use) => use(await otherBrowser()),
	context: async ({ page }, use) => use(page.context()),
	tidy: [
		async ({ browser }, use) => {
			await use();
			await closeOthers(browser);
		},
		{ auto: true }
	]
});

export { expect } from '@playwright/test';

/** Who may be entered as, where, by each browser that has asked already. */
const homes = new WeakMap<BrowserContext, { origin: string; entries: Map<string, string> }>();

/**
 * Enters the demonstration as its home page does, without showing it: a page is still to be
 * opened. enter.spec.ts presses the buttons.
 */
export async function enterAs(page: Page, entry: Entry, centre = MAIN_CENTRE): Promise<void> {
	const { origin, entries } = await homeOf(page.context());
	const isOfTheNetwork = entry === 'coordination' || entry === 'administration';
	const who = `${ROLE_NAMES[entry]}, ${isOfTheNetwork ? 'Le réseau du Boulonnais' : centre}`;
	if (!entries.has(who)) throw new Error(`the home page does not show: ${who}`);
	const entered = await page.request.post('/?/entrer', {
		form: { qui: entries.get(who)! },
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(entered.status(), who).toBe(303);
}

async function homeOf(context: BrowserContext) {
	if (!homes.has(context)) {
		const home = await context.request.get('/');
		const entries = readEntries(await home.text());
		homes.set(context, { origin: new URL(home.url()).origin, entries });
	}
	return homes.get(context)!;
}

/** The first person of each role in each centre, as the home page lists them. */
function readEntries(html: string): Map<string, string> {
	const entries = new Map<string, string>();
	let centre = '';
	for (const [, title, id, role] of html.matchAll(
		/<h3[^>]*>([^<]+)<\/h3>|value="([0-9a-f-]{36})"[^]*?<strong[^>]*>([^<]+)<\/strong>/g
	)) {
		if (title) centre = title.replace(/, Outreau$/, '');
		else if (!entries.has(`${role}, ${centre}`)) entries.set(`${role}, ${centre}`, id!);
	}
	return entries;
}

/** Enters from the home page, as a visitor does: one click. */
export async function enterByTheDoor(
	page: Page,
	entry: Entry,
	centre = MAIN_CENTRE
): Promise<void> {
	await page.goto('/');
	const button = { name: new RegExp(`^${ROLE_NAMES[entry]} `) };
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
