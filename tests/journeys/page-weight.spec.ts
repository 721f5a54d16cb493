import type { Page, Request } from '@playwright/test';
import { untilAwake } from './support/awake.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, YEAR } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { askAndSave } from './support/requests.ts';

const STAFF_KILOBYTES = 60;
/** Scripts and styles: an old telephone waits for each, however light. */
const STAFF_FILES = 40;
const REQUEST_KILOBYTES = 60;
const PARTNERS = 120;
const GUIDE_KILOBYTES = 60;
/** The longest, in each kind of text. */
const LONG_GUIDES = [
	'/guides/titre-de-sejour',
	'/guides/titre-de-sejour/facile',
	'/ar/guides/titre-de-sejour'
];

/** What came of a request; one that the page gave up before any answer weighs nothing. */
async function weightOf(request: Request): Promise<number> {
	const response = await request.response();
	if (!response) return 0;
	await response.finished();
	return (await request.sizes()).responseBodySize;
}

/** Kilobytes of JavaScript that travel, compressed, to show a page from nothing. */
async function scriptWeight(page: Page, path: string): Promise<number> {
	const sizes: Promise<number>[] = [];
	const weigh = (request: Request) => {
		if (request.resourceType() !== 'script' && !/\.m?js$/.test(request.url())) return;
		sizes.push(weightOf(request));
	};
	page.on('request', weigh);
	await page.goto(path);
	if (sizes.length > 0) await untilAwake(page);
	page.off('request', weigh);
	const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
	return Math.round(bytes / 102.4) / 10;
}

test(
	'public pages carry no script at all, but the nearest centre first, a kilobyte, and the map that is asked for',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		for (const path of [
			'/centres/jacques-brel',
			'/ar/centres/jacques-brel',
			'/nulle-part',
			'/design',
			'/partenaire/nulle-part',
			'/tablette',
			'/tablette?merci',
			'/avis',
			'/positionnement/essai',
			'/exercices',
			'/guides',
			'/guides/carte-vitale',
			'/guides/carte-vitale/facile',
			'/en/guides/carte-vitale',
			'/ar/guides/carte-vitale',
			'/centres/jacques-brel/demander',
			'/ar/centres/jacques-brel/demander',
			'/demande/nulle-part'
		]) {
			const answer = await page.request.get(path, { headers: { accept: 'text/html' } });
			const html = await answer.text();
			expect(html, path).toContain('</html>');
			// What engines read of a centre is data, and is run by nobody.
			expect(html.match(/<script(?! type="application\/ld\+json")/g), path).toBeNull();
			expect(html.match(/\.m?js\b|\son\w+=|javascript:/g), path).toBeNull();
			if (path.includes('guides')) expect(html, path).not.toContain('<script');
		}
		// That of the nearest centre, which works without.
		await page.goto('/');
		const script = page.locator('script[src]');
		await expect(script).toHaveCount(1);
		const file = await page.request.get((await script.getAttribute('src'))!);
		expect((await file.body()).byteLength).toBeLessThan(2_500);
		// That of the map, which draws nothing before it is asked to.
		await page.goto('/carte?besoin=manger');
		await expect(script).toHaveCount(1);
		await expect(script).toHaveAttribute('src', '/carte.js');
	}
);

test(
	'a guide weighs 60 kB at most, page, styles and letters, before its sounds are asked for',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
		const weights: Record<string, number> = {};
		for (const path of LONG_GUIDES) {
			const sizes: Promise<number>[] = [];
			const weigh = (request: Request) => void sizes.push(weightOf(request));
			page.on('request', weigh);
			await page.goto(path, { waitUntil: 'networkidle' });
			page.off('request', weigh);
			weights[path] = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
		}
		await devtools.detach();
		const heavy = Object.entries(weights).filter(([, kilobytes]) => kilobytes > GUIDE_KILOBYTES);
		expect(heavy, JSON.stringify(weights)).toEqual([]);
		expect(Object.values(weights).every((kilobytes) => kilobytes > 10)).toBe(true);
	}
);

