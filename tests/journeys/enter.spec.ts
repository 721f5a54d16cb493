import { type APIResponse, type Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { enterAs, enterByTheDoor, type Entry, expect, MAIN_CENTRE, test } from './support/enter.ts';

const MENUS: [Entry, string[]][] = [
	['accueil', ['Accueil', 'Habitants', 'Ateliers', 'Lieux', 'Le centre']],
	['animateur', ['Accueil', 'Habitants', 'Ateliers', 'Bilan', 'Lieux', 'Le centre']],
	['direction', ['Accueil', 'Habitants', 'Ateliers', 'Bilan', 'Lieux', 'Le centre']],
	['coordination', ['Réseau', 'Lieux', 'Guides']],
	['administration', ['Centres', 'Lieux', 'Équipe', 'Papiers']]
];

for (const [entry, menu] of MENUS) {
	const told =
		entry === 'direction' ? { tag: '@sans-javascript' } : byNight('journeys/enter.spec.ts');
	test(
		`one click enters as ${entry}, who finds her own work in the menu`,
		told,
		async ({ page }) => {
			await enterByTheDoor(page, entry);
			const navigation = page.getByRole('navigation', { name: 'Navigation principale' });
			await expect(navigation.getByRole('link')).toHaveText(menu);
			await expect(page.getByRole('region', { name: 'Démonstration' })).toBeVisible();
			for (const name of menu) {
				await navigation.getByRole('link', { name }).click();
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				await expect(navigation.locator('[aria-current]')).toHaveText(name);
			}
		}
	);
}

test('a page that is opened again still sends its form', async ({ page }) => {
	await page.goto('/');
	await enterByTheDoor(page, 'accueil');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test(
	'every colleague of every centre can be tried',
	byNight('staff/server/find-viewer.db.test.ts'),
	async ({ page }) => {
		await enterByTheDoor(page, 'referent-famille', 'Centre social Les Faïenciers');
		await expect(page.getByRole('banner')).toContainText('Les Faïenciers');
		await expect(page.getByRole('banner')).not.toContainText(MAIN_CENTRE);
	}
);

test(
	'the team’s pages send a stranger back to the door',
	{ tag: '@sans-script' },
	async ({ page }) => {
		await page.goto('/equipe/ateliers');
		await expect(page).toHaveURL(/\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
);

test('a page that a role does not open says so, in French, and shows the way out', async ({
	page
}) => {
	await enterByTheDoor(page, 'accueil');
	const answer = await page.goto('/equipe/registres');
	expect(answer!.status()).toBe(403);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test(
	'from the home page, anybody reads what the demonstration would have sent',
	{ tag: '@sans-script' },
	async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Boîte aux lettres' }).click();
		await expect(page).toHaveURL(/\/boite-aux-lettres$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Boîte aux lettres de la démonstration'
		);
		await expect(page.getByRole('main')).toContainText('Une démonstration n’envoie rien.');
		await page.getByRole('link', { name: 'Revenir à l’accueil' }).click();
		await expect(page.getByRole('heading', { name: 'Entrer dans la démonstration' })).toBeVisible();
	}
);

/** Posts the entry form of the home page as if another site held it. */
async function postFrom(page: Page, origin: string): Promise<APIResponse> {
	await page.goto('/');
	const qui = await page
		.getByRole('button', { name: /^Direction / })
		.first()
		.getAttribute('value');
	return page.request.post('/', {
		headers: { origin, accept: 'text/html' },
		form: { qui: qui! },
		maxRedirects: 0
	});
}

test(
	'a form held by another site is refused on plain http',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		for (const origin of ['https://ailleurs.example', 'http://localhost:1', 'null']) {
			const answer = await postFrom(page, origin);
			expect(answer.status(), origin).toBe(403);
			expect(answer.headers()['set-cookie'], origin).toBeUndefined();
		}
	}
);

test(
	'our own form is taken on plain http, by each name of this machine',
	{ tag: '@avec-javascript' },
	async ({ page, baseURL }) => {
		const { port } = new URL(baseURL!);
		for (const host of ['localhost', '127.0.0.1']) {
			await page.goto(`http://${host}:${port}/`);
			await page
				.getByRole('button', { name: /^Direction / })
				.first()
				.click();
			await expect(page).toHaveURL(`http://${host}:${port}/equipe`);
		}
	}
);

test(
	'a page cannot be shown inside another site',
	{ tag: '@avec-javascript' },
	async ({ page }) => {
		await enterAs(page, 'direction');
		const answer = await page.goto('/equipe');
		expect(answer!.headers()).toMatchObject({
			'x-frame-options': 'DENY',
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store'
		});
	}
);
