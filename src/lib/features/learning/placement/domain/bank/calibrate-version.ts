import type { Bank, BankItem } from '../bank.ts';

/** A calibration as it is kept: what real answers made of each item, under a name that never changes. */
export type FrozenVersion = { name: string; items: Pick<BankItem, 'id' | 'a' | 'b' | 'bSd'>[] };

/** The bank with the figures of a version; an item that the version does not know keeps its own. */
export function withVersion(bank: Bank, version: FrozenVersion): Bank {
	const known = new Map(version.items.map((item) => [item.id, item]));
	return {
		...bank,
		version: version.name,
		items: bank.items.map((item) => ({ ...item, ...known.get(item.id) }))
	};
}

/** A calibration that somebody accepted, and when. */
export type Accepted = { from: string; to: string; acceptedAt: string };

/**
 * The version that new conversations begin with: from the bank as written, each accepted
 * calibration leads to the next, the last word counting; one that starts from another bank leads
 * nowhere.
 */
export function versionInForce(written: string, accepted: readonly Accepted[]): string {
	const last = (from: string) =>
		accepted
			.filter((one) => one.from === from)
			.sort((one, other) => (one.acceptedAt < other.acceptedAt ? 1 : -1))[0]?.to;
	const passed = new Set([written]);
	let version = written;
	for (let next = last(version); next && !passed.has(next); next = last(version)) {
		passed.add(next);
		version = next;
	}
	return version;
}
