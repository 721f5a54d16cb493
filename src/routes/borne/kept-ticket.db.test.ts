import { expect, test } from 'vitest';
import { useAskedDesk } from '#lib/features/outreach/place-requests/server/places.fixture.ts';
import type { EnrolledKiosk } from '#lib/features/lobby/kiosks/index.ts';
import { A_TUESDAY } from '../../../tests/database/a-tuesday.ts';
import { followVisit } from './follow-visit.ts';
import { keepTicket, keptTicket } from './kept-ticket.ts';

const desk = useAskedDesk();
const KEY_OF_VISIT = '__Secure-declic.cle-de-visite';

/** A kiosk of the centre: what its browser keeps, and the next screen of whoever stands there. */
function kioskOfLobby() {
	const jar = new Map<string, string>();
	const centre = { id: desk.centreId, slug: 'brel', name: 'Brel', timeZone: 'Europe/Paris' };
	const kiosk: EnrolledKiosk = { id: desk.centreId, name: 'Hall', centre };
	const world = {
		database: desk.world.app,
		now: () => A_TUESDAY,
		secrets: { kioskVisits: Buffer.alloc(32, 9) }
	};
	const event = {
		request: new Request('https://declic.test/borne'),
		locals: { world, kiosk, keys: { isSecure: true, origin: 'https://declic.test' } },
		cookies: {
			get: (name: string) => jar.get(name),
			getAll: () => [...jar].map(([name, value]) => ({ name, value })),
			set: (name: string, value: string) => jar.set(name, value),
			delete: (name: string) => jar.delete(name)
		}
	};
	return {
		jar,
		see: () => followVisit(event as never, kiosk, { text: 'fr' }),
		keep: (ticket: string) => keepTicket(event as never, ticket),
		ticket: () => keptTicket(event as never, 'fr')
	};
}

test('a place asked for in a visit opens in that visit, and no more once its page has ended it without the server', async () => {
	const kiosk = kioskOfLobby();
	kiosk.see();
	const asked = await desk.ask();
	if ('refusal' in asked) throw new Error(asked.message);
	kiosk.keep(asked.ticket);
	expect(await kiosk.ticket()).toMatchObject({ address: expect.stringContaining(asked.ticket) });
	kiosk.see();
	expect(await kiosk.ticket()).not.toBeNull();
	// All that a page can take away by itself; the server is back, and somebody else stands there.
	kiosk.jar.delete(KEY_OF_VISIT);
	expect(await kiosk.ticket()).toBeNull();
	kiosk.see();
	expect(await kiosk.ticket()).toBeNull();
	expect([...kiosk.jar.keys()].filter((name) => name.endsWith('ticket'))).toEqual([]);
});