/** Told in three, since each page is read as by a browser that has never been here. */
test.describe('a page of the team carries 60 kB of script at most, in forty files', () => {
	const weigh = async (page: Page, paths: string[]) => {
		let files = 0;
		page.on('request', (request) => {
			if (/^(script|stylesheet)$/.test(request.resourceType())) files += 1;
		});
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
		const weights: Record<string, number> = {};
		const many: Record<string, number> = {};
		for (const path of paths) {
			files = 0;
			weights[path] = await scriptWeight(page, path);
			if (files > STAFF_FILES) many[path] = files;
		}
		await devtools.detach();
		expect(many).toEqual({});
		const heavy = Object.entries(weights).filter(([, kilobytes]) => kilobytes > STAFF_KILOBYTES);
		expect(heavy, JSON.stringify(weights)).toEqual([]);
		expect(Object.values(weights).every((kilobytes) => kilobytes > 0)).toBe(true);
	};

	test('and so does an exercise', { tag: '@avec-javascript' }, async ({ page }) => {
		await weigh(page, ['/exercices/payer-une-amende']);
	});

	test('workshops and residents', { tag: '@avec-javascript' }, async ({ page }) => {
		await enterAs(page, 'direction');
		await weigh(page, [
			'/equipe',
			'/equipe/ateliers',
			'/equipe/ateliers/nouveau',
			'/equipe/en-salle',
			'/equipe/habitants',
			'/equipe/habitants/nouveau',
			'/equipe/registres'
		]);
	});

	test('partners, desk, report', { tag: ['@avec-javascript', '@nuit'] }, async ({ page }) => {
		await enterAs(page, 'direction');
		await weigh(page, [
			'/equipe/partenaires',
			'/equipe/partenaires/nouveau',
			'/equipe/partenaires/orientations',
			'/equipe/accueil',
			'/equipe/accueil/demande',
			'/equipe/accueil/demandes',
			'/equipe/accueil/charte',
			'/equipe/positionnements/banque',
			'/equipe/positionnements/banque/software-1',
			'/equipe/bilan',
			`/equipe/bilan/${YEAR}`
		]);
	});

	test(
		'somebody’s sheet and a request',
		{ tag: ['@avec-javascript', '@nuit'] },
		async ({ page }) => {
			await enterAs(page, 'direction');
			await page.goto('/equipe/habitants');
			const sheet = await page.getByRole('table').getByRole('link').first().getAttribute('href');
			const paths = [
				sheet!,
				`${sheet}/modifier`,
				`${sheet}/positionnement`,
				'/equipe/positionnements/feuille'
			];
			await askAndSave(page, 'déclaration d’impôts');
			const { pathname } = new URL(page.url());
			paths.push(`${pathname}/corriger`, `${pathname}/orienter`);
			await page.goto(`${pathname}/orienter`);
			const chosen = page.getByRole('list', { name: 'Partenaires proposés' }).getByRole('link');
			paths.push((await chosen.first().getAttribute('href'))!);
			await weigh(page, paths);
		}
	);
});

test('the page of a request does not carry the directory: 60 kB of HTML with a hundred partners', async ({
	page
}) => {
	await askDatabase(
		`with told as (insert into places (name, kind, hours_said, verify_months, updated_on, recorded_at)
			select 'Service ' || n, 'CCAS', 'le matin', 6, ${SQL_NOW}, ${SQL_NOW} from generate_series(1, $2) n
			returning id, name)
		insert into partners (centre_id, name, place_id, what_for, entitled_by, recorded_at)
		select c.id, t.name, t.id, 'Dossiers, aides et conseils',
			case when t.name like '%3' then 'france-services' end, ${SQL_NOW}
		from centres c, told t where c.name = $1
		on conflict do nothing`,
		[MAIN_CENTRE, PARTNERS]
	);
	await enterAs(page, 'accueil');
	await askAndSave(page, 'Remplissez ma déclaration d’impôts à ma place');
	const { pathname } = new URL(page.url());
	for (const path of [pathname, `${pathname}/orienter`, `${pathname}/orienter?relais`]) {
		const html = await (await page.goto(path))!.text();
		expect(Buffer.byteLength(html) / 1000, path).toBeLessThanOrEqual(REQUEST_KILOBYTES);
		expect(html.split('Service ').length - 1, path).toBeLessThan(PARTNERS / 2);
	}
	const list = page.getByRole('list', { name: 'Partenaires proposés' });
	await expect(list.getByRole('listitem')).toHaveCount(10);
});
