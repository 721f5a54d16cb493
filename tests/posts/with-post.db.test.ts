import type { RequestEvent } from '@sveltejs/kit';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import { addProgramme } from '#lib/features/learning/workshops/index.server.ts';
import { AlreadyHandled } from '#lib/platform/database/handled-post.ts';
import { isOutage } from '#lib/platform/database/outage.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { newPostKey } from '#lib/shared/post-key.ts';
import { withPost } from '../../src/hooks/with-post.ts';
import { A_TUESDAY, useTestDatabase } from '../database/test-database.ts';
import { type CutProxy, openCutProxy } from './cut-proxy.ts';

const world = useTestDatabase();
let proxy: CutProxy;
let far: Kysely<DB>;
let viewer: Viewer;
let tries = 0;

beforeAll(async () => {
	proxy = await openCutProxy(appUrl(world.ownerUrl));
	far = openPool(proxy.url);
	const id = await world.addCentre('la-criee');
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at) values ('Odile Bricaud', now()) returning id`
	);
	const centre = { id, slug: 'la-criee', name: 'La Criée', timeZone: 'Europe/Paris' };
	viewer = { staffId: rows[0]!.id, membershipId: '', name: '', role: 'direction', centre };
});
afterAll(async () => {
	await far.destroy();
	await proxy.close();
});
beforeEach(() => {
	tries = 0;
});

/** What the page of a form does with it: the deed, then its answer. */
type Page = (locals: App.Locals) => Promise<Response>;

const sees = (location: string) => new Response(null, { status: 303, headers: { location } });

/** Each try would write a name of its own: twice written, it would show. */
const adding =
	(name: string, answer: (id: string) => Response): Page =>
	async (locals) => {
		const added = await asViewer(locals, (db) =>
			addProgramme(db, {
				name: `${name} ${(tries += 1)}`,
				peopleNoun: 'participant',
				format: 'free',
				aliases: []
			})
		);
		return 'refusal' in added ? new Response(added.message, { status: 400 }) : answer(added.id);
	};

async function send(
	page: Page,
	fields: Record<string, string>,
	{
		json = false,
		database = world.app,
		who = viewer as Viewer | null,
		route = '/equipe/ateliers/programme',
		browser = {} as Record<string, string>,
		address = '192.0.2.1'
	} = {}
): Promise<Response> {
	const request = new Request('http://localhost/equipe/ateliers/programme?/ajouter', {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { ...browser, ...(json && { accept: 'application/json' }) }
	});
	const event = {
		request,
		url: new URL(request.url),
		route: { id: route },
		isDataRequest: false,
		getClientAddress: () => address,
		locals: {
			viewer: who,
			world: { database, now: () => A_TUESDAY }
		}
	} as unknown as RequestEvent;
	/** As SvelteKit does: what a page throws becomes an error page. */
	const resolve = async () => {
		try {
			return await page(event.locals);
		} catch (error) {
			if (error instanceof AlreadyHandled) return new Response('', { status: 409 });
			if (isOutage(error)) return new Response('', { status: 503 });
			throw error;
		}
	};
	return withPost({ event, resolve });
}

const programmes = async (name: string) =>
	(await world.owner.query('select from programmes where name like $1', [`${name}%`])).rowCount;

describe('the same form sent again', () => {
	test('leads where the first one led, and writes nothing', async () => {
		const page = adding('Tricot', (id) => sees(`/equipe/ateliers?programme=${id}`));
		const fields = { cle: newPostKey(), nom: 'Tricot' };
		const answers = await Promise.all(Array.from({ length: 20 }, () => send(page, fields)));
		const [first, ...others] = answers.map(({ status, headers }) => [
			status,
			headers.get('location')
		]);
		expect(first).toEqual([303, expect.stringMatching(/programme=[0-9a-f-]{36}$/)]);
		expect(others).toEqual(others.map(() => first));
		expect(await programmes('Tricot')).toBe(1);
	});

	test('at the door, gives the same key to the same sending, and to no other', async () => {
		const page: Page = async () => {
			tries += 1;
			const opened = tries === 1;
			const headers = { location: '/equipe', 'set-cookie': `entree=${tries}; Path=/; HttpOnly` };
			return opened
				? new Response(null, { status: 303, headers })
				: new Response('', { status: 400 });
		};
		const fields = { cle: newPostKey(), code: '482915' };
		const press = (typed: Record<string, string>) => send(page, typed, { who: null });
		const answers = await Promise.all([press(fields), press(fields)]);
		for (const { status, headers } of answers)
			expect([status, headers.getSetCookie()]).toEqual([303, ['entree=1; Path=/; HttpOnly']]);
		expect(tries).toBe(1);
		expect((await press({ ...fields, code: '482916' })).status).toBe(400);
		expect((await press({ ...fields, cle: newPostKey() })).status).toBe(400);
		expect((await send(page, fields)).status).toBe(400);
	});

	test('where proofs are made, shows the same sheet, even to whoever is inside', async () => {
		const page: Page = async () => new Response(`sheet ${(tries += 1)}`);
		const fields = { cle: newPostKey() };
		const route = '/connexion/seconde-preuve';
		const ask = async (at?: string) => (await send(page, fields, { route: at })).text();
		expect(await Promise.all([ask(route), ask(route)])).toEqual(['sheet 1', 'sheet 1']);
		const elsewhere = { cle: newPostKey() };
		const search = async () => (await send(page, elsewhere)).text();
		expect([await search(), await search()]).toEqual(['sheet 2', 'sheet 3']);
	});

	test('by a script, gets the same words', async () => {
		const redirect = { type: 'redirect', status: 303, location: '/equipe/ateliers' };
		const page = adding('Couture', () => Response.json(redirect));
		const fields = { cle: newPostKey() };
		const sendIt = async () => (await send(page, fields, { json: true })).json();
		expect(await sendIt()).toEqual(redirect);
		expect(await sendIt()).toEqual(redirect);
		expect(await programmes('Couture')).toBe(1);
	});

	test('shows again the page of the first one, with what was told once', async () => {
		const page = adding('Secret', (id) => new Response(`un lien : ${id}`));
		const fields = { cle: newPostKey() };
		const [first, second] = await Promise.all([send(page, fields), send(page, fields)]);
		expect(await second.text()).toBe(await first.text());
		expect(await programmes('Secret')).toBe(1);
	});

	test('goes back to its page with a word, when the first answer is not known', async () => {
		const page = adding('Perdu', () => new Response('fait'));
		const fields = { cle: newPostKey() };
		await send(page, fields);
		// A script asks after a page was shown: the page is no answer to it.
		const again = await send(page, fields, { json: true });
		expect(await again.json()).toEqual({
			type: 'redirect',
			status: 303,
			location: '/equipe/ateliers/programme?deja='
		});
		expect(await programmes('Perdu')).toBe(1);
	});

	test('after a commit whose answer was lost, is told that it is done', async () => {
		const page = adding('Réponse perdue', () => sees('/equipe/ateliers'));
		const fields = { cle: newPostKey() };
		const lost: Page = async (locals) => {
			proxy.loseNextCommit();
			return page(locals);
		};
		const answer = await send(lost, fields, { database: far });
		expect([answer.status, answer.headers.get('location')]).toEqual([
			303,
			'/equipe/ateliers/programme?deja='
		]);
		expect(await programmes('Réponse perdue')).toBe(1);
	});
});

describe('a key that somebody else has learnt', () => {
	const HERS = { 'user-agent': 'Firefox', 'accept-language': 'fr' };
	const HIS = { 'user-agent': 'Chrome', 'accept-language': 'fr' };

	/** The page of a visitor, whose form leads to a ticket and keeps a cookie in the browser. */
	const asking: Page = async () => {
		tries += 1;
		const headers = { location: `ticket-${tries}`, 'set-cookie': `envoi=${tries}; Path=/` };
		return new Response(null, { status: 303, headers });
	};
	const fields = () => ({ cle: newPostKey(), nom: 'Huguette' });
	type Sent = Parameters<typeof send>[2];
	const ask = async (typed: Record<string, string>, sent: Sent = {}) => {
		const { headers } = await send(asking, typed, { who: null, browser: HERS, ...sent });
		return [headers.get('location'), headers.getSetCookie()];
	};

	test('leads to no ticket and to no cookie of hers from another browser, nor from another network', async () => {
		const sent = fields();
		expect(await ask(sent)).toEqual(['ticket-1', ['envoi=1; Path=/']]);
		expect((await ask(sent, { browser: HIS }))[0]).toBe('ticket-2');
		expect((await ask(sent, { address: '198.51.100.9' }))[0]).toBe('ticket-3');
		expect(await ask(sent)).not.toEqual(['ticket-2', ['envoi=2; Path=/']]);
	});

	test('nor from a machine that this house does not know as hers', async () => {
		const sent = fields();
		const known = { ...HERS, cookie: 'declic.appareil=a1' };
		expect((await ask(sent, { browser: known }))[0]).toBe('ticket-1');
		expect((await ask(sent))[0]).toBe('ticket-2');
	});

	test('what was written is written once for her: he is told nothing of where it led', async () => {
		const cle = newPostKey();
		const page = adding('À elle', (id) => sees(`./ticket-${id}`));
		const sent = { cle, nom: 'À elle' };
		const first = await send(page, sent, { browser: HERS });
		const again = await send(page, sent, { browser: HERS });
		expect(again.headers.get('location')).toBe(first.headers.get('location'));
		const his = await send(page, sent, { browser: HIS });
		expect(his.headers.get('location')).toBe('/equipe/ateliers/programme?deja=');
		expect(await programmes('À elle')).toBe(1);
	});
});

describe('another form', () => {
	test('a corrected one is taken after a refusal', async () => {
		const cle = newPostKey();
		const refused: Page = async () => new Response('', { status: 400 });
		expect((await send(refused, { cle, nom: '' })).status).toBe(400);
		const page = adding('Corrigé', () => sees('/equipe'));
		expect((await send(page, { cle, nom: 'Corrigé' })).status).toBe(303);
		expect(await programmes('Corrigé')).toBe(1);
	});

	test('changed after going back is another deed, whatever its key', async () => {
		const cle = newPostKey();
		const page = adding('Deux', () => sees('/equipe'));
		await send(page, { cle, nom: 'Deux' });
		await send(page, { cle, nom: 'Deux autres' });
		expect(await programmes('Deux')).toBe(2);
	});

	test('without a key is taken as often as it comes', async () => {
		const page = adding('Sans clé', () => sees('/equipe'));
		await send(page, { cle: '1' });
		await send(page, {});
		expect(await programmes('Sans clé')).toBe(2);
	});
});

test('a visitor who is nobody here may send a form too', async () => {
	const page: Page = async () => sees('/merci');
	expect((await send(page, { cle: newPostKey() }, { who: null })).status).toBe(303);
});

test('nothing is answered as done while the database is away', async () => {
	await proxy.goAway();
	const page = adding('Absente', () => sees('/equipe'));
	const away = send(page, { cle: newPostKey() }, { database: far }).catch(isOutage);
	expect(await away).toBe(true);
	await proxy.comeBack();
	expect(await programmes('Absente')).toBe(0);
});
