import { networkOf } from '#lib/shared/network-of.ts';

/** What a request shows of the browser that sends it. None of it is written anywhere. */
export type SentFrom = {
	/** What it says of itself: the same whatever network it is on. */
	browser: string;
	network: string;
	/** The marks by which this house knows a machine again, where it was given some. */
	marks: readonly string[];
};

/** The cookies of a machine that last: that of a kiosk, and that of whoever has come in before. */
const LASTING = /^(?:__Secure-)?declic\.(?:appareil|borne)=/;

/** What a request shows of its browser. */
export function sentFrom({ headers }: Request, address: string): SentFrom {
	const said = ['user-agent', 'accept-language'].map((name) => headers.get(name) ?? '');
	const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
	return {
		browser: said.join('\n'),
		network: networkOf(address),
		marks: cookies.filter((cookie) => LASTING.test(cookie))
	};
}

/**
 * Whether what was answered to the first may be given to the second: a mark that the first one showed is
 * shown again; and what is answered with a cookie goes back to the network that it was made for.
 */
export const isSameSender = (
	first: SentFrom,
	second: SentFrom,
	{ hasCookie }: { hasCookie: boolean }
): boolean =>
	first.browser === second.browser &&
	first.marks.every((mark) => second.marks.includes(mark)) &&
	(!hasCookie || first.network === second.network);
