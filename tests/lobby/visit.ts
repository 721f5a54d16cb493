import { newPostKey, POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import type { Dice } from '../kills/seeded.ts';

const PATIENCE_MS = 30_000;
const TEXTS = ['', '', '', '', '/facile', '/en', '/ar'];
const SAID = ['la CAF', 'ma carte vital', 'payer la cantine', 'titre de séjour', 'xyz'];
const SUBJECTS = ['benefits', 'identity', 'work', 'school', 'taxes'];
const WHY = ['fini', 'fini', 'fini', 'vite', 'inactif', 'accueil'];
/** One visit in so many calls somebody. */
const ONE_CALLS = 20;

/** What is told of a night of visits. */
export type Book = {
	pages: number;
	calls: number;
	ended: number;
	/** What a page answered that it should not. */
	surprises: string[];
	/** All that told one visit from another, as its browser and its forms said it. */
	identifiers: Set<string>;
};

export type Kiosk = { url: string; token: string; dice: Dice; book: Book };

/** One visit, as a browser makes it: home, a search, a guide, an exercise, a call at times, and the end. */
export async function visitKiosk({ url, token, dice, book }: Kiosk): Promise<void> {
	const jar = new Map([['declic.borne', token]]);

	async function ask(path: string, init: RequestInit, wanted: number): Promise<string> {
		const response = await fetch(url + path, {
			...{ signal: AbortSignal.timeout(PATIENCE_MS), ...init, redirect: 'manual' },
			headers: {
				...{ accept: 'text/html', origin: url },
				cookie: [...jar].map((pair) => pair.join('=')).join('; ')
			}
		});
		for (const cookie of response.headers.getSetCookie()) keep(cookie);
		const body = await response.text();
		book.pages += 1;
		if (response.status !== wanted) book.surprises.push(`${path}: ${response.status}`);
		return body;
	}
	function keep(cookie: string): void {
		const [pair = '', ...settings] = cookie.split(';');
		const [name = '', ...value] = pair.split('=');
		if (settings.some((one) => /max-age=0|expires=thu, 01 jan 1970/i.test(one))) {
			jar.delete(name);
			return;
		}
		jar.set(name, value.join('='));
		// Sealed: what is said, then by whom.
		for (const part of value.join('=').split('.')) book.identifiers.add(part);
	}
	const read = (path: string) => ask(path, {}, 200);
	const search = (path: string, typed: string) =>
		ask(`${path}?/chercher`, { method: 'POST', body: new URLSearchParams({ q: typed }) }, 200);
	function post(path: string, fields: Record<string, string>): Promise<string> {
		const key = newPostKey();
		book.identifiers.add(key);
		const body = new URLSearchParams({ ...fields, [POST_KEY_FIELD]: key });
		return ask(path, { method: 'POST', body }, 303);
	}

	const borne = `/borne${dice.oneOf(TEXTS)}`;
	await read(borne);
	await read(`${borne}/guides`);
	await search(`${borne}/guides`, dice.oneOf(SAID));
	const guides = linksIn(await read(`${borne}/guides?sujet=${dice.oneOf(SUBJECTS)}`), /\/guides\//);
	const guide = guides.length > 0 ? dice.oneOf(guides) : null;
	let step = 0;
	for (let next = guide; next && step < dice.between(1, 6); step += 1) {
		const [forward] = linksIn(await read(next), new RegExp(`/etape/${step + 1}$`));
		next = forward ?? null;
	}
	const exercises = linksIn(await read(`${borne}/exercices`), /\/exercices\//);
	await read(dice.oneOf(exercises));
	if (dice.between(1, ONE_CALLS) === 1) {
		const slug = guide?.split('/').at(-1) ?? '';
		await read(`${borne}/appeler?guide=${slug}&etape=${step}`);
		await post(`${borne}/appeler?/appeler`, { guide: slug, etape: String(step) });
		book.calls += 1;
		await listen(`${borne}/appeler/flux`);
		await read(`${borne}/appeler`);
		if (dice.draw() < 0.5) await post(`${borne}/appeler?/renoncer`, {});
	}
	await post(`${borne}/fin`, { pourquoi: dice.oneOf(WHY) });
	if (jar.size > 1) book.surprises.push(`kept after the end: ${[...jar.keys()].join(', ')}`);
	book.ended += 1;
	await read(`${borne}/fini`);

	/** Whoever waits hears the news, then leaves the page in the middle of them. */
	async function listen(path: string): Promise<void> {
		const left = new AbortController();
		const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
		const news = await fetch(url + path, { headers: { cookie }, signal: left.signal });
		if (news.status !== 200) book.surprises.push(`${path}: ${news.status}`);
		left.abort();
	}
}

/** Where a screen leads, among its links that look so. */
const linksIn = (page: string, shape: RegExp): string[] =>
	[...page.matchAll(/href="(\/borne[^"#?]*)/g)]
		.map(([, href]) => href!)
		.filter((href) => shape.test(href));
