import { beforeEach, describe, expect, test } from 'vitest';
import { showDropIn } from '#lib/features/desk/drop-ins/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { giveSeat } from './end-request.ts';
import { erasePlaceRequest } from './erase-requests.ts';
import { holds } from './holds.ts';
import { done, useAskedDesk } from './places.fixture.ts';
import { readAsker } from './read-asker.ts';
import { undoLastOfPlace } from './undo-last.ts';

const desk = useAskedDesk();
const { act } = desk;

beforeEach(() => desk.clear());

/** What a request holds of nobody. */
const EMPTIED = {
	...{ first_name: null, phone: null, words: null, adult_first_name: null },
	...{ same_mark: null, ticket_digest: null }
};

/** Somebody asks; gives her ticket, and her request as the desk knows it. */
async function asked(change: Parameters<typeof desk.ask>[0] = {}) {
	const { ticket } = done(await desk.ask(change));
	return { ticket, id: (await desk.list()).waiting.at(-1)!.id };
}

test('after three months a count stays, and nothing says who it was', async () => {
	const { id, ticket } = await asked({ words: 'Ma mère débute' });
	const night = (today: string) =>
		desk.asCentre((db) => holds.erasePast!(db, { timeZone: 'Europe/Paris', today }));
	expect(await night('2027-02-23')).toEqual({ place_requests: 0 });
	expect(await act((db) => readAsker(db, id))).toMatchObject({ firstName: 'Jeanne' });
	expect(await night('2027-02-24')).toEqual({ place_requests: 1 });
	expect(await night('2027-02-24')).toEqual({ place_requests: 0 });
	const { rows } = await desk.world.owner.query<Record<string, unknown>>(
		'select * from place_requests'
	);
	expect(rows).toMatchObject([{ ...EMPTIED, id, kind: 'other' }]);
	expect(await desk.ticket(ticket)).toBeNull();
	expect(await desk.list('2027-02-24')).toEqual({ waiting: [], heldCount: 0, ended: [] });
	expect(await act((db) => readAsker(db, id))).toBeNull();
	done(await desk.ask());
});

describe('she asks that nothing be kept', () => {
	const erase = (id: string) => act((db) => erasePlaceRequest(db, id));

	test('at once nothing says who it was, nobody calls her, and a count stays', async () => {
		const { id, ticket } = await asked({ words: 'Ma mère débute' });
		const { id: other } = await asked({ phone: '06 39 98 00 02' });
		done(await erase(id));
		expect((await desk.list()).waiting.map((one) => one.id)).toEqual([other]);
		expect(await act((db) => readAsker(db, id))).toBeNull();
		expect(await desk.ticket(ticket)).toBeNull();
		const { rows } = await desk.world.owner.query(
			`select r.*, e.outcome from place_requests r left join place_request_ends e on e.request_id = r.id
			where r.id = $1`,
			[id]
		);
		expect(rows).toMatchObject([{ ...EMPTIED, outcome: 'gave-up-on-the-phone' }]);
		done(await erase(id));
		expect(await erase('00000000-0000-4000-8000-000000000000')).toMatchObject({
			refusal: 'unknown-place-request'
		});
	});

	test('a seat that was given stays kept', async () => {
		const slotId = await desk.plan(1);
		const { id } = await asked({ occasion: slotId });
		done(await act((db) => giveSeat(db, { id, slotId })));
		done(await erase(id));
		expect((await act((db) => showDropIn(db, slotId)))!.slot.seatsLeft).toBe(0);
		expect((await desk.list()).ended).toEqual([]);
	});
});

describe('once the resident who came to the seat is erased', () => {
	const erase = (personId: string) =>
		desk.world.as('direction', desk.centreId, (db) => holds.erase!(db, [personId]));

	/** A seat is given for that request, and that resident came to it. */
	async function come(id: string, slotId: string): Promise<string> {
		done(await act((db) => giveSeat(db, { id, slotId })));
		const named = { givenName: 'Jeanne', familyName: 'Lecomte' };
		const { id: personId } = done(await act((db) => addPerson(db, named)));
		await desk.world.owner.query('update drop_in_visits set person_id = $1', [personId]);
		return personId;
	}

	test('what she asked before says nothing of her', async () => {
		const slotId = await desk.plan(1);
		const { id } = await asked({ occasion: slotId });
		const { id: other } = await asked();
		expect(await erase(await come(id, slotId))).toEqual({ place_requests: 1 });
		expect(await act((db) => readAsker(db, id))).toBeNull();
		expect(await act((db) => readAsker(db, other))).not.toBeNull();
	});

	test('what was tied to her by mistake, and untied, waits for whoever asked it', async () => {
		const slotId = await desk.plan(1);
		const { id } = await asked({ occasion: slotId });
		const personId = await come(id, slotId);
		done(await act((db) => undoLastOfPlace(db, id)));
		expect(await erase(personId)).toEqual({ place_requests: 0 });
		expect(await act((db) => readAsker(db, id))).toMatchObject({ firstName: 'Jeanne' });
	});
});
