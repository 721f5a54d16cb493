import { beforeAll, expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { addPerson } from '../record/add-person.ts';
import { gatherPersonData } from './gather-person-data.ts';
import { listPersonEvents } from './list-person-events.ts';
import { recordConsent } from '../contact/record-consent.ts';
import { recordNotice } from './record-notice.ts';
import { writeNote } from './write-note.ts';

const world = useTestDatabase();
let centre: string;
let id: string;
const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) => world.as(role, centre, work);
const page = { before: null, limit: 50 };

beforeAll(async () => {
	centre = await world.addCentre('jacques-brel');
	const added = await as('accueil', (db) =>
		addPerson(db, { familyName: 'Caron', givenName: 'Léa' })
	);
	id = 'id' in added ? added.id : '';
});

test('told, asked, followed: each is a line, and the desk reads no note', async () => {
	await as('accueil', (db) => recordNotice(db, { personId: id, toldBy: 'spoken' }));
	const photo = { personId: id, purpose: 'photo' as const };
	expect(
		await as('accueil', (db) => recordConsent(db, { ...photo, answer: 'withdrawn' }))
	).toMatchObject({
		refusal: 'not-given'
	});
	for (const answer of ['given', 'given', 'withdrawn', 'refused'] as const) {
		await as('accueil', (db) => recordConsent(db, { ...photo, answer }));
	}
	await as('animateur', (db) => writeNote(db, { personId: id, text: 'Préfère le matin.' }));
	const kinds = async (role: ActingRole) =>
		(await as(role, (db) => listPersonEvents(db, id, page))).map(({ kind }) => kind).toSorted();
	const seen = ['consent', 'consent', 'consent', 'notice', 'person'];
	expect(await kinds('accueil')).toEqual(seen);
	expect(await kinds('animateur')).toEqual([...seen, 'note'].toSorted());
	expect((await as('accueil', (db) => gatherPersonData(db, id)))!.notes).toEqual([]);
	expect((await as('direction', (db) => gatherPersonData(db, id)))!.notes).toHaveLength(1);
});

test('the desk writes no note, and nobody writes a confidential number in one', async () => {
	const count = async () =>
		(await world.owner.query('select from person_notes where centre_id = $1', [centre])).rowCount;
	const before = await count();
	const write = (role: ActingRole, text: string) =>
		as(role, (db) => writeNote(db, { personId: id, text }));
	expect(await write('accueil', 'Bonjour')).toMatchObject({ refusal: 'not-yours' });
	expect(await write('animateur', '  ')).toMatchObject({ refusal: 'note-empty' });
	expect(await write('animateur', 'x'.repeat(2001))).toMatchObject({ refusal: 'note-length' });
	expect(await write('animateur', 'Son mot de passe est Marguerite62!')).toMatchObject({
		refusal: 'confidential'
	});
	expect(await count()).toBe(before);
});

test('another centre knows nothing of her', async () => {
	const other = await world.addCentre('la-digue');
	await world.as('direction', other, async (db) => {
		expect(await listPersonEvents(db, id, page)).toEqual([]);
		expect(await gatherPersonData(db, id)).toBeNull();
		expect(await recordNotice(db, { personId: id, toldBy: 'paper' })).toMatchObject({
			refusal: 'unknown-person'
		});
	});
});
