import { describe, expect, test } from 'vitest';
import { A_TUESDAY, useTestDatabase } from '../../../../tests/database/test-database.ts';
import { type Acting, asActing, centreOf, type Db, nowActFor, recordedBy } from './acting.ts';

const world = useTestDatabase();

const operator = (centres: string[] = []): Acting => ({
	staffId: null,
	role: 'operator',
	centres,
	at: A_TUESDAY
});
const addCentre = (db: Db, slug: string) =>
	db
		.insertInto('centres')
		.values({ slug, name: slug, recorded_at: db.acting.at.toString() })
		.returning('id')
		.executeTakeFirstOrThrow();
const known = async (slug: string) =>
	(await world.owner.query('select from centres where slug = $1', [slug])).rowCount === 1;

describe('what a transaction wrote', () => {
	test('stays when the work is done', async () => {
		const { id } = await asActing(world.app, operator(), (db) => addCentre(db, 'stays'));
		expect(id).toMatch(/^[0-9a-f-]{36}$/);
		expect(await known('stays')).toBe(true);
	});

	test('is gone when the work is refused, and the refusal comes back as it was', async () => {
		const refusal = { refusal: 'full', message: 'C’est complet.' };
		const answer = await asActing(world.app, operator(), async (db) => {
			await addCentre(db, 'refused');
			return refusal;
		});
		expect(answer).toBe(refusal);
		expect(await known('refused')).toBe(false);
	});

	test('is gone when the work throws, and the error is not swallowed', async () => {
		const failing = asActing(world.app, operator(), async (db) => {
			await addCentre(db, 'thrown');
			throw new Error('a bug');
		});
		await expect(failing).rejects.toThrow('a bug');
		expect(await known('thrown')).toBe(false);
	});

	test.each([null, undefined, 0, '', 'refusal', [], ['refusal']])(
		'stays when the answer is %j',
		async (answer) => {
			const slug = `answer-${JSON.stringify(answer)?.length ?? 'none'}-${typeof answer}-${Array.isArray(answer)}`;
			expect(
				await asActing(world.app, operator(), async (db) => {
					await addCentre(db, slug);
					return answer;
				})
			).toBe(answer);
			expect(await known(slug)).toBe(true);
		}
	);
});

describe('a transaction that says nothing', () => {
	test('sees no row of any centre, and writes none', async () => {
		const centre = await world.addCentre('silent');
		await world.owner.query('insert into people (centre_id, recorded_at) values ($1, now())', [
			centre
		]);
		expect(await world.app.selectFrom('people').selectAll().execute()).toEqual([]);
		await expect(
			world.app
				.insertInto('people')
				.values({ centre_id: centre, recorded_at: A_TUESDAY.toString() })
				.execute()
		).rejects.toThrow('row-level security');
		const said = await world.as('direction', centre, (db) =>
			db.selectFrom('people').selectAll().execute()
		);
		expect(said).toHaveLength(1);
	});

	test('inherits nothing from the one before it on the same connection', async () => {
		const centre = await world.addCentre('before');
		await world.owner.query('insert into people (centre_id, recorded_at) values ($1, now())', [
			centre
		]);
		await world.app.connection().execute(async (connection) => {
			await asActing(connection, { ...operator([centre]), role: 'direction' }, (db) =>
				db.selectFrom('people').selectAll().executeTakeFirstOrThrow()
			);
			expect(await connection.selectFrom('people').selectAll().execute()).toEqual([]);
		});
	});
});

describe('the centre of a use case', () => {
	const centreAmong = (centres: string[]) =>
		asActing(world.app, operator(centres), async (db) => centreOf(db));

	test('is the only one it acts for', async () => {
		const centre = await world.addCentre('only');
		expect(await centreAmong([centre])).toBe(centre);
	});

	test('is a programming error with none, or with several', async () => {
		const two = [await world.addCentre('one'), await world.addCentre('two')];
		await expect(centreAmong([])).rejects.toThrow('exactly one centre');
		await expect(centreAmong(two)).rejects.toThrow('exactly one centre');
	});

	test('may be the one just made, without changing who asked', async () => {
		const asking = operator();
		const made = await asActing(world.app, asking, async (db) => {
			const { id } = await addCentre(db, 'made');
			await nowActFor(db, id);
			await db
				.insertInto('people')
				.values({ centre_id: centreOf(db), ...recordedBy(db) })
				.execute();
			return id;
		});
		expect(asking.centres).toEqual([]);
		const { rows } = await world.owner.query(
			'select recorded_at, recorded_by from people where centre_id = $1',
			[made]
		);
		expect(rows).toEqual([{ recorded_at: A_TUESDAY, recorded_by: null }]);
	});
});

test('days stay days, counts are numbers, moments are moments: no zone of the machine gets in', async () => {
	const { rows } = await world.owner
		.query(`select date '2018-01-11' as day, time '09:05:00' as clock,
		count(*) as count, 1.5::numeric as ratio, timestamptz '2026-11-24 09:30:00.25+01' as at`);
	expect(rows).toEqual([
		{
			day: '2018-01-11',
			clock: '09:05',
			count: 1,
			ratio: 1.5,
			at: Temporal.Instant.from('2026-11-24T08:30:00.25Z')
		}
	]);
	expect(String(rows[0].at)).toBe('2026-11-24T08:30:00.25Z');
});
