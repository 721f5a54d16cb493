import { once } from 'node:events';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as make from '#lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { rowsOf, xlsxOf } from '#lib/platform/spreadsheet/test-workbooks.ts';
import { listActions } from '../actions/list-actions.ts';
import { Visitor } from '../actions/visitor.ts';
import { isNight } from '../gate/night.ts';
import { blackPng } from '#lib/platform/pictures/png.fixture.ts';
import { exampleOf, fieldNames } from './field-names.ts';
import { sayWith } from './flood-with-pictures.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let inside: Visitor;

beforeAll(async () => {
	site = await openSite();
	inside = await site.enter('Direction');
});
afterEach(() => expect(site.stalls.tooLong()).toEqual([]));
afterAll(() => site?.close());

const NIR = make.nir(make.drawsOf(21), '12').replaceAll(/\D/g, '');
const escaped = [...NIR].map((figure) => `\\u003${figure}`).join('');
const FAILED = 'Une erreur est survenue';
const DASHES = '-'.repeat(36);
const QUESTIONS = '/equipe/registres/0198f2a4-7c11-7aaa-8bbb-0123456789ab?/apercu';
const LINK = '/equipe/habitants/0198f2a4-7c11-7aaa-8bbb-0123456789ab/lien?/entrer';
const SHEET = '/equipe/en-salle/0198f2a4-7c11-7aaa-8bbb-0123456789ab';
const project = { sorte: 'personal', titre: 'Un site', souhait: '', jour: '2026-11-24' };
const form = (fields: Record<string, string> | [string, string][]) => new URLSearchParams(fields);

test.each<[string, string, URLSearchParams | string, number]>([
	[
		'written as escapes',
		'/equipe/projets/nouveau',
		form({ __superform_json: `[{"titre":1},"${escaped}"]` }),
		400
	],
	[
		'split in two hidden fields',
		'/equipe/projets/nouveau',
		form([
			['__superform_json', `[{"titre":1},"${NIR.slice(0, 7)}`],
			['__superform_json', `${NIR.slice(7)}"]`]
		]),
		400
	],
	['in the answer to a question', QUESTIONS, form({ 'q:code-1': NIR }), 422],
	[
		'in the name of a field',
		'/equipe/projets/nouveau',
		form({ ...project, [`q:${NIR}`]: 'x' }),
		422
	],
	['where the key of a form is', '/equipe/projets/nouveau', form({ ...project, cle: NIR }), 422],
	['as a code', LINK, form({ accord: 'on', code: NIR }), 409],
	['as a title', '/equipe/projets/nouveau', form({ ...project, titre: NIR }), 422],
	['looked up', '/equipe/habitants/chercher', JSON.stringify({ q: NIR }), 422],
	['looked up, as escapes', '/equipe/habitants/chercher', `{"q":"${escaped}"}`, 422]
])('a number of social security %s goes nowhere', async (_story, path, body, status) => {
	const before = await site.rows();
	const answer = await inside.post(path, body);
	expect(answer.status).toBe(status);
	expect(answer.text).not.toContain(NIR);
	expect(await site.rows()).toEqual(before);
});

test.each<[string, string, URLSearchParams | string, RegExp]>([
	[
		'a day that does not exist',
		'/equipe/projets/nouveau',
		form({ ...project, jour: '2026-02-31' }),
		/n’existe pas/
	],
	['thirty-six dashes', '/equipe/compte?/fermer', form({ appareil: DASHES }), /^$/],
	['half a JSON', '/equipe/habitants/chercher', '{"q":', /incomplet/],
	[
		'a field called as a part of the language',
		'/equipe/projets/nouveau',
		form([['__proto__', 'x']]),
		/incomplet/
	],
	['a JSON where a form is waited for', SHEET, '{"statut":"present"}', /ne reçoit pas ce qui/],
	['an address with a NUL', '/equipe/habitants/liste?apres=a%00b', form({}), /ne se lit pas/]
])('%s is told in a sentence, and writes nothing', async (_story, path, body, said) => {
	const before = await site.rows();
	const { status, text } = await inside.post(path, body);
	expect(status).toBeLessThan(500);
	expect(text).toMatch(said);
	expect(text).not.toContain(FAILED);
	expect(await site.rows()).toEqual(before);
});

test('a text with a NUL is kept without it', async () => {
	const titre = 'Le site\0 du club';
	expect((await inside.post('/equipe/projets/nouveau', form({ ...project, titre }))).status).toBe(
		303
	);
	expect((await inside.get('/equipe/projets')).text).toContain('Le site du club');
});

