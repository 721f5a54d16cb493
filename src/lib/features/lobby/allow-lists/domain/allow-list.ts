import type { Said } from './canonical-json.ts';

/** Policies of Chromium, by name, as its managed folder reads them. */
export type Policies = { readonly [name: string]: Said };
/** To sign in, a site leads to others. */
export type SignInHosts = readonly { host: string; leadsTo: readonly string[] }[];

/** Chromium reads a thousand of them. */
const MOST = 1000;

/** A page that is opened by a name, under https: nothing else is led to. */
function hostOf(page: string): string[] {
	const { protocol, host } = new URL(page);
	return protocol === 'https:' ? [host] : [];
}

/** The hosts of some pages, and those where their sites send somebody to sign in, step after step. */
export function hostsOf(pages: readonly string[], signIn: SignInHosts): string[] {
	const leads = new Map(signIn.map(({ host, leadsTo }) => [host, leadsTo]));
	const hosts = new Set(pages.flatMap(hostOf));
	// What is added while a set is gone through is gone through too.
	for (const host of hosts) for (const next of leads.get(host) ?? []) hosts.add(next);
	return [...hosts].toSorted();
}

/**
 * The hosts that a kiosk opens, its own first, and what its browser is told: everything is blocked but them.
 * A dot before a name leaves out the names under it (Chromium, « URL Blocklist filter format »).
 */
export function allowListOf(
	origin: string,
	hosts: readonly string[],
	fixed: Policies
): { hosts: string[]; policies: Policies } {
	const own = new URL(origin);
	const others = hosts.filter((host) => host !== own.host).slice(0, MOST - 1);
	return {
		hosts: [own.host, ...others],
		policies: {
			URLBlocklist: ['*'],
			...fixed,
			URLAllowlist: [
				isNumber(own.hostname) ? own.origin : exactly(own.protocol, own.host),
				...others.map((host) => exactly('https:', host))
			]
		}
	};
}

const exactly = (protocol: string, host: string) => `${protocol}//.${host}`;
/** The number of a machine has no names under it. */
const isNumber = (hostname: string) => /^[\d.]+$|^\[/.test(hostname);
