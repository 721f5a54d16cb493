import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, test, vi } from 'vitest';
import * as make from '#lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { readSentBody } from '#lib/platform/posts/sent-body.ts';
import { withGuard } from './with-guard.ts';

type Page = { status?: number; message: string; masked?: unknown };
const { guardPage, refusedPage, noteRefused } = vi.hoisted(() => ({
	guardPage: vi.fn<(page: Page) => Response>(
		({ message }) => new Response(message, { status: 422 })
	),
	refusedPage: vi.fn<(page: Page) => Response>(
		({ status, message }) => new Response(message, { status })
	),
	noteRefused: vi.fn<() => void>()
}));
// Drawn by Svelte, which the tests of the house do not compile: what it is given is what it shows.
vi.mock('./guard-page.ts', () => ({ guardPage }));
vi.mock('./refused-page.ts', () => ({ refusedPage }));
vi.mock('#lib/features/house/confidential/index.server.ts', () => ({ noteRefused }));
vi.mock('#lib/features/house/staff/index.server.ts', () => ({ actingAs: () => ({}) }));

beforeEach(() => vi.clearAllMocks());

const HERE = 'http://localhost:3000';
const NIR = make.nir(make.drawsOf(11));
let addresses = 0;

type Sent = { route?: string; viewer?: object | null; address?: string; query?: string };

async function send(
	body: URLSearchParams | object,
	{
		route = '/equipe/x',
		viewer = { staffId: 'odile' },
		address = `192.0.2.${addresses++}`,
		query = ''
	}: Sent = {}
) {
	const isForm = body instanceof URLSearchParams;
	const request = new Request(`${HERE}/equipe/x${query}`, {
		method: 'POST',
		body: isForm ? body : JSON.stringify(body),
		headers: isForm ? {} : { 'content-type': 'application/json' }
	});
	const read = await readSentBody(request);
	const event = {
		request,
		url: new URL(request.url),
		route: { id: route },
		isDataRequest: false,
		getClientAddress: () => address,
		locals: {
			viewer,
			typed: read.kind === 'form' ? read.form : null,
			json: read.kind === 'json' ? read.json : undefined,
			world: { now: () => null }
		}
	} as unknown as RequestEvent;
	let reached = false;
	const response = await withGuard({
		event,
		resolve: () => {
			reached = true;
			return new Response('la page');
		}
	} as never);
	return { status: response.status, reached, told: await response.text() };
}
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

test.each<[string, URLSearchParams | object]>([
	['in a text', form({ note: NIR })],
	['in the name of a field', form({ [`q:${NIR}`]: 'oui' })],
	['in the answer to a question', form({ 'q:code-3': NIR })],
	['in a field whose name says that it hides something', form({ 'code-client': NIR })],
	['in a text of a JSON', { q: NIR }],
	['deep in a JSON', { in: [{ words: ['oui', NIR] }] }],
	['written as escapes in a JSON', JSON.parse(`{"q":"\\u003${NIR[0]}${NIR.slice(1)}"}`)],
	['in a key of a JSON', { [NIR]: 1 }]
])('a number of social security %s is refused, and never written back', async (_story, body) => {
	const { status, reached, told } = await send(body);
	expect([status, reached]).toEqual([422, false]);
	expect(told).toContain('un numéro de sécurité sociale');
	expect(told).not.toContain(NIR);
	expect(JSON.stringify(guardPage.mock.calls)).not.toContain(NIR);
	expect(noteRefused).toHaveBeenCalledOnce();
});

test('what a person types at a shared desk is masked by its door, and all else of it read here', async () => {
	const typed = { who: 'odile', page: '/equipe', field: 'note', text: NIR };
	const route = '/equipe/textes';
	expect((await send(typed, { route })).reached).toBe(true);
	expect((await send({ ...typed, field: NIR }, { route })).status).toBe(422);
});

test('what a device or a provider draws passes at its door, and nowhere else', async () => {
	const response = { id: 'cVC-soCwkPjkACOvpuz1PRpZrTJIGxh' };
	expect((await send({ response }, { route: '/connexion/cle-acces' })).reached).toBe(true);
	expect((await send({ response })).status).toBe(422);
	const query = `?state=${response.id}`;
	expect((await send(form({}), { route: '/connexion/retour', query })).reached).toBe(true);
	expect((await send(form({}), { route: '/equipe/habitants', query })).status).toBe(303);
});

test('passwords go where they belong', async () => {
	const body = form({ 'mot-de-passe': 'mdp : Marguerite62!', code: '123456' });
	expect((await send(body, { viewer: null, route: '/connexion' })).reached).toBe(true);
});

test('beyond what is read of one form, it is refused unread', async () => {
	const long = (size: number) => form({ note: 'a '.repeat(size / 2) });
	expect((await send(long(199_000))).reached).toBe(true);
	expect(await send(long(201_000))).toMatchObject({ status: 413, reached: false });
	expect((await send(long(15_000), { viewer: null })).reached).toBe(true);
	const { status, told } = await send(long(17_000), { viewer: null });
	expect([status, told]).toEqual([413, expect.stringContaining('trop long')]);
});

test('from one place, only so much is read in a minute of what strangers send', async () => {
	const address = '198.51.100.7';
	const body = form({ note: `${'a '.repeat(7_900)} ${NIR}` });
	const statuses: number[] = [];
	for (let time = 0; time < 30; time += 1) {
		statuses.push((await send(body, { viewer: null, address })).status);
	}
	expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 422));
	expect(statuses.at(-1)).toBe(429);
	expect((await send(form({ nom: 'Odile' }), { viewer: null })).reached).toBe(true);
});

test('while a long text is read, others are answered', async () => {
	let turns = 0;
	let next = setImmediate(function look() {
		turns += 1;
		next = setImmediate(look);
	});
	await send(form({ note: 'mdp '.repeat(45_000) }));
	clearImmediate(next);
	expect(turns).toBeGreaterThan(20);
});
