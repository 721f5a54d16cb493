import { matchRoute } from './list-actions.ts';
import { within } from './read-page.ts';

/** Addresses without an account, that a page gives to carry elsewhere. */
const CARRIED =
	/\/(?:ajout|lieu|service|parole|signalement|partenaire|invitation|entrer|connexion\/nouveau|calendrier)\/[\w.~-]+/g;

export const pathOf = (address: string) => address.split(/[?#]/)[0]!;

/** What is known of a site: the addresses of each route, and the pages that show each form. */
export class Atlas {
	readonly #known = new Set<string>();
	readonly #carried = new Set<string>();
	readonly #byRoute = new Map<string, string[]>();
	readonly #shown = new Map<string, Set<string>>();

	/** What has just been made comes first: it is in the state that was asked for. */
	add(address: string): void {
		const route = matchRoute(pathOf(address));
		if (!route) return;
		this.#known.add(address);
		this.#byRoute.set(route, [address, ...this.of(route).filter((one) => one !== address)]);
	}

	/** The links of a page, in its order; on a page that was known, the new ones come first. */
	addLinks(addresses: readonly string[]): void {
		const fresh = new Map<string, string[]>();
		for (const address of addresses) {
			const route = matchRoute(pathOf(address));
			if (!route || this.#known.has(address)) continue;
			this.#known.add(address);
			fresh.set(route, [...(fresh.get(route) ?? []), address]);
		}
		for (const [route, those] of fresh) this.#byRoute.set(route, [...those, ...this.of(route)]);
	}

	/** Addresses written in a page, as links or as words. */
	addCarried(html: string): void {
		const found = (html.match(CARRIED) ?? []).flatMap((href) => within(href, '/') ?? []);
		for (const address of found) this.#carried.add(address);
		this.addLinks(found);
	}

	/** What was given to carry elsewhere. */
	carried(): string[] {
		return [...this.#carried];
	}

	/** What forms a page shows now, and no longer. */
	see(address: string, labels: ReadonlySet<string>): void {
		for (const [label, pages] of this.#shown) if (!labels.has(label)) pages.delete(address);
		for (const label of labels) {
			const pages = this.#shown.get(label) ?? new Set();
			this.#shown.set(label, pages.add(address));
		}
	}

	of(route: string): readonly string[] {
		return this.#byRoute.get(route) ?? [];
	}

	/** The latest first. */
	shown(label: string): string[] {
		return [...(this.#shown.get(label) ?? [])].toReversed();
	}

	routes(): string[] {
		return [...this.#byRoute.keys()];
	}
}
