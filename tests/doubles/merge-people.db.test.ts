import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson, addPhone } from '#lib/features/people/people/index.server.ts';
import { saveQuarter } from '#lib/features/people/quarters/index.server.ts';
import { closeYear, showReport } from '#lib/features/year/reports/index.server.ts';
import {
	enrolPerson,
	exitsOf,
	recordDeparture,
	recordExits,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import type { ExitWord } from '#lib/features/learning/workshops/index.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { A_TUESDAY } from '../database/test-database.ts';
import {
	done,
	TODAY,
	useWorkshop
} from '#lib/features/learning/workshops/server/workshop.fixture.ts';
import { photographCentre } from '#lib/features/people/doubles/server/centre-tables.fixture.ts';
import {
	findDoubles,
	findKept,
	keepMerges,
	listDoubles,
	mergePeople,
	type Place,
	previewMerge,
	tellApart,
	undoMerge
} from '#lib/features/people/doubles/index.server.ts';

const workshop = useWorkshop();
const act = <T>(work: (db: Db) => Promise<T>) => workshop.act(work);
const photograph = () => photographCentre(workshop.world, workshop.centreId);
const nightly = (work: (db: Db) => Promise<unknown>, at = A_TUESDAY) =>
	workshop.world.asOperator([workshop.centreId], work, at);
let one: string;
let other: string;
let nth = 0;

beforeEach(async () => {
	// Another name each time: the doubles of one story are not those of the next.
	const family = `Lefebvre${'abcdefghijklmnopqrstuvwxyz'[nth++]}`;
	const add = (familyName: string, birthYear?: number) =>
		act(async (db) => done(await addPerson(db, { familyName, givenName: 'Anne', birthYear })).id);
	one = await add(family.toUpperCase());
	other = await add(family, 1948);
});

const merge = async (choices = {}) =>
	done(await act((db) => mergePeople(db, { people: [one, other], choices })));
const rows = async (text: string, values: unknown[] = []) =>
	(await workshop.world.owner.query<Record<string, unknown>>(text, values)).rows;
const enrol = (groupId: string, personId: string) =>
	act(async (db) => done(await enrolPerson(db, { groupId, personId, enrolledOn: undefined })).id);
const mark = (seanceId: string, enrolmentId: string, kind: 'present' | 'absent' | 'excused') =>
	act((db) =>
		saveAttendance(db, {
			seanceId,
			marks: new Map([[enrolmentId, { kind }]]),
			realMinutes: null,
			today: TODAY
		})
	);

describe('both records are in one group', () => {
	let group: string;
	let seances: string[];
	let enrolments: [string, string];

	beforeEach(async () => {
		group = await workshop.plan();
		seances = await workshop.seances(group);
		enrolments = [await enrol(group, one), await enrol(group, other)];
	});

	test('their marks are united: she was there if one sheet says so', async () => {
		await mark(seances[0]!, enrolments[0], 'absent');
		await mark(seances[0]!, enrolments[1], 'present');
		await mark(seances[1]!, enrolments[0], 'present');
		await mark(seances[1]!, enrolments[1], 'excused');
		await mark(seances[2]!, enrolments[1], 'present');
		const before = await photograph();
		const preview = done(await act((db) => previewMerge(db, [other, one], HOLDS)));
		expect(preview.marks).toMatchObject([
			{ stays: 'present', leaves: 'absent' },
			{ stays: 'present', leaves: 'excused' }
		]);
		expect(await photograph()).toEqual(before);
		const merged = await merge();
		expect(
			await rows(
				`select e.person_id, a.kind from attendances a join enrolments e on e.id = a.enrolment_id
				where e.group_id = $1 order by a.seance_id`,
				[group]
			)
		).toEqual([1, 2, 3].map(() => ({ person_id: one, kind: 'present' })));
		done(await act((db) => undoMerge(db, merged.id)));
		expect(await photograph()).toEqual(before);
	});

	test('she has left when both have, on the later day; while one goes on she is expected', async () => {
		const leave = (enrolmentId: string, leftOn: string) =>
			act(async (db) => done(await recordDeparture(db, { enrolmentId, leftOn, reason: '' })));
		const departures = () =>
			rows('select enrolment_id, left_on from departures where enrolment_id = any($1)', [
				enrolments
			]);
		await leave(enrolments[0], '2026-11-12');
		const first = await merge();
		expect(await departures()).toEqual([]);
		done(await act((db) => undoMerge(db, first.id)));
		await leave(enrolments[1], '2026-11-19');
		await merge();
		expect(await departures()).toEqual([{ enrolment_id: enrolments[0], left_on: '2026-11-19' }]);
	});

	test('she has one word at the end of the course: the last of both', async () => {
		const say = (enrolmentId: string, word: ExitWord) =>
			act(async (db) => {
				const words = new Map([[enrolmentId, word]]);
				return done(await recordExits(db, { groupId: group, words, day: TODAY, today: TODAY }));
			});
		const words = async () => {
			const { exits } = await act((db) => askInOne(db, { exits: exitsOf(db, group) }));
			return exits!.map(({ word }) => word);
		};
		await say(enrolments[1], 'does-not-know');
		await say(enrolments[0], 'wants-more');
		await say(enrolments[1], 'independent');
		const before = await photograph();
		const merged = await merge();
		expect(await words()).toEqual(['independent']);
		done(await act((db) => undoMerge(db, merged.id)));
		expect(await photograph()).toEqual(before);
	});

	test('what is recorded since stays with her when it is undone', async () => {
		const merged = await merge();
		await mark(seances[1]!, enrolments[0], 'present');
		await act((db) =>
			addPhone(db, one, { number: '+33639980011', owner: 'own', isFictional: true })
		);
		done(await act((db) => undoMerge(db, merged.id)));
		expect(
			await rows('select enrolment_id from attendances where enrolment_id = any($1)', [enrolments])
		).toEqual([{ enrolment_id: enrolments[0] }]);
		expect(
			await rows('select person_id from person_phones where person_id = any($1)', [[one, other]])
		).toEqual([{ person_id: one }]);
	});

	test('what a page left open writes on the other record joins the one kept, the next night', async () => {
		const merged = await merge();
		await act((db) =>
			addPhone(db, other, { number: '+33639980012', owner: 'own', isFictional: true })
		);
		await nightly(keepMerges);
		const owners = () =>
			rows('select person_id from person_phones where number = $1', ['+33639980012']);
		expect(await owners()).toEqual([{ person_id: one }]);
		done(await act((db) => undoMerge(db, merged.id)));
		expect(await owners()).toEqual([{ person_id: other }]);
	});

	test('a closed year does not move; an open one has one person less', async () => {
		await mark(seances[0]!, enrolments[0], 'present');
		await mark(seances[0]!, enrolments[1], 'present');
		const centre = { slug: 'jacques-brel', name: 'Jacques Brel' };
		const people = async () => {
			const { report } = await act((db) => showReport(db, centre, 2026, TODAY));
			return report.totals.people!;
		};
		const count = await people();
		const merged = await merge();
		expect(await people()).toBe(count - 1);
		done(await act((db) => undoMerge(db, merged.id)));
		await workshop.world.as('direction', workshop.centreId, async (db) =>
			done(await closeYear(db, { centre, year: 2026, today: '2027-01-15' }))
		);
		const told = async () => JSON.stringify(await act((db) => showReport(db, centre, 2026, TODAY)));
		const before = await told();
		await merge();
		expect(await told()).toBe(before);
	});
});

test('the fields are kept as chosen, and the fuller answer without a choice', async () => {
	const identity = () =>
		rows(
			`select i.family_name, p.birth_year from people p join person_identities i on i.person_id = p.id
			where p.id = $1`,
			[one]
		);
	const [{ family_name: shouted } = {}] = await identity();
	const merged = await merge();
	const [careful] = await identity();
	expect(careful).toMatchObject({ birth_year: 1948 });
	expect(careful!.family_name).not.toBe(shouted);
	done(await act((db) => undoMerge(db, merged.id)));
	await merge({ name: 'kept' });
	expect(await identity()).toEqual([{ family_name: shouted, birth_year: 1948 }]);
});

test('a record merged leads to the one kept, until it is undone', async () => {
	const merged = await merge();
	expect(await act((db) => findKept(db, other))).toBe(one);
	done(await act((db) => undoMerge(db, merged.id)));
	expect(await act((db) => findKept(db, other))).toBe(other);
});

test('merged twice, or undone after thirty days, it is refused and nothing moves', async () => {
	const merged = await merge();
	const before = await photograph();
	expect(await act((db) => mergePeople(db, { people: [one, other] }))).toMatchObject({
		refusal: 'unknown-people'
	});
	const late = A_TUESDAY.add({ hours: 31 * 24 });
	await nightly(async (db) => {
		expect(await undoMerge(db, merged.id)).toMatchObject({ refusal: 'too-late' });
		return { refusal: 'rolled back' };
	}, late);
	await nightly(keepMerges, late);
	expect(await rows('select moves from person_merges where id = $1', [merged.id])).toEqual([
		{ moves: null }
	]);
	expect(await act((db) => undoMerge(db, merged.id))).toMatchObject({ refusal: 'too-late' });
	expect(await photograph()).toEqual(before);
});

test('two people who merge the same records at the same moment merge them once', async () => {
	const both = await Promise.all(
		[1, 2].map(() => act((db) => mergePeople(db, { people: [one, other] })))
	);
	expect(both.filter((answer) => 'id' in answer)).toHaveLength(1);
});

test('told apart, they are proposed no more', async () => {
	const pairs = async () =>
		(await act((db) => listDoubles(db, { limit: 500 }))).lines.filter(
			(line) => line.one.id === one || line.other.id === one
		);
	await nightly(findDoubles);
	expect(await pairs()).toHaveLength(1);
	done(await act((db) => tellApart(db, [other, one])));
	expect(await pairs()).toHaveLength(0);
	await nightly(findDoubles);
	expect(await pairs()).toHaveLength(0);
});

test('the list is read page after page, the most alike first, none missed', async () => {
	await nightly(findDoubles);
	const whole = (await act((db) => listDoubles(db, { limit: 500 }))).lines;
	const read: typeof whole = [];
	let after: Place | null = null;
	do {
		const page: Awaited<ReturnType<typeof listDoubles>> = await act((db) =>
			listDoubles(db, { after, limit: 1 })
		);
		read.push(...page.lines);
		after = page.next;
	} while (after);
	expect(read).toEqual(whole);
	expect(whole.length).toBeGreaterThan(1);
});

test('two records that say two quarters keep the one that is chosen, and take it back', async () => {
	const [ramses, residences] = await act(async (db) => [
		done(await saveQuarter(db, { id: null, name: `Ramsès ${nth}`, kind: 'veille' })).id,
		done(await saveQuarter(db, { id: null, name: `Résidences ${nth}`, kind: 'qpv' })).id
	]);
	const lives = (id: string, quarter: string) =>
		rows('update people set quarter_id = $2 where id = $1', [id, quarter]);
	await lives(one, ramses!);
	await lives(other, residences!);
	const before = await photograph();
	const preview = done(await act((db) => previewMerge(db, [one, other], HOLDS)));
	const isFirstKept = preview.kept.id === one;
	const { id, keptId } = await merge({ quarter: isFirstKept ? 'other' : 'kept' });
	expect(await rows('select quarter_id from people where id = $1', [keptId])).toEqual([
		{ quarter_id: residences }
	]);
	done(await act((db) => undoMerge(db, id)));
	expect((await photograph()).people).toEqual(before.people);
});
