import { beforeEach, describe, expect, test } from 'vitest';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { closeYear } from '../year/close-year.ts';
import { listVersions, readNarratives } from './read-narratives.ts';
import { goldenCentre, programmeId, type StoredCentre } from '../count/stored-season.fixture.ts';
import { type RubricText, writeRubric } from './write-rubric.ts';

const world = useTestDatabase();
const AT = Temporal.Instant.from('2019-01-15T09:00:00Z');
let centre: StoredCentre;
let senou: string;

beforeEach(async () => {
	centre = await goldenCentre(world.owner);
	senou = await programmeId(world.owner, centre, 'senou');
});

function write(body: string, more: Partial<RubricText> = {}, minutes = 0, staffId?: string) {
	const text = { programmeId: senou, year: 2018, rubric: 'public' as const, body, basedOn: 0 };
	const at = AT.add({ minutes });
	return asActing(
		world.app,
		{ staffId: staffId ?? null, role: 'animateur', centres: [centre.id], at },
		(db) => writeRubric(db, { ...text, ...more })
	);
}

const where = () => ({ programmeId: senou, year: 2018, rubric: 'public' as const });
const versions = () =>
	world
		.as('direction', centre.id, (db) => listVersions(db, where()))
		.then((all) => all.map(({ version, body }) => [version, body]));
const written = () =>
	world
		.as('direction', centre.id, (db) => readNarratives(db, 2018))
		.then((all) =>
			all.map(({ programme, rubric, version, body }) => [programme, rubric, version, body])
		);

test('each text written is a version, and the last one is the text', async () => {
	expect(await write('Retraités')).toEqual({ version: 1 });
	expect(await write('Retraités, plus de 60 ans', { basedOn: 1 }, 30)).toEqual({ version: 2 });
	expect(await write('Seniors', { rubric: 'partners' })).toEqual({ version: 1 });
	expect(await written()).toEqual([
		['senou', 'partners', 1, 'Seniors'],
		['senou', 'public', 2, 'Retraités, plus de 60 ans']
	]);
	expect(await versions()).toEqual([
		[2, 'Retraités, plus de 60 ans'],
		[1, 'Retraités']
	]);
});

test('the same text again adds none, whatever its spaces, line ends and accents are made of', async () => {
	await write('Été\nà deux');
	expect(await write(' E\u0301te\u0301\r\na\u0300 deux \u0000', { basedOn: 0 })).toEqual({
		version: 1
	});
	expect(await versions()).toEqual([[1, 'Été\nà deux']]);
});

test('an empty text is a version too: the rubric is erased, its past stays', async () => {
	await write('Retraités');
	expect(await write('', { basedOn: 1 }, 30)).toEqual({ version: 2 });
	expect(await written()).toEqual([['senou', 'public', 2, '']]);
	expect(await versions()).toHaveLength(2);
});

