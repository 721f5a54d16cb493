import { lookup as lookUp, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AddressList, plainAddress } from './address-list.ts';

/** What no network gives to the whole world (IANA, « Special-Purpose Address Registries »). */
const INSIDE_IPV4 = [
	...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
	...['172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4'],
	'240.0.0.0/4'
];
/** The whole of IPv6 but what is given to the world, 2000::/3; Teredo and 6to4, which carry what they like. */
const INSIDE_IPV6 = ['::/3', '4000::/2', '8000::/1', '2001::/32', '2002::/16'];
/** One list each: Node reads an address of IPv4 as one of IPv6 too. */
const inside = { ipv4: listOf(INSIDE_IPV4, 'ipv4'), ipv6: listOf(INSIDE_IPV6, 'ipv6') };

function listOf(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
	const list = new BlockList();
	for (const network of networks) {
		const [address, bits] = network.split('/');
		list.addSubnet(address!, Number(bits), family);
	}
	return list;
}

/** IPv6 that stands for an address of IPv4: mapped (RFC 4291), translated (RFC 6052). */
const CARRIES_IPV4 = [
	/^::ffff:(?:0:)?([\da-f]{1,4}):([\da-f]{1,4})$/,
	/^64:ff9b::([\da-f]{1,4}):([\da-f]{1,4})$/
];

/** Whether an address leads inside a network rather than to the world: what is no address does too. */
export function isInside(address: string): boolean {
	const plain = plainAddress(address.replace(/%.*$/, ''));
	if (isIP(plain) === 0) return true;
	if (isIPv4(plain)) return inside.ipv4.check(plain, 'ipv4');
	const written = new URL(`http://[${plain}]`).hostname.slice(1, -1);
	for (const shape of CARRIES_IPV4) {
		const [, high, low] = shape.exec(written) ?? [];
		if (high && low) return isInside(ipv4Of(high, low));
	}
	return inside.ipv6.check(plain, 'ipv6');
}

function ipv4Of(high: string, low: string): string {
	const [one, two] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
	return [one >> 8, one & 255, two >> 8, two & 255].join('.');
}

/** A name that no server of names of the world answers for. */
const NAME_INSIDE = /^(?:[^.]+|.*\.(?:localhost|local|internal|intranet|lan|home\.arpa))\.?$/i;

/**
 * Whether the host of an address leads inside by itself, however it is spelt: « 0x7f.1 » and « 2130706433 » are
 * read as any browser reads them. `own`: the networks that the operator says are theirs to reach.
 */
export function hostLeadsInside(hostname: string, own: AddressList | null): boolean {
	const host = asWritten(hostname);
	if (host === null) return true;
	if (isIP(host)) return isInside(host) && !own?.(host);
	if (/^localhost\.?$/.test(host)) return !own?.('127.0.0.1');
	return NAME_INSIDE.test(host) && own === null;
}

/** The host as `URL` writes that of a site; null: none can be read. */
function asWritten(hostname: string): string | null {
	const address = `http://${hostname}/`;
	if (!URL.canParse(address)) return null;
	return new URL(address).hostname.replace(/^\[|\]$/g, '');
}

type Told = (error: Error | null, addresses?: LookupAddress[] | string, family?: number) => void;
/** Milliseconds that a server of names has, while somebody waits for her form. */
const NAMES_MS = 2_000;

/**
 * Whether a name has an address inside today, as far as the servers of names say in a moment: asked when it is
 * typed, so that it is told to whoever types it. What counts is what is asked at each connection.
 */
export async function nameLeadsInside(
	hostname: string,
	own: AddressList | null,
	ask: typeof lookUp = lookUp
): Promise<boolean> {
	const told = new Promise<boolean>((done) => {
		lookupOutside(own, ask)(hostname, { all: true }, (error) =>
			done((error as NodeJS.ErrnoException | null)?.code === LEADS_INSIDE)
		);
	});
	const silence = new AbortController();
	const late = pause(NAMES_MS, false, { signal: silence.signal }).catch(() => false);
	return Promise.race([told, late]).finally(() => silence.abort());
}

/** How `net.connect` asks for the addresses of a name. */
export type Lookup = (hostname: string, options: LookupOptions, told: Told) => void;

/** What a connection ends with when its name leads inside; nothing has left. */
const LEADS_INSIDE = 'ERR_LEADS_INSIDE';

/**
 * The addresses of a name, asked as the connection is made, so that a name which changes between two questions
 * gains nothing: one of them inside, and there is no connection.
 */
export function lookupOutside(own: AddressList | null, ask: typeof lookUp = lookUp): Lookup {
	return (hostname, options, told) => {
		ask(hostname, { ...options, all: true }, (error, found) => {
			if (error) return told(error);
			if (found.some(({ address }) => isInside(address) && !own?.(address))) {
				return told(Object.assign(new Error('the name leads inside'), { code: LEADS_INSIDE }));
			}
			if (options.all) return told(null, found);
			const [first] = found;
			told(null, first!.address, first!.family);
		});
	};
}
