import { matchRoute } from './list-actions.ts';
import { within } from './read-page.ts';

/** Addresses without an account, that a page gives to carry elsewhere. */
const CARRIED = /\/(?:partenaire|invitation|entrer|connexion\/nouveau|calendrier)\/[\w.~-]+/g;

/** What is known of the site: the addresses of each route, and where each form was last seen. */
export class Atlas {
	readonly #byRoute = new Map<string, string[]>();
	readonly #shown = new Map<string, string[]>();

	/** The latest comes first: what has just been made is in the state that was asked for. */
	add(address: string): void {
		const route = matchRoute(pathOf(address));
		if (route) putFirst(this.#byRoute, route, address);
	}

	/** Links of a page, in its order, after what was known. */
	addLinks(addresses: readonly string[]): void {
		for (const address of addresses) {
			const route = matchRoute(pathOf(address));
			if (route) putLast(this.#byRoute, route, address);
		}
	}

	/** Addresses written in a page, as links or as words. */
	addCarried(html: string): void {
		this.addLinks((html.match(CARRIED) ?? []).flatMap((href) => within(href, '/') ?? []));
	}

	see(label: string, address: string): void {
		putFirst(this.#shown, label, address);
	}

	unsee(label: string, address: string): void {
		this.#shown.set(
			label,
			this.shown(label).filter((one) => one !== address)
		);
	}

	of(route: string): readonly string[] {
		return this.#byRoute.get(route) ?? [];
	}

	shown(label: string): readonly string[] {
		return this.#shown.get(label) ?? [];
	}

	routes(): string[] {
		return [...this.#byRoute.keys()];
	}
}

export const pathOf = (address: string) => address.split('?')[0]!;

function putFirst(map: Map<string, string[]>, key: string, value: string): void {
	map.set(key, [value, ...(map.get(key) ?? []).filter((one) => one !== value)]);
}

function putLast(map: Map<string, string[]>, key: string, value: string): void {
	const known = map.get(key) ?? [];
	if (!known.includes(value)) map.set(key, [...known, value]);
}
