import { type RawBuilder, sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { FreeFigureKey } from '../../domain/figures/free-figure-keys.ts';
import { type FigurePage, type FigureRequest, readPage } from './figure-page.ts';
import { answersOf, inYear, projectsOf } from '../count/free-queries.ts';

export type FreeRow = {
	key: string;
	day: string;
	/** A project, a thing or a person; null once her name was erased. */
	what: string | null;
	/** The record it opens. */
	record: string;
	/** A word of a list, or the brand of what was mended. */
	detail: string | null;
	/** Minutes, visits, or a day, as the figure is made. */
	amount: number;
	until: string | null;
};

export type FreeTotal = { rows: number; amount: number };

/** The rows that add up to one of the figures told beside the courses, by day, a page at a time. */
export async function listFreeRows(
	db: Db,
	figure: FreeFigureKey,
	{ year, programme, after }: FigureRequest
): Promise<FigurePage<FreeRow, FreeTotal>> {
	const centreId = centreOf(db);
	const ofProgramme = (column: string) => sql`(${programme}::text is null or ${sql.ref(column)} =
		(select p.id from programmes p where p.slug = ${programme} and p.centre_id = ${centreId}))`;
	const listed = ROWS_OF[figure]({ centreId, year, ofProgramme });
	const total = sql`select count(*) as rows, coalesce(sum(amount), 0) as amount from listed`;
	return readPage(db, { listed, total }, after);
}

type Asked = {
	centreId: string;
	year: number;
	ofProgramme: (column: string) => RawBuilder<unknown>;
};
type Query = (asked: Asked) => RawBuilder<unknown>;

const projects =
	(day: 'opened_on' | 'ended_on', only: RawBuilder<unknown>): Query =>
	({ centreId, year, ofProgramme }) => sql`
		with ${projectsOf(centreId, year)}
		select f.id::text as key, f.${sql.ref(day)}::text as sort, f.${sql.ref(day)} as day,
			f.title as what, f.id as record, ${day === 'ended_on' ? sql`f.outcome` : sql`f.kind`} as detail,
			f.visits as amount, null::date as until
		from followed f where ${ofProgramme('f.programme_id')} and ${only}`;

const visits =
	(amount: 'minutes' | 'unnamed', only: RawBuilder<unknown>): Query =>
	({ centreId, year, ofProgramme }) => sql`
		with ${projectsOf(centreId, year)}
		select v.id::text as key, v.day::text as sort, v.day, f.title as what, f.id as record,
			f.kind as detail, v.${sql.ref(amount)} as amount, null::date as until
		from visited v join followed f on f.id = v.project_id
		where ${ofProgramme('f.programme_id')} and ${only}`;

const people: Query = ({ centreId, year, ofProgramme }) => sql`
	with ${projectsOf(centreId, year)}
	select m.person_id::text as key, max(v.day)::text as sort, max(v.day) as day,
		i.given_name || ' ' || i.family_name as what, m.person_id as record, null as detail,
		count(*) as amount, null::date as until
	from visited v join followed f on f.id = v.project_id
	join project_visit_people m on m.visit_id = v.id
	left join person_identities i on i.person_id = m.person_id
	where ${ofProgramme('f.programme_id')}
	group by m.person_id, i.person_id`;

const devices: Query = ({ centreId, year, ofProgramme }) => sql`
	with ${projectsOf(centreId, year)}
	select v.id::text as key, v.day::text as sort, v.day, d.brand as what, f.id as record,
		d.repaired as detail, 1 as amount, null::date as until
	from visited v join followed f on f.id = v.project_id
	join repaired_devices d on d.visit_id = v.id
	where ${ofProgramme('f.programme_id')}`;

/** By day: each of them is nobody known. */
const walkIns: Query = ({ centreId, year, ofProgramme }) => sql`
	select w.day || ' ' || p.slug as key, w.day::text as sort, w.day, p.name as what, p.slug as record,
		null as detail, count(*) as amount, null::date as until
	from walk_ins w join programmes p on p.id = w.programme_id
	where w.centre_id = ${centreId} and ${inYear('w.day', year)} and ${ofProgramme('w.programme_id')}
		and not exists (select from walk_in_undos u where u.walk_in_id = w.id)
	group by w.day, p.slug, p.name`;

const loans: Query = ({ centreId, year }) => sql`
	select l.id::text as key, l.lent_on::text as sort, l.lent_on as day, t.name as what,
		t.id as record, l.due_on::text as detail, 1 as amount, b.returned_on as until
	from machine_loans l join machines t on t.id = l.machine_id
	left join machine_returns b on b.loan_id = l.id
	where l.centre_id = ${centreId} and ${inYear('l.lent_on', year)}`;

const repairs: Query = ({ centreId, year }) => sql`
	select m.id::text as key, m.sent_on::text as sort, m.sent_on as day, t.name as what,
		t.id as record, m.fault as detail, coalesce(b.cost_cents, 0) as amount, b.back_on as until
	from machine_repairs m join machines t on t.id = m.machine_id
	left join machine_repair_ends b on b.repair_id = m.id
	where m.centre_id = ${centreId} and ${inYear('m.sent_on', year)}`;

const answers =
	(what: 'calls' | 'renewals'): Query =>
	({ centreId, year, ofProgramme }) => sql`
		select a.id::text as key, a.day::text as sort, a.day,
			i.given_name || ' ' || i.family_name as what, e.person_id as record, a.answer as detail,
			1 as amount, null::date as until
		from (${answersOf(what, centreId, year)}) a
		join enrolments e on e.id = a.enrolment_id
		join workshop_groups g on g.id = e.group_id
		join cycles c on c.id = g.cycle_id
		left join person_identities i on i.person_id = e.person_id
		where ${ofProgramme('c.programme_id')}`;

const ROWS_OF: Record<FreeFigureKey, Query> = {
	followed: projects('opened_on', sql`true`),
	opened: projects('opened_on', sql`f.is_opened`),
	ended: projects('ended_on', sql`f.outcome is not null`),
	visits: visits('minutes', sql`true`),
	minutes: visits('minutes', sql`true`),
	unnamed: visits('unnamed', sql`v.unnamed > 0`),
	people,
	devices,
	walkIns,
	loans,
	repairs,
	calls: answers('calls'),
	renewals: answers('renewals')
};
