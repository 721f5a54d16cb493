import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import type { Acting } from '#lib/platform/database/acting.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { closeYear } from '../year/close-year.ts';
import { goldenCentre, type StoredCentre } from '../count/stored-season.fixture.ts';
import { streamAnnex } from './stream-annex.ts';

const world = useTestDatabase();
let centre: StoredCentre;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
});

const acting = (): Acting => ({
	staffId: null,
	role: 'direction',
	centres: [centre.id],
	at: A_TUESDAY
});
const asked = (year = 2018) =>
	streamAnnex(world.app, acting(), { centre, year, today: '2019-01-15' });

async function annex(): Promise<Buffer> {
	const stream = await asked();
	if ('refusal' in stream) throw new Error(stream.message);
	return Buffer.from(await new Response(stream).bytes());
}

/** The rows of a sheet, each by the headings of its columns. */
async function sheet(name: string, bytes?: Buffer) {
	const workbook = await readWorkbook('annexe.xlsx', bytes ?? (await annex()));
	if ('refusal' in workbook) throw new Error(workbook.message);
	const [headings, ...rows] = workbook.sheets.find((one) => one.name === name)!.rows;
	return rows.map((row) =>
		Object.fromEntries(headings!.map((heading, at) => [heading!.text, row[at]]))
	);
}

const sum = (rows: Awaited<ReturnType<typeof sheet>>, column: string) =>
	rows.reduce((all, row) => all + (row[column]?.number ?? 0), 0);

const own = async (table: string) => {
	const { rows } = await world.owner.query<{ id: string }>(
		`select id from ${table} where centre_id = $1 order by id`,
		[centre.id]
	);
	return rows.map(({ id }) => id);
};

async function addColleague(name: string): Promise<string> {
	const { rows } = await world.owner.query<{ id: string }>(
		'insert into staff_members (display_name, recorded_at) values ($1, now()) returning id',
		[name]
	);
	await world.owner.query(
		`insert into memberships (staff_id, centre_id, role, started_at) values ($1, $2, 'animateur', now())`,
		[rows[0]!.id, centre.id]
	);
	return rows[0]!.id;
}

test('says what it is, then the figures, then every séance of the season', async () => {
	const bytes = await annex();
	const workbook = await readWorkbook('annexe.xlsx', bytes);
	if ('refusal' in workbook) throw new Error(workbook.message);
	expect(workbook.sheets.map(({ name }) => name)).toEqual(['À lire', 'Chiffres', 'Séances']);
	const read = workbook.sheets[0]!.rows.map((row) => row.map((cell) => cell?.text));
	expect(read[0]).toEqual(['Annexe du bilan d’activité 2018']);
	expect(read[1]).toEqual(['Centre', 'Centre social Jacques Brel']);
	expect(read[2]![1]).toMatch(/^Arrêtées au 15 janvier 2019\. L’année est ouverte/);
	const seances = await sheet('Séances', bytes);
	expect(seances).toHaveLength((await own('seances')).length);
	expect(seances.filter((row) => row['État']?.text === 'tenue')).toHaveLength(95);
	expect(sum(seances, 'Minutes données')).toBe(174 * 60);
	expect(sum(seances, 'Présences')).toBe(276);
	expect(sum(seances, 'Minutes reçues')).toBe(498.5 * 60);
	expect(seances[0]).toMatchObject({ Date: { date: '2018-01-11' }, Heure: undefined });
});

