import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { dropDatabase, emptyDatabase } from '../database/templates.ts';
import { freePort } from '../journeys/support/application.ts';
import { openRoundRobin, type RoundRobin } from './support/round-robin.ts';
import { serve, type Served } from './support/served.ts';
import { codeOf } from './support/totp.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const PERSON = { email: 'camille.delattre@exemple.fr', password: 'les marées du matin calme' };
const folder = mkdtempSync(join(tmpdir(), 'declic-two-'));
let database: string;
let proxy: RoundRobin;
let origin: string;
let servers: Served[] = [];
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(240_000);
	const port = await freePort();
	origin = `https://localhost:${port}`;
	database = await emptyDatabase('two');
	for (const name of ['first', 'second']) {
		const server = serve({
			port: await freePort(),
			env: {
				ORIGIN: origin,
				DATA_DIR: join(folder, name),
				DATABASE_URL: database,
				DECLIC_SECRET: 'la même phrase pour les deux, tirée au hasard',
				TRUST_PROXY: 'loopback'
			}
		});
		servers.push(server);
		await server.ready();
	}
	proxy = await openRoundRobin(
		port,
		servers.map((server) => server.port)
	);
	context = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true });
	page = await context.newPage();
});

test.afterAll(async () => {
	await context?.close();
	await proxy?.close();
	await Promise.all(servers.map((server) => server.stop()));
	if (database) await dropDatabase(database);
	rmSync(folder, { recursive: true, force: true });
});

test('the first administrator enters by the link that a server told', async () => {
	await servers[1]!.untilTold('Déclic est prêt');
	const [link] = /https:\S+\/invitation\/\S+/.exec(servers[1]!.told())!;
	await page.goto(link);
	await page.getByLabel('Votre prénom et votre nom').fill('Camille Delattre');
	await page.getByLabel('Votre adresse électronique').fill(PERSON.email);
	await page.getByLabel('Choisissez un mot de passe').fill(PERSON.password);
	await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
	await page.getByRole('button', { name: 'Relier une application' }).click();
	await page.getByText('Je ne peux pas lire le dessin').click();
	const key = (await page.locator('.key').textContent())!;
	await page.getByLabel('Code à six chiffres').fill(codeOf(key));
	await page.getByRole('button', { name: 'C’est fait' }).click();
	await expect(page).toHaveURL(`${origin}/equipe/centres`);
	expect((await page.goto(link))!.status()).toBe(410);
});

test('what she writes with one, she reads with the other', async () => {
	for (const [name, slug] of [
		['Centre social La Dune', 'la-dune'],
		['Centre social Le Phare', 'le-phare']
	] as const) {
		await page.goto('/equipe/centres');
		await page.getByLabel('Nom du centre').fill(name);
		await page.getByLabel('Nom court').fill(slug);
		await page.getByRole('button', { name: 'Ajouter' }).click();
		const added = page.getByRole('listitem').filter({ hasText: slug });
		await expect(added).toHaveCount(1);
		for (let turn = 0; turn < 3; turn++) {
			await page.goto('/equipe/centres');
			await expect(added).toHaveCount(1);
		}
	}
});

test('signed in with one, she is known by the other, for as long as she likes', async () => {
	const before = new Map(proxy.answered);
	for (let turn = 0; turn < 4; turn++) {
		await page.goto('/equipe/compte');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
	}
	for (const { port } of servers) {
		expect(proxy.answered.get(port)! - before.get(port)!).toBeGreaterThan(2);
	}
	for (const cookie of await context.cookies()) {
		expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
	}
});

test('one is killed: the other goes on with her', async () => {
	await servers[0]!.stop('SIGKILL');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon compte');
	const { port } = servers[0]!;
	servers[0] = serve({
		port,
		env: {
			ORIGIN: origin,
			DATA_DIR: join(folder, 'first'),
			DATABASE_URL: database,
			DECLIC_SECRET: 'la même phrase pour les deux, tirée au hasard',
			TRUST_PROXY: 'loopback'
		}
	});
	await servers[0].ready();
	const { told } = servers[0];
	expect(told()).not.toContain('/invitation/');
});

test('signed out with one, she is a stranger to both', async () => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Sortir' }).click();
	for (let turn = 0; turn < 4; turn++) {
		await page.goto('/equipe/compte');
		await expect(page).toHaveURL(/\/connexion/);
	}
});

test('whoever tries passwords finds the same limit, whichever answers', async ({ browser }) => {
	const other = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true });
	const statuses: number[] = [];
	for (let tries = 0; tries < 12; tries++) {
		const answer = await other.request.post('/connexion', {
			form: { adresse: PERSON.email, 'mot-de-passe': `essai ${tries}` },
			headers: { origin, accept: 'text/html' }
		});
		statuses.push(answer.status());
	}
	expect(statuses).toEqual([...Array(10).fill(400), 429, 429]);
	await other.close();
});

test('each request is in the log of the one that answered, under the id of the proxy', async () => {
	await Promise.all(servers.map((server) => server.stop()));
	const logged = servers.map((server) => server.logged()).join('');
	const last = proxy.ids.slice(-10);
	expect(last.filter((id) => !logged.includes(`"request":"${id}"`))).toEqual([]);
	for (const secret of [PERSON.email, PERSON.password, 'Delattre', '127.0.0.1']) {
		expect(logged).not.toContain(secret);
	}
});
