import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';

const HOME = 'Bonjour. Que voulez-vous faire\u00a0?';
const NOTHING = /Ce code n’installe aucune borne.*la direction du centre/;
const heading = (page: Page, name: string | RegExp) =>
	page.getByRole('heading', { level: 1, name });

/** The direction names a kiosk, and is given its code: the whole address to open on the machine. */
async function giveCode(page: Page, kiosk: string): Promise<string> {
	await page.goto('/equipe/centre/bornes');
	await page.getByLabel('Nom de la borne').fill(kiosk);
	await page.getByRole('button', { name: 'Ajouter cette borne' }).click();
	await page.getByRole('button', { name: `Donner un code à ${kiosk}` }).click();
	const address = page.getByText(/\/borne\/installer\/[2-9A-Z]{8}$/);
	await expect(address).toBeVisible();
	return (await address.textContent())!;
}

async function install(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Installer cette borne' }).click();
	await expect(heading(page, HOME)).toBeVisible();
}

test('the direction gives a code, a machine becomes the kiosk by a press, and is stopped at once', async ({
	page,
	otherBrowser
}) => {
	await enterAs(page, 'direction');
	const address = await giveCode(page, 'Borne du hall');
	const machine = await otherBrowser();
	await machine.goto('/borne');
	await expect(heading(machine, 'Cette page est celle d’une borne')).toBeVisible();

	// Read before somebody opens it, by a mail or a telephone: nothing is taken.
	const telephone = await otherBrowser();
	await telephone.goto(address);
	await expect(telephone.getByText('Centre social Jacques Brel')).toBeVisible();
	await telephone.goto('/borne');
	await expect(heading(telephone, 'Cette page est celle d’une borne')).toBeVisible();

	await machine.goto('/borne/installer');
	await machine.getByLabel('Le code, huit signes').fill('22222222');
	await machine.getByRole('button', { name: 'Continuer' }).click();
	await expect(machine.getByText(NOTHING)).toBeVisible();
	await machine.getByLabel('Le code, huit signes').fill(address.slice(-8).toLowerCase());
	await machine.getByRole('button', { name: 'Continuer' }).click();
	await expect(machine.getByText('Borne du hall')).toBeVisible();
	await machine.getByRole('button', { name: 'Installer cette borne' }).click();
	await expect(heading(machine, HOME)).toBeVisible();

	await telephone.goto(address);
	await expect(telephone.getByText(NOTHING)).toBeVisible();

	await page.goto('/equipe/centre/bornes');
	await expect(page.getByText(/^installée depuis le /)).toBeVisible();
	await page.getByRole('button', { name: 'Révoquer Borne du hall' }).click();
	await expect(page.getByText(/n’ouvre plus rien ici/)).toBeVisible();
	await machine.reload();
	await expect(heading(machine, 'Cette page est celle d’une borne')).toBeVisible();
});

test(
	'a new machine is the kiosk, and the one before is none',
	byNight('kiosks/server/kiosks.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		const [before, after] = [await otherBrowser(), await otherBrowser()];
		const first = await giveCode(page, 'Borne du couloir');
		await install(before, first);
		await page.getByRole('button', { name: 'Donner un code à Borne du couloir' }).click();
		const address = page.getByText(/\/borne\/installer\/[2-9A-Z]{8}$/);
		await expect(address).not.toHaveText(first);
		await install(after, (await address.textContent())!);
		await before.reload();
		await expect(heading(before, 'Cette page est celle d’une borne')).toBeVisible();
	}
);

/** What the machine is asked by the page: its agent, which verifies who signed. */
async function openAgent(origin: string) {
	const heard: { url: string; token: unknown; body: Record<string, unknown> }[] = [];
	const agent = createServer(async (request, response) => {
		response.setHeader('access-control-allow-origin', origin);
		response.setHeader('access-control-allow-headers', 'content-type, x-declic-jeton');
		if (request.method === 'POST') {
			const { url = '', headers } = request;
			const body = JSON.parse((await text(request)) || '{}');
			heard.push({ url, token: headers['x-declic-jeton'], body });
		}
		response.end('{}');
	}).listen(0, '127.0.0.1');
	await once(agent, 'listening');
	return { heard, port: (agent.address() as AddressInfo).port, close: () => agent.close() };
}

/** What the kiosks were allowed, and the forms that are known again. */
async function recorded() {
	const [row] = await askDatabase<{ openings: number; posts: number }>(
		`select (select count(*)::integer from kiosk_openings) as openings,
			(select count(*)::integer from handled_posts) as posts`
	);
	return row!;
}

