import { expect, test } from 'vitest';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { useWorkshop } from '../workshop.fixture.ts';
import { changeFormat } from './change-format.ts';
import { readFormats, listFormats } from './formats-said.ts';
import { listProgrammes } from './list-programmes.ts';

const workshop = useWorkshop();
const { act } = workshop;
const senou = () => workshop.programmes.get('senou')!;

test('how one comes is said again: the programme changes, what was written stays', async () => {
	const before = await act((db) => listProgrammes(db));
	await act((db) => changeFormat(db, { programmeId: senou(), format: 'course' }));
	const after = await act((db) => listProgrammes(db));
	expect(after.find(({ slug }) => slug === 'senou')!.format).toBe('course');
	expect(after.filter(({ slug }) => slug !== 'senou')).toEqual(
		before.filter(({ slug }) => slug !== 'senou')
	);
	expect(await workshop.journal()).toContain('change-format programme');
	const neighbour = await workshop.world.addCentre('la-digue');
	await workshop.world.as('animateur', neighbour, (db) =>
		changeFormat(db, { programmeId: senou(), format: 'free' })
	);
	expect((await act(listProgrammes)).find(({ slug }) => slug === 'senou')!.format).toBe('course');
});

test('each format has its day and who said it; the programme is what was said last', async () => {
	const { staffId } = await workshop.world.asOperator([workshop.centreId], (db) =>
		addStaffMember(db, { name: 'Léa Test', role: 'animateur', centreId: workshop.centreId })
	);
	const programmeId = workshop.programmes.get('fablab')!;
	const say = (format: 'year' | 'questions', at: string) =>
		asActing(
			workshop.world.app,
			{ staffId, role: 'animateur', centres: [workshop.centreId], at: Temporal.Instant.from(at) },
			(db) => changeFormat(db, { programmeId, format })
		);
	const [first] = await act((db) => listFormats(db, programmeId));
	expect(first).toMatchObject({ format: 'free', by: null });
	await say('year', '2027-02-01T10:00:00Z');
	await say('year', '2027-02-02T10:00:00Z');
	// In Outreau it is already next year.
	await say('questions', '2028-12-31T23:30:00Z');
	const said = await act((db) => listFormats(db, programmeId));
	expect(said.map(({ format, by }) => [format, by])).toEqual([
		['questions', 'Léa Test'],
		['year', 'Léa Test'],
		['free', null]
	]);
	expect(said[1]!.since.toString()).toBe('2027-02-01T10:00:00Z');
	const now = (await act(listProgrammes)).find(({ id }) => id === programmeId)!;
	expect(now.format).toBe('questions');
	const inYears = [2018, 2026, 2027, 2028, 2029].map((year) => act((db) => readFormats(db, year)));
	expect((await Promise.all(inYears)).map((formats) => formats.get(programmeId))).toEqual([
		'free',
		'free',
		'year',
		'year',
		'questions'
	]);
});

test('a format without its row is refused by the database', async () => {
	const { owner } = workshop.world;
	await expect(
		owner.query(`update programmes set format = 'free' where id = $1`, [
			workshop.programmes.get('ateliers')!
		])
	).rejects.toThrow('programme_formats');
	const { rows } = await owner.query(
		`select p.slug from programmes p where p.format is distinct from (
			select f.format from programme_formats f where f.programme_id = p.id order by f.id desc limit 1)`
	);
	expect(rows).toEqual([]);
});