test('autosaves of one moment count for one version, its last; another hand begins a new one', async () => {
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into staff_members (display_name, recorded_at)
		values ('Amina Test', now()), ('Paul Test', now()) returning id`
	);
	const [amina, paul] = rows.map(({ id }) => id);
	for (const id of [amina, paul]) {
		await world.owner.query(
			`insert into memberships (staff_id, centre_id, role, started_at)
			values ($1, $2, 'animateur', now())`,
			[id, centre.id]
		);
	}
	await write('Re', {}, 0, amina);
	await write('Retrai', { basedOn: 1 }, 1, amina);
	await write('Retraités', { basedOn: 2 }, 2, amina);
	await write('Retraités !', { basedOn: 3 }, 3, paul);
	await write('Retraités, 60 ans', { basedOn: 4 }, 40, paul);
	const listed = await world.as('direction', centre.id, (db) => listVersions(db, where()));
	expect(listed.map(({ version, writtenBy }) => [version, writtenBy])).toEqual([
		[5, 'Paul Test'],
		[4, 'Paul Test'],
		[3, 'Amina Test']
	]);
	expect(listed[0]!.writtenAt.toString()).toBe('2019-01-15T09:40:00Z');
});

test('a text shortened or replaced at once is still found among the versions', async () => {
	const long = 'Retraités d’Outreau, de plus de 60 ans, venus pour découvrir internet';
	await write(long);
	await write('', { basedOn: 1 }, 1);
	await write('Tout public', { basedOn: 2 }, 2);
	await write('Seulement les habitants du quartier', { basedOn: 3 }, 3);
	await write('Seulement les habitants, adultes, du quartier', { basedOn: 4 }, 4);
	expect(await versions()).toEqual([
		[5, 'Seulement les habitants, adultes, du quartier'],
		[3, 'Tout public'],
		[1, long]
	]);
});

describe('somebody wrote in the meantime', () => {
	test('the second is shown what the first wrote, and nothing is overwritten', async () => {
		await write('Retraités');
		expect(await write('Seniors')).toMatchObject({
			refusal: 'written-meanwhile',
			theirs: { version: 1, body: 'Retraités' }
		});
		expect(await versions()).toEqual([[1, 'Retraités']]);
		expect(await write('Retraités et seniors', { basedOn: 1 }, 30)).toEqual({ version: 2 });
	});

	test('of two at the very same moment, on two connections, one is refused', async () => {
		const acting = (at: Temporal.Instant) => {
			return { staffId: null, role: 'animateur' as const, centres: [centre.id], at };
		};
		let bothHaveRead = () => {};
		const reading = new Promise<void>((resolve) => (bothHaveRead = resolve));
		let waiting = 0;
		const slowly = (body: string) =>
			asActing(world.app, acting(AT), async (db) => {
				// Both transactions are open, on connections of their own, before either writes.
				await db.selectFrom('fiche_versions').select('id').execute();
				if (++waiting === 2) bothHaveRead();
				await reading;
				return writeRubric(db, { ...where(), body, basedOn: 0 });
			});
		const results = await Promise.all([slowly('Retraités'), slowly('Seniors')]);
		const refused = results.filter((result) => 'refusal' in result);
		expect(results).toContainEqual({ version: 1 });
		expect(refused).toHaveLength(1);
		const [[, kept] = []] = await versions();
		expect(refused[0]).toMatchObject({ theirs: { version: 1, body: kept } });
		expect(await versions()).toHaveLength(1);
	});

	test('a version nobody has reached is no base to write on', async () => {
		expect(await write('Seniors', { basedOn: 7 })).toMatchObject({
			refusal: 'written-meanwhile',
			theirs: null
		});
	});
});

describe('what is refused leaves nothing behind', () => {
	test.each([
		['a bank card', 'Carte 4970 1012 3456 7893 pour les goûters'],
		['a social security number', 'N° 2 69 05 49 588 157 80']
	])('%s is nowhere in the database', async (_what, body) => {
		const digits = body.replace(/\D/g, '');
		expect(await write(body)).toMatchObject({ refusal: 'confidential' });
		const { rows: tables } = await world.owner.query<{ name: string }>(
			`select relname as name from pg_class
			where relkind = 'r' and relnamespace = 'public'::regnamespace`
		);
		for (const { name } of tables) {
			const { rows } = await world.owner.query(
				`select from ${name} t where regexp_replace(t::text, '\\D', '', 'g') like $1`,
				[`%${digits}%`]
			);
			expect(rows, name).toEqual([]);
		}
	});

	test('a text longer than two pages', async () => {
		expect(await write('é'.repeat(8_000))).toEqual({ version: 1 });
		expect(await write('é'.repeat(8_001), { basedOn: 1 })).toMatchObject({ refusal: 'too-long' });
		expect(await versions()).toHaveLength(1);
	});

	test('a text of a closed year', async () => {
		await world.as('direction', centre.id, (db) =>
			closeYear(db, { centre, year: 2018, today: '2019-01-15' })
		);
		expect(await write('Retraités')).toMatchObject({ refusal: 'closed' });
		expect(await versions()).toEqual([]);
	});

	test('a programme of another centre', async () => {
		const neighbour = await goldenCentre(world.owner);
		const theirs = await programmeId(world.owner, neighbour, 'senou');
		await expect(write('Retraités', { programmeId: theirs })).rejects.toThrow(/foreign key/);
		const { rows } = await world.owner.query(
			'select from fiche_versions where programme_id = any ($1)',
			[[theirs, senou]]
		);
		expect(rows).toEqual([]);
	});
});

test('the journal says who wrote which version, and not a word of it', async () => {
	await write('Retraités d’Outreau');
	const { rows } = await world.owner.query<{ line: string }>(
		`select j::text as line from journal j where centre_id = $1 and record_kind = 'fiche-version'`,
		[centre.id]
	);
	expect(rows).toHaveLength(1);
	expect(rows[0]!.line).not.toMatch(/Retrait|Outreau/);
});
