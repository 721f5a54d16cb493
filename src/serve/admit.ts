import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type AddressList, plainAddress } from '#lib/platform/address-list.ts';
import { CLIENT_ADDRESS, REQUEST_ID } from '#lib/platform/request-marks.ts';

/** An id made by a machine: a proxy's, never words. */
const MACHINE_ID = /^[0-9a-f-]{16,64}$/i;

export type Admitted = { id: string; address: string };

/**
 * Gives a request its id and its visitor's address. Both may come from a header, but only when
 * the machine that speaks to us is a trusted proxy: anybody can write a header.
 */
export function admit(request: IncomingMessage, isTrusted: AddressList): Admitted {
	const peer = plainAddress(request.socket.remoteAddress ?? '');
	const asked = isTrusted(peer) ? String(request.headers['x-request-id'] ?? '') : '';
	const admitted = {
		id: MACHINE_ID.test(asked) ? asked : randomUUID(),
		address: visitorAddress(peer, String(request.headers['x-forwarded-for'] ?? ''), isTrusted)
	};
	request.headers[REQUEST_ID] = admitted.id;
	request.headers[CLIENT_ADDRESS] = admitted.address;
	return admitted;
}

/**
 * Goes back from proxy to proxy, as long as each one is trusted: the first that is not is the
 * visitor. What she wrote herself stands further left, and is not believed.
 */
export function visitorAddress(peer: string, forwarded: string, isTrusted: AddressList): string {
	let nearest = peer;
	for (const hop of forwarded.split(',').reverse()) {
		const address = plainAddress(hop.trim());
		if (!isTrusted(nearest) || !isIP(address)) return nearest;
		nearest = address;
	}
	return nearest;
}
