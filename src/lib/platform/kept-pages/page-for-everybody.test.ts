import { expect, test } from 'vitest';
import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { KeptPages } from './kept-pages.ts';
import { pageForEverybody } from './page-for-everybody.ts';

const page = (body: string, init: ResponseInit = {}) =>
	new Response(body, { headers: { 'content-type': 'text/html' }, ...init });

/** As the design writes it in every form: another key for each reader. */
const form = () =>
	`<form method="post"><input type="hidden" name="${POST_KEY_FIELD}" value="${newPostKey()}"></form>`;

/** Two readers ask for the same page, one after the other: what each of them is given. */
async function readTwice(make: () => Response): Promise<(string | null)[]> {
	const pages = new KeptPages(async () => ({ mark: '1', centres: new Set() }));
	const given: (string | null)[] = [];
	for (let reader = 0; reader < 2; reader += 1) {
		const found = await pages.read('/', null, () => pageForEverybody(make()));
		given.push(found && String(found.page.body));
	}
	return given;
}

test('a page without a form is made once for all who read it', async () => {
	let made = 0;
	const [one, other] = await readTwice(() => page(`<p>Page n° ${(made += 1)}</p>`));
	expect([one, other]).toEqual(['<p>Page n° 1</p>', '<p>Page n° 1</p>']);
});

test('a page whose form carries a retry key is kept for nobody else, wherever the form stands', async () => {
	expect(await readTwice(() => page(`<main>${form()}</main>`))).toEqual([null, null]);
	const long = () => page(`${'<p>Bonjour.</p>'.repeat(20_000)}${form()}`);
	expect(await readTwice(long)).toEqual([null, null]);
});

test.each([
	['gives a cookie', page('<p>', { headers: { 'set-cookie': 'a=b' } })],
	['is a refusal', page('<p>', { status: 404 })],
	['leads elsewhere', new Response(null, { status: 303, headers: { location: '/' } })]
])('an answer that %s is kept for nobody', async (_what, answer) => {
	expect(await pageForEverybody(answer)).toBeNull();
});

test('of its headers, a page keeps its own alone', async () => {
	const headers = { 'content-type': 'text/html', 'x-request-id': '7f3a', 'content-language': 'fr' };
	const kept = await pageForEverybody(page('<p>Bonjour.</p>', { headers }));
	expect(Object.fromEntries(kept!.headers)).toEqual({
		'content-type': 'text/html',
		'content-language': 'fr'
	});
});
