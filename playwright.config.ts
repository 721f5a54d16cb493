import { defineConfig, devices } from '@playwright/test';
import { memoryFolder, ROOM_FOR_A_BROWSER } from './tests/gate/memory-folder.ts';
import { systemChromiums } from './tests/gate/system-chromium.ts';

// The gate says which browser it found, and says nothing for Playwright's own.
const executablePath = (process.env.CHROMIUM_PATH ?? systemChromiums()[0]) || undefined;

/** Chromium refuses its own sandbox as root; the rest keeps it quiet, light and alike everywhere. */
const args = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	// A map is drawn in relief: by the processor, which must be said.
	'--enable-unsafe-swiftshader',
	// Pages travel between its processes through memory; a container has too little of that one.
	...(memoryFolder(ROOM_FOR_A_BROWSER) ? [] : ['--disable-dev-shm-usage']),
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run',
	// One process shows one page after the other: begun anew for each journey, it costs more than the page.
	'--disable-site-isolation-trials',
	'--renderer-process-limit=1',
	'--font-render-hinting=none'
];
/** The night tells every journey without JavaScript too, and those that measure (`npm run nightly`). */
const isNight = process.env.DECLIC_NIGHT === '1';
/** `SLOW_BROWSER=6`: an old computer; `SLOW_LINK=1000`: a server far away (support/kept-browsers.ts). */
const slowness = process.env.SLOW_LINK ? 6 : Number(process.env.SLOW_BROWSER ?? 1);
const except = (...tags: string[]) =>
	(isNight ? tags : [...tags, '@nuit']).map((tag) => new RegExp(tag));
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

export default defineConfig({
	testIgnore: isNight ? [] : '**/*.night.spec.ts',
	globalSetup: './tests/journeys/support/global-setup.ts',
	outputDir: 'test-results',
	reporter: 'list',
	workers: 2,
	retries: 0,
	// A file tells its stories in order, in an application of its own; files run beside each other.
	fullyParallel: false,
	forbidOnly: true,
	// Twice what the longest takes on a machine at rest (30 s): the busiest one still tells it. A slowed
	// browser tells the whole of it slower; what somebody waits for on a page comes in the same time.
	timeout: 60_000 * slowness,
	expect: { timeout: 15_000 },
	use: {
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		actionTimeout: 20_000,
		screenshot: 'only-on-failure',
		// Without a UTF-8 locale, Chromium gives up on the names of our files.
		launchOptions: { executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
	},
	projects: [
		{
			name: 'avec-javascript',
			testDir: 'tests/journeys',
			grepInvert: except('@mobile', '@sans-script'),
			use: desktop
		},
		{
			name: 'sans-javascript',
			testDir: 'tests/journeys',
			// One for each shape of form, and every page that a visitor sees, which has no script.
			grep: isNight ? undefined : /@sans-javascript|@sans-script/,
			grepInvert: except('@avec-javascript', '@mobile'),
			use: { ...desktop, javaScriptEnabled: false }
		},
		{
			name: 'mobile',
			testDir: 'tests/journeys',
			grep: /@mobile/,
			grepInvert: except(),
			use: { ...desktop, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
		},
		{
			name: 'accessibilite',
			testDir: 'tests/accessibility',
			grepInvert: except(),
			use: desktop
		},
		{
			name: 'production',
			testDir: 'tests/production',
			testMatch: '*.spec.ts',
			grepInvert: except(),
			use: desktop
		}
	]
});