test('the desk opens a site for this visit, by its figures, and the machine is told', async ({
	page,
	otherBrowser,
	baseURL
}) => {
	await enterAs(page, 'direction');
	const machine = await otherBrowser();
	await install(machine, await giveCode(page, 'Borne de l’étage'));
	await page.getByRole('button', { name: /à l’accueil$|^Remplacer le code$/ }).click();
	const figures = (await page.getByText(/^\d{3} \d{3}$/).textContent())!;

	const agent = await openAgent(new URL(baseURL!).origin);
	await machine.evaluate(
		(known) => sessionStorage.setItem('declic.agent', known),
		`${agent.port}.jeton-de-la-visite`
	);
	await machine.goto('/borne/bloque?site=www.mairie.example');
	await expect(heading(machine, 'Ce site n’est pas ouvert sur cette borne')).toBeVisible();
	await expect(machine.getByRole('link', { name: 'Demander à l’accueil' })).toHaveAttribute(
		'href',
		'/borne/appeler'
	);
	// By the keyboard of the desk: a second tap within half a second presses nothing there.
	await machine.getByText('Pour l’accueil').press('Enter');
	const code = machine.getByLabel('Le code de l’accueil, six chiffres');
	const open = machine.getByRole('button', { name: 'Ouvrir ce site pour cette visite' });
	await code.fill('000 000');
	await open.press('Enter');
	await expect(machine.getByText(/n’est pas celui de l’accueil/)).toBeVisible();
	await code.fill(figures);
	await open.press('Enter');
	await expect(heading(machine, 'L’accueil ouvre ce site')).toBeVisible();
	await expect(
		machine.getByText('La borne l’a ouvert, jusqu’à la fin de la visite.')
	).toBeVisible();

	const told = agent.heard.find(({ url }) => url === '/ouvrir');
	expect(told).toMatchObject({ token: 'jeton-de-la-visite' });
	// What was refused is counted, by its name alone.
	await expect
		.poll(() =>
			askDatabase(
				`select key, n from kiosk_counts where kind = 'blocked-host' and key = 'www.mairie.example'`
			)
		)
		.toEqual([{ key: 'www.mairie.example', n: 1 }]);
	const { signature, ...said } = told!.body;
	expect(said).toEqual({
		site: 'www.mairie.example',
		borne: expect.any(String),
		jusqu: expect.any(String)
	});
	const key = await (await machine.request.get('/borne/cle')).text();
	const { site, borne, jusqu } = said;
	const written = JSON.stringify({ borne, jusqu, site });
	const isOurs = (bytes: string) =>
		verify(
			null,
			Buffer.from(bytes),
			createPublicKey(key),
			Buffer.from(String(signature), 'base64')
		);
	expect([isOurs(written), isOurs(written.replace('mairie', 'pirate'))]).toEqual([true, false]);
	agent.close();

	// Its address is kept, and changed: what we did not sign, or signed for another machine, is no accord.
	const accord = new URL(machine.url());
	const notOurs = new URL(accord);
	notOurs.searchParams.set('site', 'www.pirate.example');
	await machine.goto(notOurs.href);
	await expect(heading(machine, 'Cette autorisation n’est plus valable')).toBeVisible();
	await expect(machine.locator('[data-accord]')).toHaveCount(0);
	const next = await otherBrowser();
	await becomeKiosk(next, 'Borne d’à côté');
	await next.goto(accord.href);
	await expect(heading(next, 'Cette autorisation n’est plus valable')).toBeVisible();

	// Pressed twice, and at once: one accord, which both presses are given.
	for (const [path, asked] of [
		['/borne/ouvrir-site', { site: 'www.musee.example' }],
		['/borne/liberer-pages', { pages: '12' }]
	] as const) {
		const before = await recorded();
		const form = { ...asked, code: figures, [POST_KEY_FIELD]: newPostKey() };
		const headers = { origin: accord.origin, accept: 'text/html' };
		const press = () => machine.request.post(path, { form, headers, maxRedirects: 0 });
		const answers = await Promise.all([press(), press()]);
		answers.push(await press());
		expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
		expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
		// And it is known again whenever it comes, by whichever process.
		expect(await recorded()).toEqual({ openings: before.openings + 1, posts: before.posts + 1 });
	}
});

test(
	'whoever stands alone at the screen does not find the figures of the desk',
	byNight('server/allow-at-kiosk.db.test.ts'),
	async ({ page, otherBrowser }) => {
		await enterAs(page, 'direction');
		const machine = await otherBrowser();
		await install(machine, await giveCode(page, 'Borne du fond'));
		await machine.goto('/borne/liberer-pages');
		for (let time = 0; time < 6; time += 1) {
			await machine.getByLabel('Combien de pages en plus').fill('8');
			await machine.getByLabel('Le code de l’accueil, six chiffres').fill('000000');
			await machine.getByRole('button', { name: 'Permettre ces pages' }).press('Enter');
			await expect(machine.getByRole('alert')).toHaveText(
				time < 5 ? /n’est pas celui de l’accueil/ : /Attendez un quart d’heure/
			);
		}
	}
);

test(
	'anybody reads what the kiosks open, and it is signed',
	byNight('server/make-allow-list.db.test.ts'),
	async ({ page }) => {
		const answer = await page.request.get('/borne/liste/jacques-brel');
		const { hosts, policies, signature, ...more } = await answer.json();
		expect(more).toEqual({});
		expect([hosts.length > 0, policies.URLBlocklist.includes('*'), signature.length]).toEqual([
			true,
			true,
			88
		]);
		expect((await page.request.get('/borne/liste/nulle-part')).status()).toBe(404);
	}
);
