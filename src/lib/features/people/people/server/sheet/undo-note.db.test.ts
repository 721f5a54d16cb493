import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addPerson } from '../record/add-person.ts';
import { gatherPersonData } from './gather-person-data.ts';
import { listPersonEvents } from './list-person-events.ts';
import { undoNote, writeNote } from './write-note.ts';

const world = useTestDatabase();
const page = { before: null, limit: 50 };
let nth = 0;
let centre: string;
let awa: string;
let nour: string;
let her: string;
let noteId: string;

const as = <T>(role: ActingRole, staffId: string, work: (db: Db) => Promise<T>) =>
	world.as(role, centre, work, staffId);
const undo = (role: ActingRole, staffId: string, note = noteId, personId = her) =>
	as(role, staffId, (db) => undoNote(db, { personId, noteId: note }));
const undos = async () =>
	(await world.owner.query('select * from person_note_undos where centre_id = $1', [centre])).rows;
const notesRead = async (role: ActingRole, staffId: string) =>
	(await as(role, staffId, (db) => listPersonEvents(db, her, page))).filter(
		({ kind }) => kind === 'note'
	);

beforeEach(async () => {
	nth += 1;
	centre = await world.addCentre(`centre-${nth}`);
	const colleague = async (name: string) => {
		const member = { name, role: 'animateur', centreId: centre } as const;
		return (await world.asOperator([centre], (db) => addStaffMember(db, member))).staffId;
	};
	[awa, nour] = [await colleague('Awa Diallo'), await colleague('Nour Saïdi')];
	const added = await as('accueil', awa, (db) =>
		addPerson(db, { familyName: 'Caron', givenName: 'Léa' })
	);
	her = 'id' in added ? added.id : '';
	const note = await as('animateur', awa, (db) =>
		writeNote(db, { personId: her, text: 'Préfère le matin.' })
	);
	noteId = 'id' in note ? note.id : '';
});

test('whoever wrote a note takes it back: it is read no more, and who said so is kept', async () => {
	expect(await notesRead('animateur', awa)).toMatchObject([{ by: 'Awa Diallo', isUndoable: true }]);
	expect(await undo('animateur', awa)).toEqual({ undone: noteId });
	expect(await undos()).toMatchObject([{ note_id: noteId, recorded_by: awa }]);
	for (const role of ['animateur', 'referent-famille', 'direction'] as const) {
		expect(await notesRead(role, awa)).toEqual([]);
	}
});

test('the direction takes back the note of a colleague', async () => {
	expect(await notesRead('direction', nour)).toMatchObject([{ isUndoable: true }]);
	expect(await undo('direction', nour)).toEqual({ undone: noteId });
	expect(await undos()).toMatchObject([{ recorded_by: nour }]);
});

describe('is refused, and nothing is written:', () => {
	test('a colleague who did not write it', async () => {
		expect((await notesRead('animateur', nour))[0]).not.toHaveProperty('isUndoable');
		expect(await undo('animateur', nour)).toMatchObject({ refusal: 'not-yours' });
		expect(await undos()).toEqual([]);
	});

	test('the desk, even for a note that she wrote in another role', async () => {
		expect(await undo('accueil', awa)).toMatchObject({ refusal: 'not-yours' });
		expect(await undos()).toEqual([]);
	});

	test('a note of nobody, or of another sheet', async () => {
		const other = await as('accueil', awa, (db) =>
			addPerson(db, { familyName: 'Delattre', givenName: 'Odile' })
		);
		const unknown = { refusal: 'unknown-note' };
		expect(await undo('direction', nour, randomUUID())).toMatchObject(unknown);
		const elsewhere = 'id' in other ? other.id : '';
		expect(await undo('direction', nour, noteId, elsewhere)).toMatchObject(unknown);
		expect(await undos()).toEqual([]);
	});

	test('another centre', async () => {
		const neighbour = await world.addCentre(`voisin-${nth}`);
		const done = await world.as(
			'direction',
			neighbour,
			(db) => undoNote(db, { personId: her, noteId }),
			nour
		);
		expect(done).toMatchObject({ refusal: 'unknown-note' });
		expect(await undos()).toEqual([]);
	});
});

test('the database itself lets nobody else take a note back', async () => {
	const written = as('animateur', nour, (db) =>
		db
			.insertInto('person_note_undos')
			.values({
				note_id: noteId,
				centre_id: centre,
				recorded_at: db.acting.at.toString(),
				recorded_by: nour
			})
			.execute()
	);
	await expect(written).rejects.toThrow(/row-level security/);
});

test('two at once, or twice over: it is taken back once, told once', async () => {
	const both = await Promise.all([undo('animateur', awa), undo('direction', nour)]);
	expect(both).toEqual([{ undone: noteId }, { undone: noteId }]);
	expect(await undo('animateur', awa)).toEqual({ undone: noteId });
	expect(await undos()).toHaveLength(1);
	const { rows } = await world.owner.query(
		`select from journal where action = 'undo-note' and record_id = $1`,
		[noteId]
	);
	expect(rows).toHaveLength(1);
});

test('she reads it in her copy as taken back', async () => {
	await undo('animateur', awa);
	const data = await as('direction', nour, (db) => gatherPersonData(db, her));
	expect(data!.notes).toMatchObject([
		{ text: 'Préfère le matin.', undoneAt: expect.any(Temporal.Instant) }
	]);
});
