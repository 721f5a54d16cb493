import { beforeEach, expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { done, useStoryCentre } from '../../../../../../../tests/database/story-centre.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { listFollowed } from './list-followed.ts';
import { undoNote, writeNote } from '../sheet/write-note.ts';

const centre = useStoryCentre('referent-famille');
let mona: string;
let lise: string;

const colleague = (name: string) =>
	centre.world.asOperator([centre.centreId], async (db) => {
		const member = { name, role: 'referent-famille', centreId: centre.centreId } as const;
		return (await addStaffMember(db, member)).staffId;
	});
const as = <T>(staffId: string, work: (db: Db) => Promise<T>) =>
	centre.world.as('referent-famille', centre.centreId, work, staffId);
const note = async (staffId: string, personId: string) =>
	done(await as(staffId, (db) => writeNote(db, { personId, text: 'Préfère le matin.' }))).id;
const followedBy = async (staffId: string) =>
	(await as(staffId, listFollowed)).map(({ name }) => name);

beforeEach(async () => {
	[mona, lise] = [await colleague('Mona Suivi'), await colleague('Lise Suivi')];
});

test('those she wrote a note on are hers, once each; a colleague’s are not', async () => {
	const [aubert, berger] = [await centre.addResident('Aubert'), await centre.addResident('Berger')];
	await note(mona, aubert);
	await note(mona, aubert);
	await note(lise, berger);
	expect(await followedBy(mona)).toEqual(['Jeanne Aubert']);
	expect(await followedBy(lise)).toEqual(['Jeanne Berger']);
});

test('a note taken back, a year gone by or a name erased: she follows nobody there', async () => {
	const [caron, delmotte, evrard] = [
		await centre.addResident('Caron'),
		await centre.addResident('Delmotte'),
		await centre.addResident('Evrard')
	];
	const noteId = await note(mona, caron);
	done(await as(mona, (db) => undoNote(db, { personId: caron, noteId })));
	const old = await note(mona, delmotte);
	await centre.world.owner.query(
		`update person_notes set recorded_at = recorded_at - interval '366 days' where id = $1`,
		[old]
	);
	await note(mona, evrard);
	expect(await followedBy(mona)).toEqual(['Jeanne Evrard']);
	await centre.world.owner.query('delete from person_identities where person_id = $1', [evrard]);
	expect(await followedBy(mona)).toEqual([]);
});
