import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchText, parse } from './fetch-text.mjs';
import { putFile } from './put-file.mjs';
import { isSigned } from './signed.mjs';

/** The list of the centre: pulled, verified, kept on the disk; what stood stays when anything is wrong. */
export function openAllowList({ origin, centre, publicKey, state }) {
	const file = join(state, 'liste.json');
	const isOurs = (list) =>
		Array.isArray(list?.hosts) &&
		isSigned(publicKey, { centre, hosts: list.hosts, policies: list.policies }, list.signature);
	let current = existsSync(file) ? parse(readFileSync(file, 'utf8')) : null;
	// Written by hand on the disk, it would open what it likes.
	if (!isOurs(current)) current = null;
	let isReached = true;

	return {
		get current() {
			return current;
		},
		/** Whether the last pull found the server. */
		get isReached() {
			return isReached;
		},
		/** Whether something new was taken. */
		async pull() {
			const text = await fetchText(`${origin}/borne/liste/${centre}`);
			isReached = text !== null;
			const list = text === null ? null : parse(text);
			if (!isOurs(list) || list.signature === current?.signature) return false;
			putFile(file, JSON.stringify(list));
			current = list;
			return true;
		}
	};
}
