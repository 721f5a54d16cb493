import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import * as make from '../../src/lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { inGroups } from '../../src/lib/features/house/confidential/domain/corpus/write-number.fixture.ts';
import { freePort } from '../journeys/support/application.ts';
import { SEASON_2018 } from '../journeys/support/registers.ts';
import { refuseEveryRow } from './support/refuse-every-row.ts';
import { runDeclic } from './support/run-declic.ts';
import { serve, type Served } from './support/served.ts';
import { everyPage, fill, type Form, formsOf, kindOf, type Typing } from './support/walk.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

// Words that nothing else says: found anywhere in a log, somebody's words are there.
const WORD = 'Wotanzelinda';
// Numbers that prove themselves, of nobody: the guard refuses them before anything reads them.
const draw = make.drawsOf(2018);
const NUMBERS = { rib: make.rib(draw), iban: make.iban(draw, 'FR'), nir: make.nir(draw, '12') };
const RIB = inGroups(NUMBERS.rib, [5, 5, 11, 2], ' ');
const TOLD = 'Canarichat62';
const CANARIES = [
	WORD,
	...Object.values(NUMBERS),
	RIB,
	TOLD,
	'zelinda.wotan',
	'98 76 54 32',
	'98765432',
	'motdepassecanari',
	'canarivert',
	'198.51.100.77',
	'jetondesmesures'
];
const REGISTER = `SÉNOU 2026;;\nNom;Téléphone;12/01\n${WORD} Odile;06 98 76 54 32;x\n`;
const TYPED: Typing = {
	text: `${WORD} a peur du guichet canarivert`,
	email: 'zelinda.wotan@canari.example',
	tel: '06 98 76 54 32',
	password: 'motdepassecanari long',
	file: new File([REGISTER], `${WORD}.csv`, { type: 'text/csv' })
};
/** What no screen lets through, and no database takes: the errors quote it. */
const HOSTILE: Typing = { ...TYPED, text: `${WORD}\u0000`, email: `zelinda.wotan\u0000@x.example` };
const ENDLESS: Typing = { ...TYPED, text: `${WORD} `.repeat(4_000) };

const CONFIDENTIAL: Typing = {
	...TYPED,
	text: `virement sur ${RIB}, sécu ${NUMBERS.nir}, mdp : ${TOLD}`,
	file: new File([REGISTER], `relevé ${NUMBERS.iban}.csv`, { type: 'text/csv' })
};

/** A body that no door of ours reads. */
const UNREAD = { id: WORD, response: TYPED.text, text: CONFIDENTIAL.text };

const folder = mkdtempSync(join(tmpdir(), 'declic-silent-'));
const secrets: string[] = [];
/** Forms already sent, by kind: a second séance asks nothing that the first did not. */
const sent = new Set<string>();
let env: Record<string, string>;
let server: Served;
let context: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(240_000);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	env = {
		ORIGIN: origin,
		DATA_DIR: folder,
		DECLIC_SECRET: 'canarivert la phrase secrète de cette installation',
		METRICS_TOKEN: 'jetondesmesures-jetondesmesures-jeton',
		LOG_LEVEL: 'trace'
	};
	server = serve({ port, env });
	await server.ready();
	await runDeclic(['centre', 'add', 'brel', '--name', 'Centre Brel'], env);
	await runDeclic(['import', ...SEASON_2018, '--centre', 'brel', '--year', '2018'], env);
	context = await browser.newContext({
		baseURL: origin,
		userAgent: `${WORD}/1.0`,
		javaScriptEnabled: false,
		extraHTTPHeaders: { 'x-forwarded-for': '198.51.100.77', 'x-request-id': WORD }
	});
	page = await context.newPage();
});

/** Some forms show whoever sends them out: she comes in again, by a link that serves once. */
async function enter(): Promise<void> {
	const link = await runDeclic(['entry', '--centre', 'brel', '--role', 'direction'], env);
	secrets.push(link.split('/').at(-1)!);
	await page.goto(link);
	await page.getByRole('button').first().click();
	await page.waitForURL(/\/equipe/);
	secrets.push(...(await context.cookies()).map(({ value }) => value));
}

/** Shows a page with words in its address; null when it is a file to download. */
function show(path: string) {
	return page.goto(`${path}${path.includes('?') ? '&' : '?'}nom=${WORD}`).catch(() => null);
}

test.afterAll(async () => {
	await context?.close();
	await server?.stop();
	rmSync(folder, { recursive: true, force: true });
});

