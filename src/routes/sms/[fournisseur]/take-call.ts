import type { RequestEvent } from '@sveltejs/kit';
import { smsLine } from '#lib/features/reminders/messages/index.server.ts';
import { hearProvider, type ProviderCall } from '#lib/features/reminders/reminders/index.server.ts';
import { openAllowance } from '#lib/platform/posts/reading-allowance.ts';
import { networkOf } from '#lib/shared/network-of.ts';

const STATUSES = { unauthentic: 401, unreadable: 400, unsupported: 404 } as const;
/** As the doors let in from strangers (src/serve/body-limit.ts). */
const LONGEST = 64 * 1024;
/** A busy provider tells two or three receipts of each SMS; past this, it is no provider. */
const allowance = openAllowance({ most: 12_000, everyMs: 60_000 });

const HEADERS = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
// Empty, and 200: Kannel would send a body to the person, and takes any other success for a failure.
const answer = (status: number, message: string | null = null, also = {}) =>
	new Response(message, { status, headers: { ...HEADERS, ...also } });

/** One call of a provider, as it came; nothing of it is logged. */
export async function takeCall(
	{
		request,
		locals,
		getClientAddress
	}: Pick<RequestEvent, 'request' | 'locals' | 'getClientAddress'>,
	call: Pick<ProviderCall, 'named' | 'about'>,
	takes = allowance
): Promise<Response> {
	if (!takes(networkOf(getClientAddress()), 1)) {
		return answer(429, 'Trop d’appels. Réessayez dans une minute.', { 'retry-after': '60' });
	}
	const body = Buffer.from(await request.arrayBuffer());
	if (body.length > LONGEST) return answer(413, 'Cet appel est trop long.');
	const here = { ...locals.world, origin: locals.keys.origin };
	const sent = { method: request.method, headers: Object.fromEntries(request.headers) };
	const called = { ...sent, url: request.url, body };
	const heard = await hearProvider(here, await smsLine(here), { ...call, request: called });
	return 'refusal' in heard ? answer(STATUSES[heard.refusal], heard.message) : answer(200);
}
