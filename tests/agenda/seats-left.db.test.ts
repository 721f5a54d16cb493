import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
	cancelSlot,
	recordArrival,
	recordLeaving,
	takeSeat,
	undoVisit
} from '#lib/features/desk/drop-ins/index.server.ts';
import { recordDeparture } from '#lib/features/learning/workshops/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { readAgenda } from '#lib/features/outreach/agenda/index.server.ts';
import { done, SPAN, TODAY, useAgenda } from './agenda-story.ts';

const story = useAgenda();
const { act, plan, slot, told, visit } = story;
const left = async (id: string) => (await told(id))[0]?.seatsLeft;

describe('a slot', () => {
	test('has the seats that nobody keeps and where nobody sits', async () => {
		const slotId = await slot();
		expect(await left(slotId)).toBe(3);
		const kept = done(await act((db) => takeSeat(db, { slotId })));
		expect(await left(slotId)).toBe(2);
		done(await act((db) => recordArrival(db, { visitId: kept.id, today: TODAY })));
		expect(await left(slotId)).toBe(2);
		done(await act((db) => recordLeaving(db, { visitId: kept.id, minutes: 20 })));
		expect(await left(slotId)).toBe(3);
	});

	test('has its seat again when it is not kept after all', async () => {
		const slotId = await slot();
		const kept = done(await act((db) => takeSeat(db, { slotId })));
		done(await act((db) => undoVisit(db, kept.id)));
		expect(await left(slotId)).toBe(3);
	});

	test('that is full is told, with no seat; one that holds fewer than it has is no less than full', async () => {
		const slotId = await slot({ capacity: 1 });
		done(await act((db) => takeSeat(db, { slotId })));
		expect(await left(slotId)).toBe(0);
		const crowded = await slot({ capacity: 2 });
		done(await act((db) => takeSeat(db, { slotId: crowded })));
		done(await act((db) => takeSeat(db, { slotId: crowded })));
		await story.world.owner.query('update drop_in_slots set capacity = 1 where id = $1', [crowded]);
		expect(await left(crowded)).toBe(0);
	});

	test('that is cancelled is not told, whatever the reason says', async () => {
		const slotId = await slot();
		done(await act((db) => cancelSlot(db, { slotId, reason: 'Camille est malade' })));
		expect(await told(slotId)).toEqual([]);
		expect(JSON.stringify(await visit((db) => readAgenda(db, SPAN)))).not.toContain('malade');
	});
});

describe('a course', () => {
	test('has one seat less for each who is enrolled, and one more for each who leaves', async () => {
		const groupId = await plan({ capacity: 2 });
		expect(await left(groupId)).toBe(2);
		const enrolmentId = await story.enrol(groupId, 'Aubert');
		expect(await left(groupId)).toBe(1);
		await story.enrol(groupId, 'Berger');
		expect(await told(groupId)).toEqual([]);
		done(await act((db) => recordDeparture(db, { enrolmentId, leftOn: TODAY })));
		expect(await left(groupId)).toBe(1);
	});

	test('has the seats of its programme when it has none of its own, and no limit when neither has', async () => {
		const groupId = await plan();
		expect(await left(groupId)).toBe(6);
		const senou = story.programmes.get('senou');
		await story.world.owner.query('update programmes set capacity = null where id = $1', [senou]);
		await story.enrol(groupId, 'Caron');
		expect(await left(groupId)).toBeNull();
		await story.world.owner.query('update programmes set capacity = 6 where id = $1', [senou]);
	});
});

test('a visitor reads seats, and nothing of whoever sits', async () => {
	const groupId = await plan();
	const slotId = await slot();
	await story.enrol(groupId, 'Wotanzelinda');
	const { id: personId } = await act(async (db) =>
		done(await addPerson(db, { familyName: 'Wotanzelinda', givenName: 'Odette' }))
	);
	done(await act((db) => takeSeat(db, { slotId, personId })));
	const read = JSON.stringify(await visit((db) => readAgenda(db, SPAN)));
	const { rows: people } = await story.world.owner.query<{ id: string }>('select id from people');
	const { rows: staff } = await story.world.owner.query<{ id: string }>(
		'select id from staff_members'
	);
	for (const { id } of [...people, ...staff]) expect(read).not.toContain(id);
	expect(read).not.toMatch(/Wotanzelinda|Odette|Camille/);
	// Nor by asking the tables themselves.
	for (const table of [
		'enrolments',
		'drop_in_visits',
		'people',
		'seances',
		'programmes',
		'rooms'
	]) {
		const { rows } = await visit((db) => sql`select 1 from ${sql.table(table)}`.execute(db));
		expect(rows, table).toEqual([]);
	}
});
