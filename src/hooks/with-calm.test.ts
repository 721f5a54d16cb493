import type { RequestEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import * as make from '#lib/features/house/confidential/domain/corpus/make-secrets.fixture.ts';
import { withCalm } from './with-calm.ts';

const calmPage = vi.hoisted(() => vi.fn<(page: { sent?: unknown }) => null>(() => null));
// Drawn by Svelte, which the tests of the house do not compile: what it is given is what it shows.
vi.mock('./calm-page.ts', () => ({ calmPage, RETRY_SECONDS: 5 }));

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

test('while the database is away, what may not be kept comes back masked', async () => {
	const iban = make.iban(make.drawsOf(7), 'FR');
	const url = new URL('http://localhost:3000/equipe/accueil/demande');
	const body = new URLSearchParams({ demande: `virement, ${iban}`, voie: 'comes' });
	const request = new Request(url, { method: 'POST', body });
	const event = { request, url, locals: { isDatabaseAway: true }, route: { id: '/equipe' } };
	await withCalm({
		event: event as unknown as RequestEvent,
		resolve: () => new Response(null, { status: 500 })
	} as never);
	expect(calmPage).toHaveBeenCalledTimes(1);
	const { sent } = calmPage.mock.lastCall![0];
	expect(sent).toMatchObject({
		fields: [
			['demande', 'virement, [numéro masqué]'],
			['voie', 'comes']
		]
	});
	expect(JSON.stringify(sent)).not.toContain(iban);
});
