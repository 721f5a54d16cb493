import type { RequestEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { withBody } from './with-body.ts';

const refusedPage = vi.hoisted(() =>
	vi.fn<(page: { status: number; message: string }) => Response>(
		({ status, message }) => new Response(message, { status })
	)
);
// Drawn with the styles of the site, which the tests of the house do not compile.
vi.mock('./refused-page.ts', () => ({ refusedPage }));

type Sent = {
	path?: string;
	body?: BodyInit | null;
	type?: string;
	headers?: Record<string, string>;
	method?: string;
};
const HERE = 'http://localhost:3000';

/** What is answered, and whether the page was reached. */
async function send({ path = '/equipe/x', body, type, headers, method }: Sent) {
	const request = new Request(HERE + path, {
		method: method ?? (body === undefined ? 'GET' : 'POST'),
		body,
		headers: { origin: HERE, ...(type && { 'content-type': type }), ...headers }
	});
	const event = {
		request,
		url: new URL(request.url),
		route: { id: '/equipe/x' },
		isDataRequest: false,
		locals: {}
	} as unknown as RequestEvent;
	let reached = false;
	const response = await withBody({
		event,
		resolve: () => {
			reached = true;
			return new Response('la page');
		}
	} as never);
	return { response, reached, locals: event.locals };
}
const form = (fields: Record<string, string>): Sent => ({ body: new URLSearchParams(fields) });
const file = (path?: string): Sent => {
	const body = new FormData();
	body.append('familles', new File(['x'], 'x.pdf'));
	return { body, path };
};
const json = (value: unknown): Sent => ({ body: JSON.stringify(value), type: 'application/json' });

test.each<[string, Sent, number]>([
	['a day that does not exist', form({ jour: '2026-02-31' }), 400],
	['an hour that does not exist', form({ debut: '2026-11-24T25:00' }), 400],
	['a day that does not exist, in a JSON', json({ du: ['2026-13-01'] }), 400],
	['a day that does not exist, in an address', { path: '/equipe/x?du=2026-02-31' }, 400],
	['a NUL in an address', { path: '/equipe/x?apres=a%00b' }, 400],
	['a NUL in the name of a parameter', { path: '/equipe/x?a%00b=1' }, 400],
	['a NUL in a path', { path: '/equipe/x%00' }, 400],
	['a form unfolded behind the guard', form({ __superform_json: '[{"nom":1},"a"]' }), 400],
	['a file where a text is', file(), 415],
	['a field called as a part of the language', form({ ['__proto__']: 'x' }), 400],
	['half a JSON', { body: '{', type: 'application/json' }, 400],
	['plain words', { body: 'a=b', type: 'text/plain' }, 415]
])('%s goes no further, and is told in a sentence', async (_story, sent, status) => {
	const { response, reached } = await send(sent);
	expect([response.status, reached]).toEqual([status, false]);
	const told = await response.text();
	const message = told.startsWith('{') ? JSON.parse(told).message : told;
	expect(message).toMatch(/^[A-ZÀ-Ü].*\.$/);
});

test.each([
	['another site', 'https://ailleurs.fr'],
	['nobody', ''],
	['a page without an address', 'null']
])('a JSON door opens to no page of %s', async (_story, origin) => {
	const { response, reached } = await send({
		...json({ q: 'Martin' }),
		headers: origin ? { origin } : { origin: '' }
	});
	expect([response.status, reached]).toEqual([403, false]);
	expect(await response.json()).toMatchObject({ message: expect.stringMatching(/\.$/) });
});

test('a file is taken by the pages that wait for one', async () => {
	expect((await send(file('/equipe/registres'))).reached).toBe(true);
});

test('nor does any other way of writing', async () => {
	const headers = { origin: 'https://ailleurs.fr' };
	for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
		expect((await send({ method, body: null, headers })).response.status).toBe(403);
	}
	expect((await send({ method: 'HEAD', headers })).reached).toBe(true);
});

test('to a script it is told as a failure, and to a door as its message', async () => {
	const { response } = await send({
		...form({ jour: '2026-02-31' }),
		headers: { accept: 'application/json' }
	});
	const told = (await response.json()) as { type: string; status: number; data: string };
	expect(told).toMatchObject({ type: 'failure', status: 400, message: expect.any(String) });
	expect(JSON.parse(told.data)).toContain('unreadable');
});

test('what may be read is read, once, and goes on', async () => {
	const { reached, locals } = await send(form({ jour: '2026-02-28', nom: 'Mar\0tin' }));
	expect(reached).toBe(true);
	expect(locals.typed!.texts).toEqual([
		['jour', '2026-02-28'],
		['nom', 'Martin']
	]);
	const asked = await send(json({ q: 'Martin' }));
	expect([asked.reached, asked.locals.json?.texts]).toEqual([true, [['q', 'Martin']]]);
	expect((await send({ path: '/equipe/x?jour=2026-11-24' })).reached).toBe(true);
});

test('a mistake says which field, in the words of the page', async () => {
	const { response } = await send(form({ premiere: '2026-02-31' }));
	expect(await response.text()).toContain('Première séance');
});
