import type { RequestEvent } from '@sveltejs/kit';
import { failedAction, type RefusedData } from '#lib/platform/posts/failed-action.ts';
import { wantsJson } from './answer-again.ts';
import { refusedPage } from './refused-page.ts';

/** Whoever speaks JSON is answered so. */
export function speaksJson(event: RequestEvent): boolean {
	const type = event.request.headers.get('content-type') ?? '';
	return wantsJson(event) || /^application\/json\b/i.test(type);
}

/** What was sent is not taken: one sentence, for the script of a page or for whoever reads one. */
export function refuseSent(
	event: RequestEvent,
	refused: { status: number; message: string; headers?: Record<string, string> },
	data: RefusedData = { refusal: 'unreadable', masked: '[]' }
): Response {
	const { status, message, headers } = refused;
	if (!speaksJson(event)) {
		return refusedPage({ status, message, address: plainAddress(event.url), headers });
	}
	const response = failedAction(status, { ...data, message });
	for (const [name, value] of Object.entries(headers ?? {})) response.headers.set(name, value);
	return response;
}

/** The page alone: what follows it in the address may be what was refused. */
const plainAddress = ({ pathname }: URL) => (pathname.includes('%00') ? '/' : pathname);
