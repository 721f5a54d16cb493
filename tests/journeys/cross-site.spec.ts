import { type APIResponse, type Page } from '@playwright/test';
import { enterAs, expect, test } from './support/enter.ts';

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