test('each séance has its hour, its place and who animated it, or those of its group', async () => {
	const [seance] = await own('seances');
	const { rows } = await world.owner.query<{ group_id: string; day: string }>(
		'select group_id, day from seances where id = $1',
		[seance]
	);
	const { group_id: group, day } = rows[0]!;
	await world.owner.query(`update workshop_groups set venue = 'Cyberespace' where id = $1`, [
		group
	]);
	await world.owner.query(
		`update seances set starts_at = '14:30', venue = 'Médiathèque' where id = $1`,
		[seance]
	);
	const [zoe, eloi] = [await addColleague('Zoé Test'), await addColleague('Éloi Test')];
	for (const staff of [zoe, eloi]) {
		await world.owner.query(
			'insert into group_animators (group_id, staff_id, centre_id, recorded_at) values ($1, $2, $3, now())',
			[group, staff, centre.id]
		);
	}
	await world.owner.query(
		'insert into seance_animators (seance_id, staff_id, centre_id, recorded_at) values ($1, $2, $3, now())',
		[seance, zoe, centre.id]
	);
	const seances = await sheet('Séances');
	const one = seances.find((row) => row.Heure);
	expect(one).toMatchObject({
		Date: { date: day },
		Heure: { text: '14:30' },
		Lieu: { text: 'Médiathèque' },
		'Animatrices et animateurs': { text: 'Zoé Test' }
	});
	const others = seances.filter((row) => row.Lieu?.text === 'Cyberespace');
	expect(others.length).toBeGreaterThan(0);
	expect(new Set(others.map((row) => row['Animatrices et animateurs']?.text))).toEqual(
		new Set(['Zoé Test, Éloi Test'])
	);
});

test('nobody’s name is in it, nor why a séance was called off', async () => {
	await world.owner.query(
		`insert into person_identities (person_id, centre_id, family_name, given_name, name_key, recorded_at)
		select id, centre_id, 'Invisible', 'Prénom', 'invisible prenom', now() from people where centre_id = $1`,
		[centre.id]
	);
	const [seance] = await own('seances');
	await world.owner.query(
		`insert into seance_cancellations (seance_id, centre_id, reason, recorded_at)
		values ($1, $2, 'Madame Invisible est malade', now())`,
		[seance, centre.id]
	);
	const bytes = await annex();
	const text = Object.values(unzipSync(bytes))
		.map((part) => strFromU8(part))
		.join('');
	expect(text).not.toMatch(/invisible|prénom|malade/i);
	const states = (await sheet('Séances', bytes)).map((row) => row['État']?.text);
	expect(states.filter((state) => state === 'annulée').length).toBeGreaterThan(0);
});

test('the same registers make the same bytes, in any database', async () => {
	const first = await annex();
	expect(Buffer.compare(await annex(), first)).toBe(0);
	centre = await goldenCentre(world.owner);
	expect(Buffer.compare(await annex(), first)).toBe(0);
});

test('a year that counts nothing is refused with a sentence', async () => {
	expect(await asked(2031)).toEqual({
		refusal: 'nothing-counted',
		message: 'Il n’y a rien à télécharger pour 2031.'
	});
});

describe('a closed year', () => {
	let closed: Buffer;
	beforeEach(async () => {
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: '2018-12-31' })
		);
		closed = await annex();
	});

	test('says its closing day', async () => {
		const [, , data] = (
			(await readWorkbook('a.xlsx', closed)) as { sheets: { rows: { text: string }[][] }[] }
		).sheets[0]!.rows;
		expect(data![1]!.text).toMatch(/^Arrêtées au 31 décembre 2018\. L’année est close/);
	});

	test('stays the same to the last byte when people are erased', async () => {
		await world.owner.query('delete from enrolments where centre_id = $1', [centre.id]);
		await world.owner.query('delete from people where centre_id = $1', [centre.id]);
		expect(Buffer.compare(await annex(), closed)).toBe(0);
	});

	test('keeps a séance that the registers have lost, and ignores one they have got since', async () => {
		const [lost] = await own('seances');
		const [group] = await own('workshop_groups');
		await world.owner.query(
			`insert into seances (id, centre_id, group_id, day, planned_minutes, recorded_at)
			values ($1, $2, $3, '2018-08-15', 90, now())`,
			[randomUUID(), centre.id, group]
		);
		await world.owner.query('delete from attendances where seance_id = $1', [lost]);
		await world.owner.query('delete from seances where id = $1', [lost]);
		const rows = await sheet('Séances');
		expect(rows).toHaveLength((await sheet('Séances', closed)).length);
		expect(rows.map((row) => row.Date?.date)).not.toContain('2018-08-15');
		expect(sum(rows, 'Présences')).toBe(276);
	});
});
