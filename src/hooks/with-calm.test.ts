import type { RequestEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { withCalm } from './with-calm.ts';

// Drawn by Svelte, which the tests of the house do not compile; nobody is told to wait here.
vi.mock('./calm-page.ts', () => ({ calmPage: () => null, RETRY_SECONDS: 5 }));

/** A form whose file never ends, and how much of it was read. */
function endlessForm() {
	let pulled = 0;
	const body = new ReadableStream({
		pull(controller) {
			pulled++;
			controller.enqueue(new Uint8Array(65_536));
		}
	});
	const request = new Request('http://localhost:3000/equipe/registres', {
		method: 'POST',
		body,
		duplex: 'half',
		headers: { 'content-type': 'multipart/form-data; boundary=x' }
	} as RequestInit);
	return { request, pulled: () => pulled };
}

test('whoever is turned away at the door is so without a word of what she sends being read', async () => {
	const { request, pulled } = endlessForm();
	const event = { request, url: new URL(request.url), locals: {}, route: { id: '/equipe' } };
	const response = await withCalm({
		event: event as unknown as RequestEvent,
		resolve: () => new Response(null, { status: 303, headers: { location: '/connexion' } })
	} as never);
	expect(response.status).toBe(303);
	expect(request.bodyUsed).toBe(false);
	expect(pulled()).toBeLessThanOrEqual(1);
});
