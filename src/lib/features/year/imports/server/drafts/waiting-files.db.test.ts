import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { draftOf } from '../../domain/match/plan-import.fixture.ts';
import { openCentre, record, recordIn, undo } from '../imported-world.fixture.ts';
import { dropDraft, keepDraft, openDraft } from './keep-draft.ts';
import { keepRegisters, openRegisters } from './keep-registers.ts';
import { readRegisters } from '../pipeline.ts';
import type { ReadFile } from '../read/read-dropped.ts';
import { listImports } from '../write/list-imports.ts';
import { readMappings, rememberMapping } from '../read/remember-mapping.ts';

const world = useTestDatabase();
const files = [{ name: 'registre.csv', bytes: Buffer.from('AUBERT Jeannine;x;x') }];

async function direction(slug: string) {
	const centre = await openCentre(world, slug);
	const { staffId } = await world.asOperator([], (db) =>
		addStaffMember(db, { name: 'Paule Legrand', role: 'direction', centreId: centre })
	);
	return { centre, staffId };
}

type Kept = { id: string; key: string };

describe('files that wait to be confirmed', () => {
	it('come back to whoever dropped them, with her key, until she is done', async () => {
		const { centre, staffId } = await direction('depot');
		const as = <T>(work: Parameters<typeof world.as<T>>[2], who = staffId) =>
			world.as('direction', centre, work, who);
		const { id, key } = (await as((db) => keepDraft(db, files))) as Kept;
		const opened = await as((db) => openDraft(db, id, key));
		expect(opened).toEqual([{ name: 'registre.csv', bytes: files[0]!.bytes }]);
		expect(await as((db) => openDraft(db, id, Buffer.alloc(32).toString('base64url')))).toBeNull();
		const { staffId: other } = await direction('voisine');
		expect(await as((db) => openDraft(db, id, key), other)).toBeNull();
		await as((db) => dropDraft(db, id), other);
		expect(await as((db) => openDraft(db, id, key))).not.toBeNull();
		expect(await as((db) => openDraft(db, 'anything', key))).toBeNull();
		await as((db) => dropDraft(db, id));
		expect(await as((db) => openDraft(db, id, key))).toBeNull();
	});

	it('cannot be read in the database', async () => {
		const { centre, staffId } = await direction('scelle');
		await world.as('direction', centre, (db) => keepDraft(db, files), staffId);
		const { rows } = await world.owner.query<{ sealed: Buffer }>(
			'select sealed from import_drafts'
		);
		expect(rows.every(({ sealed }) => !sealed.toString('latin1').includes('AUBERT'))).toBe(true);
	});

	it('are swept away two hours later, by anybody of the centre', async () => {
		const { centre, staffId } = await direction('balai');
		const { id, key } = (await world.as(
			'direction',
			centre,
			(db) => keepDraft(db, files),
			staffId
		)) as Kept;
		await world.owner.query(
			`update import_drafts set expires_at = '2020-01-01T00:00:00Z' where id = $1`,
			[id]
		);
		const open = await world.as('direction', centre, (db) => openDraft(db, id, key), staffId);
		expect(open).toBeNull();
		const { staffId: colleague } = await direction('balai-2');
		await world.as('direction', centre, (db) => keepDraft(db, files), colleague);
		const { rows } = await world.owner.query('select from import_drafts where id = $1', [id]);
		expect(rows).toHaveLength(0);
	});

	it('hold nothing confidential, even sealed, and say where it stood', async () => {
		const { centre, staffId } = await direction('secrets');
		const iban = 'FR76 3000 6000 0112 3456 7890 189';
		const register = `Nom;18/01/2018;Observations\nAUBERT Jeannine;x;${iban}\nCARLIER François;x;`;
		const read = await readRegisters([
			{ name: `RIB ${iban}.csv`, bytes: Buffer.from(register) },
			{ name: 'photo.xlsx', bytes: Buffer.from(`not a workbook ${iban}`) }
		]);
		if ('refusal' in read) throw new Error(read.message);
		const open = await world.as(
			'direction',
			centre,
			async (db) => {
				const { id, key } = (await keepRegisters(db, read)) as Kept;
				return openRegisters(db, id, key);
			},
			staffId
		);
		const text = gunzipSync(open!.packed).toString();
		expect(text).toContain('AUBERT');
		expect(text).not.toMatch(/3000|6000|7890/);
		const [first, photo] = JSON.parse(text) as ReadFile[];
		expect(first).toMatchObject({ kinds: ['iban'], hidden: [{ cell: 'C2' }] });
		expect(photo).toMatchObject({ workbook: null, unreadable: expect.stringMatching(/\S/) });
	});

	it('are refused when they are too heavy together', async () => {
		const { centre, staffId } = await direction('lourd');
		const heavy = [{ name: 'a.csv', bytes: Buffer.alloc(26_214_400) }];
		const kept = await world.as('direction', centre, (db) => keepDraft(db, heavy), staffId);
		expect(kept).toMatchObject({ refusal: 'too-heavy' });
	});
});

it('a corrected layout is remembered, and the last correction stands', async () => {
	const { centre } = await direction('colonnes');
	const mappings = await world.asOperator([centre], async (db) => {
		await rememberMapping(db, 'abc', { 0: 'family-name' });
		await rememberMapping(db, 'abc', { 0: 'full-name', 3: 'ignored' });
		return readMappings(db);
	});
	expect(mappings).toEqual({ abc: { 0: 'full-name', 3: 'ignored' } });
});

it('the imports of a centre are listed, with who, what and whether they can be undone', async () => {
	const { centre, staffId } = await direction('liste');
	const sheet = (day: string, cycle: string) =>
		draftOf({ cycle, groups: { A: { days: [day], lines: [['HÉDIN Jeannine', 1945, 'X']] } } });
	await world.as(
		'direction',
		centre,
		(db) => recordIn(db, sheet('2018-01-11', 'janvier')),
		staffId
	);
	const { importId } = await record(world, centre, sheet('2018-05-11', 'mai'));
	await undo(world, centre, importId!);
	const lines = await world.asOperator([centre], listImports);
	expect(lines).toMatchObject([
		{ id: importId, who: null, undoable: false },
		{
			who: 'Paule Legrand',
			year: 2018,
			files: ['registre.xlsx'],
			counts: { people: 1, cycles: 1, seances: 1, marks: 1 },
			undoneAt: null,
			undoable: true
		}
	]);
	expect(lines[0]!.undoneAt).not.toBeNull();
});