test('a JSON door opens to no other site', async () => {
	const url = new URL('/equipe/habitants/chercher', site.application.url);
	const headers = { 'content-type': 'application/json', origin: 'https://ailleurs.fr' };
	const answer = await fetch(url, {
		method: 'POST',
		headers,
		body: '{"q":"a"}',
		redirect: 'manual'
	});
	// Whoever is not inside is sent to the door before anything else.
	expect([303, 403]).toContain(answer.status);
	const doors = ['/connexion/cle-acces', '/connexion/ma-cle'];
	for (const door of doors) {
		const refused = await fetch(new URL(door, site.application.url), {
			method: 'POST',
			headers,
			body: '{}'
		});
		expect([door, refused.status]).toEqual([door, 403]);
	}
});

/** Whoever leaves in the middle has to come back. */
const LEAVES = /\?\/(?:sortir|partout|verrouiller)$/;

const EVERYWHERE = [
	['nothing at all', null],
	['thirty-six dashes everywhere', DASHES],
	['figures without end everywhere', '9'.repeat(30)],
	['words everywhere', 'hier matin']
] as const;

/** All of them to each action at night; by day, one to each, so that none is left out. */
const isSent = (value: number, action: number) => isNight || action % EVERYWHERE.length === value;

test.each(EVERYWHERE.map(([story, value], nth) => [story, value, nth] as const))(
	'no action of the site fails when it is sent %s',
	async (_story, value, nth) => {
		const names = fieldNames();
		expect(names.length).toBeGreaterThan(80);
		const failed: string[] = [];
		const sent = listActions().filter((_action, at) => isSent(nth, at));
		expect(sent.length).toBeGreaterThan(60);
		for (const { label, route, name, isEndpoint } of sent) {
			if (LEAVES.test(label)) continue;
			const path = exampleOf(route);
			const fields = value === null ? [] : names.map((field): [string, string] => [field, value]);
			const at = isEndpoint || name === 'default' ? path : `${path}?/${name}`;
			const { status, text } = await inside.post(at, form(fields));
			if (status >= 500 || text.includes(FAILED)) failed.push(`${label}: ${status}`);
		}
		expect(failed).toEqual([]);
	}
);

/** Sends registers and leaves while they are read: three pages asked after them have been answered. */
async function leaveAfter(body: FormData): Promise<void> {
	const sent = new Response(body);
	const asked = request(new URL('/equipe/registres', site.application.url), {
		method: 'POST',
		headers: {
			cookie: inside.cookies(),
			origin: site.application.url,
			'content-type': sent.headers.get('content-type')!
		}
	});
	asked.on('error', () => {});
	asked.end(Buffer.from(await sent.arrayBuffer()));
	await once(asked, 'finish');
	for (let nth = 0; nth < 3; nth += 1) await inside.get('/equipe');
	asked.destroy();
}

test('registers whose sender has left are not read to their end, and wait for nobody', async () => {
	const registers = () => {
		const body = new FormData();
		body.set('annee', '2018');
		const swelling = Buffer.from(xlsxOf({ tabs: [`${' '.repeat(18 * 1024 * 1024)}${rowsOf(3)}`] }));
		for (const name of ['un.xlsx', 'deux.xlsx', 'trois.xlsx']) {
			body.append('fichiers', new File([swelling], name));
		}
		return body;
	};
	const waiting = async () => (await site.rows()).import_drafts!;
	const before = await waiting();
	await leaveAfter(registers());
	// Sent afterwards and as heavy, they wait: those of before would by then.
	const { status, location } = await inside.post('/equipe/registres', registers());
	expect([status, location]).toEqual([303, expect.stringContaining('/equipe/registres/')]);
	expect(await waiting()).toBe(before + 1);
});

test('a strip of 6,000,000 pixels, from somebody without an account, is refused and her words are kept', async () => {
	const before = await site.rows();
	const strip = new File([new Uint8Array(blackPng(6_000_000, 4))], 'x.png', { type: 'image/png' });
	const { status, text } = await sayWith(new Visitor(site.application.url), strip);
	expect(status).toBe(400);
	expect(text).toContain('Cette photo est trop grande');
	expect(text).toContain('Faites-en une capture d’écran');
	expect(text).toContain('Un banc devant la pharmacie.');
	expect(await site.rows()).toEqual(before);
});
