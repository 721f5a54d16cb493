import type { RequestEvent } from '@sveltejs/kit';

const MOST_LETTERS = 200;

/** What somebody looks for is sent, so that no address, and no history of a browser, says it. */
export async function searchedWords({ request }: Pick<RequestEvent, 'request'>): Promise<string> {
	const typed = (await request.formData()).get('q');
	return typeof typed === 'string' ? typed.trim().slice(0, MOST_LETTERS) : '';
}