// Not the same words again: what does not change is not written.
const OTHERWISE = [{ ...TYPED, text: `${WORD} en parle moins` }];
const IN_EVERY_WAY = [TYPED, HOSTILE, ENDLESS, CONFIDENTIAL];
const EVEN_THEN = [...OTHERWISE, CONFIDENTIAL];

/** Sends every form of the page shown, in each of these ways. */
async function sendForms(ways: Typing[]): Promise<void> {
	const { origin } = new URL(page.url());
	const forms = await formsOf(page);
	// A closed year takes nothing more; whoever is shown out sends nothing more from this page.
	const showsOut = ({ action }: Form) => Number(/sortir|partout|fermer/.test(action));
	const kept = forms.filter(({ action }) => !action.includes('/cloture'));
	for (const form of kept.sort((one, other) => showsOut(one) - showsOut(other))) {
		const kind = kindOf(form.action);
		if (sent.has(kind)) continue;
		sent.add(kind);
		for (const typing of ways) {
			await page.request.post(form.action, {
				multipart: fill(form, typing),
				headers: { origin, accept: 'text/html' },
				maxRedirects: 0
			});
		}
	}
}

test('a stranger sends every form that she is shown', async () => {
	for (const path of ['/', '/connexion', '/connexion/oubli', '/connexion/nouveau', '/poste']) {
		await show(path);
		await sendForms(IN_EVERY_WAY);
	}
	expect([...sent].some((kind) => kind.endsWith('/connexion'))).toBe(true);
});

async function walkTheTeam(ways: Typing[]): Promise<void> {
	sent.clear();
	await enter();
	for await (const path of everyPage(page, ['/equipe', '/equipe/bilan/2018'], '/equipe')) {
		if (!(await show(path))) continue;
		if (new URL(page.url()).pathname.startsWith('/connexion')) {
			await enter();
			await show(path);
		}
		await sendForms(ways);
	}
}

test('every screen of the team is read, every form is sent with words of somebody', async () => {
	await walkTheTeam(IN_EVERY_WAY);
	expect(sent.size).toBeGreaterThan(15);
});

test('addresses, bodies and cookies that cannot be read are sent too', async () => {
	for (const path of ['/equipe/habitants', '/equipe/accueil/demandes']) {
		await page.request.get(`${path}?q=${encodeURIComponent(RIB)}`);
		await page.request.get(`${path}?q=${NUMBERS.iban}`, { maxRedirects: 0 });
	}
	for (const path of [`/${WORD}`, `/equipe/ateliers/groupes/${WORD}`, `/invitation/${WORD}`]) {
		await page.request.get(path);
	}
	for (const path of ['/equipe/textes', '/connexion/cle-acces', '/connexion/ma-cle']) {
		for (const data of [`{"${WORD}": `, JSON.stringify(UNREAD)]) {
			const headers = { 'content-type': 'application/json', origin: new URL(page.url()).origin };
			await page.request.post(path, { data, headers });
		}
	}
	await context.addCookies([{ name: WORD, value: WORD, domain: 'localhost', path: '/' }]);
	await page.request.get('/equipe');
});

test('then no table takes anything any more, and quotes what it refuses', async () => {
	await refuseEveryRow(folder);
	await walkTheTeam(EVEN_THEN);
	expect(sent.size).toBeGreaterThan(15);
});

test('the logs tell which routes failed, and nothing of what anybody said', async () => {
	await server.stop();
	const logs: Record<string, string> = { log: server.logged(), told: server.told() };
	for (const file of filesUnder(folder).filter((path) => path.endsWith('.log'))) {
		logs[file] = readFileSync(file, 'utf8');
	}
	expect(Object.keys(logs).some((path) => path.endsWith('postgres.log'))).toBe(true);
	const lines = logs
		.log!.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as { route?: string; msg: string; request?: string });
	// Errors did happen, and each one says its request: without them this story proves nothing.
	const failures = lines.filter(({ msg }) => msg === 'unexpected error');
	expect(failures.length).toBeGreaterThan(5);
	expect(failures.filter(({ request }) => !request)).toEqual([]);
	expect(new Set(lines.map(({ route }) => route)).size).toBeGreaterThan(15);
	for (const word of [...CANARIES, ...secrets.filter((secret) => secret.length > 8)]) {
		for (const [name, text] of Object.entries(logs)) {
			const line = text.split('\n').find((one) => one.toLowerCase().includes(word.toLowerCase()));
			expect(line, `« ${word} » in ${name}`).toBeUndefined();
		}
	}
});

function filesUnder(path: string): string[] {
	return readdirSync(path).flatMap((name) => {
		const inside = join(path, name);
		return statSync(inside).isDirectory() ? filesUnder(inside) : [inside];
	});
}
