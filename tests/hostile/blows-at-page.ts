import { projectFiles, textOf } from '../house/project-files.ts';
import { pathOf } from '../actions/atlas.ts';
import { matchRoute } from '../actions/list-actions.ts';
import { routeOf } from '../actions/match-route.ts';
import type { Blow } from './blow.ts';
import type { Aim } from './blows-at-form.ts';
import { inDrawnOrder } from './drawn.ts';
import { ELEMENT, secretsOf } from './planted.ts';
import { SHORT_VALUES } from './values.ts';

/** What fills a hole of an address, already written as an address writes it. */
const PIECES: readonly { kind: string; piece: string }[] = [
	...['%', '%zz', '%E0%A4%A', '%ED%A0%80', '%c0%ae%c0%ae', '%25%32%65'].map((piece) => ({
		kind: 'broken escapes',
		piece
	})),
	...['%2e%2e%2fequipe', '..%5c', '.', '%2f', '%23', '%3f', ';a=1'].map((piece) => ({
		kind: 'a path',
		piece
	})),
	{ kind: 'a very long part', piece: 'a'.repeat(6_000) }
];

/** What follows an address whatever it is. */
const TAILS: readonly { kind: string; tail: string }[] = [
	{ kind: 'a slash more', tail: '/' },
	{ kind: 'two slashes more', tail: '//' },
	{ kind: 'the data of the page', tail: '/__data.json' },
	{ kind: 'the data of a part', tail: '/__data.json?x-sveltekit-invalidated=0' },
	{ kind: 'the data of what is not', tail: '/__data.json?x-sveltekit-invalidated=%00' },
	{
		kind: 'the data of a thousand parts',
		tail: `/__data.json?x-sveltekit-invalidated=${'1'.repeat(1_000)}`
	},
	{ kind: 'an action that is not', tail: '?/nulle-part' },
	{ kind: 'a broken query', tail: '?%&=&a=%zz&&%E0%A4%A=1' },
	{ kind: 'a very long query', tail: `?q=${'a'.repeat(9_000)}` },
	{ kind: 'a thousand names', tail: `?${'a=1&'.repeat(1_000)}` }
];

const METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST'];

/** Every name that a page of ours reads in its address, and those that the page itself reads. */
function readNames(): { everywhere: string[]; byRoute: Map<string, string[]> } {
	const byRoute = new Map<string, string[]>();
	const everywhere = new Set<string>();
	for (const path of projectFiles().filter((one) => /^src\/.*\.(?:ts|svelte)$/.test(one))) {
		const found = textOf(path).matchAll(
			/(?:searchParams\.(?:get|getAll|has)|asked)\('([\w-]+)'\)/g
		);
		const names = [...found].map(([, name]) => name!);
		for (const name of names) everywhere.add(name);
		if (path.startsWith('src/routes/')) {
			const route = routeOf(path);
			byRoute.set(route, [...new Set([...(byRoute.get(route) ?? []), ...names])]);
		}
	}
	return { everywhere: [...everywhere], byRoute };
}

const names = readNames();

/** Something to ask, written once its turn has come. */
type Planned = Omit<Blow, 'address'> & { write(): string };

/** All that is asked of one page otherwise than its links do, in an order that is drawn. */
export function blowsAtPage(
	aim: Aim,
	address: string,
	shown: readonly string[],
	turn: readonly [from: number, to: number]
): Blow[] {
	const route = matchRoute(pathOf(address))!;
	const path = pathOf(address);
	const planned: Planned[] = [
		...throughHoles(aim, route, address),
		...throughQuery(aim, route, path, shown),
		...TAILS.map(({ kind, tail }) =>
			get('the address', kind, () => path.replace(/\/$/, '') + tail)
		),
		...METHODS.map((method) => ({
			...get('the method', method, () => address),
			method,
			...(method === 'POST' ? { body: new URLSearchParams({ a: '1' }) } : {})
		}))
	];
	const ordered = inDrawnOrder(
		planned,
		({ field, kind }) => `${field} ${kind}`,
		aim.seed,
		aim.who,
		route
	);
	return ordered.slice(...turn).map(({ write, ...rest }) => ({ ...rest, address: write() }));
}

const get = (field: string, kind: string, write: () => string): Planned => ({
	method: 'GET',
	field,
	kind,
	write
});

function throughHoles({ foreign }: Aim, route: string, address: string): Planned[] {
	const [path, ...query] = address.split('?');
	const parts = path!.split('/');
	const pieces = [
		...SHORT_VALUES.filter(({ text }) => text !== '').map(({ kind, text }) => ({
			kind,
			piece: encodeURIComponent(text.toWellFormed())
		})),
		...foreign.map((piece) => ({ kind: 'an identifier of another centre', piece })),
		...PIECES
	];
	const whole = route.split('/');
	// An address may leave out what stands in double brackets, and a rest is as long as one likes.
	const holes =
		whole.length === parts.length ? whole : whole.filter((hole) => !hole.startsWith('[['));
	return holes.slice(0, parts.length).flatMap((hole, nth) => {
		if (!hole.startsWith('[')) return [];
		return pieces.map(({ kind, piece }) =>
			get(hole, kind, () => [parts.with(nth, piece).join('/'), ...query].join('?'))
		);
	});
}

function throughQuery(aim: Aim, route: string, path: string, shown: readonly string[]): Planned[] {
	const linked = shown.flatMap((one) => [...new URLSearchParams(one.split('?')[1] ?? '').keys()]);
	const own = new Set([...(names.byRoute.get(route) ?? []), ...linked]);
	const values = [
		...SHORT_VALUES,
		...Object.entries(secretsOf(aim.seed)).map(([kind, text]) => ({ kind, text })),
		...aim.foreign.map((text) => ({ kind: 'an identifier of another centre', text }))
	];
	const asking = (pairs: [string, string][]) => `${path}?${new URLSearchParams(pairs)}`;
	const alone = [...own].flatMap((name) =>
		values.map(({ kind, text }) => get(`?${name}`, kind, () => asking([[name, text]])))
	);
	const together = values.map(({ kind, text }) =>
		get('every name of the address', kind, () =>
			asking(names.everywhere.map((name): [string, string] => [name, text]))
		)
	);
	const element = `"><${ELEMENT}>`;
	return [
		...alone,
		...together,
		get('a name of the address', 'HTML', () => asking([[element, element]]))
	];
}
