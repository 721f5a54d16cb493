const LONGEST = 253;
const PART = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** The last part of a public name is no number: what ends so is the address of a machine. */
const LAST_PART = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** Names that only mean something on the network of the house: its box, its printer, this machine. */
const AT_HOME = new Set([
	...[
		'local',
		'localhost',
		'localdomain',
		'internal',
		'intranet',
		'lan',
		'home',
		'corp',
		'private'
	],
	...['arpa', 'onion', 'test', 'invalid']
]);

/**
 * The name of a public site as it is typed, in small letters; null for anything else: an address with what
 * stands around it, the number of a machine, a name of the house's own network.
 */
export function readHostName(typed: string): string | null {
	const name = typed.trim().toLowerCase();
	const parts = name.split('.');
	const last = parts.at(-1)!;
	const isName =
		name.length <= LONGEST &&
		parts.length > 1 &&
		parts.every((part) => PART.test(part)) &&
		LAST_PART.test(last) &&
		!AT_HOME.has(last);
	return isName ? name : null;
}
