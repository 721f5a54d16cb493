import type { IncomingMessage, ServerResponse } from 'node:http';
import { networkOf } from '#lib/shared/network-of.ts';
import { isOfTeam, LONGEST_OF_STRANGERS, longestBody, takesFiles } from './body-limit.ts';

const MEGABYTE = 1_048_576;

/** What is being read at one moment, whoever sends it: the memory of the process is everybody's. */
export const MOST_IN_FLIGHT = 64 * MEGABYTE;
/** Each in its own share: two registers at once leave room for the words of everybody else. */
const SHARES = { files: 52 * MEGABYTE, team: 8 * MEGABYTE, strangers: 4 * MEGABYTE };
/** Of the share of files, what photos of strangers may hold: a register still comes in beside them. */
const MOST_OF_PHOTOS = 24 * MEGABYTE;
/** Of these, what one network may hold: the largest photo of another comes in beside them. */
const MOST_PHOTOS_OF_A_NETWORK = 13 * MEGABYTE;
/** Of the strangers' share, what one network may hold. */
const MOST_OF_A_NETWORK = MEGABYTE;

/** Says whether the body of a request may be read now, and holds its place until it is answered. */
export type Weigh = (
	request: IncomingMessage,
	response: ServerResponse,
	address: string
) => boolean;

export function weighBodies(): Weigh {
	const held = { files: 0, team: 0, strangers: 0 };
	let photos = 0;
	const heldBy = new Map<string, number>();
	return (request, response, address) => {
		const bytes = weightOf(request);
		if (bytes === 0) return true;
		const share = shareOf(request, bytes);
		if (held[share] + bytes > SHARES[share]) return false;
		const photo = share === 'files' && !isOfTeam(request) ? bytes : 0;
		if (photos + photo > MOST_OF_PHOTOS) return false;
		const isStrangers = photo > 0 || share === 'strangers';
		const network = isStrangers ? `${share} of ${networkOf(address)}` : null;
		const own = network === null ? 0 : (heldBy.get(network) ?? 0) + bytes;
		if (own > (photo > 0 ? MOST_PHOTOS_OF_A_NETWORK : MOST_OF_A_NETWORK)) return false;
		held[share] += bytes;
		photos += photo;
		if (network !== null) heldBy.set(network, own);
		response.once('close', () => {
			held[share] -= bytes;
			photos -= photo;
			if (network === null) return;
			const left = heldBy.get(network)! - bytes;
			if (left > 0) heldBy.set(network, left);
			else heldBy.delete(network);
		});
		return true;
	};
}

/** What is no heavier than words goes with the words: photos in numbers do not keep them out. */
function shareOf(request: IncomingMessage, bytes: number): keyof typeof SHARES {
	if (isOfTeam(request)) return takesFiles(request) ? 'files' : 'team';
	return takesFiles(request) && bytes > LONGEST_OF_STRANGERS ? 'files' : 'strangers';
}

/** What it says, or, when it does not say, all that its page takes. */
function weightOf(request: IncomingMessage): number {
	const { headers } = request;
	if (headers['transfer-encoding'] !== undefined) return longestBody(request);
	return Number(headers['content-length'] ?? 0);
}
