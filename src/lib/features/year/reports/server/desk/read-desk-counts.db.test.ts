import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { tenth } from '../../../../../../../tests/gate/night.ts';
import { overFamilies } from '../../domain/count/desk-totals.ts';
import {
	anyDeskYear,
	DESK_YEAR,
	type DrawnRequest,
	minutesOf,
	SOME_REQUESTS,
	storeDeskYear
} from './desk-year.fixture.ts';
import { goldenCentre } from '../count/stored-season.fixture.ts';
import { readDeskCounts } from './read-desk-counts.ts';

const world = useTestDatabase();
const counted = (centre: string, year = DESK_YEAR) =>
	world.as('direction', centre, (db) => readDeskCounts(db, year));
const live = ({ answers }: DrawnRequest) => answers.filter(({ isUndone }) => !isUndone);
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0);

test('PostgreSQL counts any desk’s year as one would by hand', async () => {
	await fc.assert(
		fc.asyncProperty(anyDeskYear, async (drawn) => {
			const centre = await storeDeskYear(world.owner, drawn);
			const asked = drawn.filter(({ isOfYear }) => isOfYear);
			const desk = await counted(centre);
			if (asked.length === 0) {
				expect(desk).toBeNull();
				return;
			}
			const having = (...kinds: string[]) =>
				asked.filter((one) => live(one).some(({ kind }) => kinds.includes(kind))).length;
			expect(desk).toMatchObject({
				requests: asked.length,
				anonymous: asked.filter(({ person }) => person === null).length,
				knownPeople: new Set(asked.flatMap(({ person }) => person ?? [])).size,
				answers: { guided: having('guided'), 'none-found': having('none-found') },
				answerMinutes: sum(asked.flatMap((one) => live(one).map(minutesOf)))
			});
			expect(overFamilies(desk!, 'unanswered')).toBe(
				asked.filter((one) => live(one).length === 0).length
			);
			expect(overFamilies(desk!, 'inPlace')).toBe(having('declined-in-place'));
			for (const { code } of FAMILIES) {
				const own = asked.filter(({ family }) => family === code);
				expect(desk!.families[code].requests).toBe(own.length);
				expect(desk!.families[code].byMonth).toEqual(
					Array.from({ length: 12 }, (_, at) => own.filter(({ month }) => month === at + 1).length)
				);
			}
		}),
		{ numRuns: tenth(200) }
	);
});

test('every split adds up to the requests', async () => {
	await fc.assert(
		fc.asyncProperty(anyDeskYear, async (drawn) => {
			const desk = await counted(await storeDeskYear(world.owner, drawn));
			if (!desk) return;
			expect(sum(Object.values(desk.origins))).toBe(desk.requests);
			expect(sum(Object.values(desk.channels))).toBe(desk.requests);
			expect(overFamilies(desk, 'requests')).toBe(desk.requests);
			expect(sum(desk.partners.map(({ requests }) => requests))).toBeLessThanOrEqual(
				desk.origins.partner
			);
		}),
		{ numRuns: tenth(100) }
	);
});

test('a centre counts its own desk alone', async () => {
	const one = {
		...{ family: 'emploi', month: 3, channel: 'comes', origin: 'herself', partner: null },
		...{ person: null, isOfYear: true, answers: [] }
	} as DrawnRequest;
	const [busy, quiet] = [
		await storeDeskYear(world.owner, [one, one]),
		await storeDeskYear(world.owner, [])
	];
	expect(await counted(busy)).toMatchObject({ requests: 2 });
	expect(await counted(quiet)).toBeNull();
	expect(await counted(busy, DESK_YEAR - 1)).toBeNull();
});

test('a guide is counted as shown, by its name as by words', async () => {
	const ask = { ...SOME_REQUESTS[0]!, answers: [] };
	const centre = await storeDeskYear(world.owner, [ask, ask, ask]);
	await world.owner.query(
		`insert into request_answers (request_id, centre_id, kind, guide, words, recorded_at)
		select id, centre_id, 'guide-shown', case nth when 1 then 'carte-vitale' end,
			case nth when 2 then 'le dépliant' end, now()
		from (select *, row_number() over (order by id) as nth from requests where centre_id = $1) r
		where nth < 3`,
		[centre]
	);
	expect(await counted(centre)).toMatchObject({ requests: 3, answers: { 'guide-shown': 2 } });
});

test('who was put on a pré-liste is led to a workshop, who then entered that programme came in', async () => {
	const { id: centre } = await goldenCentre(world.owner);
	const { rows } = await world.owner.query<{ person: string; own: string; other: string }>(
		`select e.person_id as person, c.programme_id as own,
			(select id from programmes where centre_id = $1 and id <> c.programme_id limit 1) as other
		from enrolments e join workshop_groups g on g.id = e.group_id join cycles c on c.id = g.cycle_id
		where e.centre_id = $1 and not exists (
			select from enrolments o where o.person_id = e.person_id and o.id <> e.id)
		limit 1`,
		[centre]
	);
	const { person, own, other } = rows[0]!;
	const onList = async (family: string, programme: string, since: string, isUndone = false) => {
		await world.owner.query(
			`with l as (insert into pre_list_entries (centre_id, programme_id, person_id, recorded_at)
				values ($1, $2, $3, $4) returning id),
			r as (insert into requests (centre_id, words, family, channel, origin, day, recorded_at)
				values ($1, 'une demande', $5, 'comes', 'herself', '2026-03-02', now()) returning id),
			a as (insert into request_answers (request_id, centre_id, kind, pre_list_entry_id, recorded_at)
				select r.id, $1, 'pre-list', l.id, now() from r, l returning id)
			insert into request_answer_undos (answer_id, centre_id, recorded_at)
			select id, $1, now() from a where $6`,
			[centre, programme, person, since, family, isUndone]
		);
	};
	await onList('emploi', own, '2001-01-01');
	await onList('emploi', other, '2001-01-01');
	await onList('retraite', own, '2099-01-01');
	await onList('retraite', own, '2001-01-01', true);
	expect(await counted(centre)).toMatchObject({
		requests: 4,
		answers: { 'pre-list': 3 },
		families: {
			emploi: { ledToWorkshop: 2, entered: 1, unanswered: 0 },
			retraite: { ledToWorkshop: 1, entered: 0, unanswered: 1 }
		}
	});
});

test('a request answered twice the same way is one request of that answer', async () => {
	const ask = SOME_REQUESTS[0]!;
	const none = { kind: 'none-found', degree: 'autonome', minutes: null, isUndone: false } as const;
	const centre = await storeDeskYear(world.owner, [
		{ ...ask, family: 'emploi', answers: [none, none] },
		{ ...ask, family: 'emploi', answers: [{ ...none, kind: 'declined-in-place' }, none] }
	]);
	expect(await counted(centre)).toMatchObject({
		answers: { 'none-found': 2, 'declined-in-place': 1 },
		families: { emploi: { requests: 2, noneFound: 2, inPlace: 1 } }
	});
});
