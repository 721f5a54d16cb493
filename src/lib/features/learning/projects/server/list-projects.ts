import { type RawBuilder, sql } from 'kysely';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ProjectKind } from '../domain/project-kind.ts';
import type { Outcome } from '../domain/project-outcome.ts';

const PROJECTS_A_PAGE = 50;

export type ProjectCursor = { openedOn: string; id: string };

export type ProjectLine = {
	id: string;
	kind: ProjectKind;
	title: string;
	openedOn: string;
	lastVisitOn: string | null;
	visits: number;
	minutes: number;
	outcome: Outcome | null;
	/** Those whose name is kept, in the order they came in. */
	people: string[];
	/** How many, named or not. */
	peopleCount: number;
};

type Row = Omit<ProjectLine, 'people'> & { personIds: string[] };

const VISITS = sql`
	left join lateral (select count(*)::integer as visits, coalesce(sum(v.minutes), 0)::integer as minutes,
			max(v.day) as last
		from project_visits v where v.project_id = p.id
			and not exists (select from project_visit_undos u where u.visit_id = v.id)) w on true
	left join lateral (select outcome from project_outcomes
		where project_id = p.id order by id desc limit 1) o on true`;

/** The projects of the acting centre, the last opened first, a page at a time. */
export async function listProjects(
	db: Db,
	asked: { state: 'going-on' | 'ended'; kind?: ProjectKind; below?: ProjectCursor }
): Promise<{ lines: ProjectLine[]; next: ProjectCursor | null }> {
	const { below, kind } = asked;
	const ended = asked.state === 'ended' ? sql`o.outcome is not null` : sql`o.outcome is null`;
	const rows = await readLines(
		db,
		sql`where ${ended}
			and ${kind ? sql`p.kind = ${kind}` : sql`true`}
			and ${below ? sql`(p.opened_on, p.id) < (${below.openedOn}::date, ${below.id}::uuid)` : sql`true`}
			order by p.opened_on desc, p.id desc limit ${PROJECTS_A_PAGE + 1}`
	);
	const lines = rows.slice(0, PROJECTS_A_PAGE);
	const last = lines.at(-1);
	const next =
		rows.length > PROJECTS_A_PAGE && last ? { openedOn: last.openedOn, id: last.id } : null;
	return { lines, next };
}

/** The projects somebody is in, the last opened first: for her own page. */
export async function projectsOf(db: Db, personId: string): Promise<ProjectLine[]> {
	return readLines(
		db,
		sql`where p.id in (select project_id from project_people where person_id = ${personId})
			order by p.opened_on desc, p.id desc limit ${PROJECTS_A_PAGE}`
	);
}

async function readLines(db: Db, tail: RawBuilder<unknown>): Promise<ProjectLine[]> {
	const { rows } = await sql<Row>`
		select p.id, p.kind, p.title, p.opened_on as "openedOn", w.last as "lastVisitOn",
			w.visits, w.minutes, o.outcome,
			array(select person_id from project_people m where m.project_id = p.id
				order by m.recorded_at, m.person_id limit 4) as "personIds",
			(select count(*)::integer from project_people m where m.project_id = p.id) as "peopleCount"
		from projects p ${VISITS} ${tail}`.execute(db);
	const names = await peopleByIds(db, [...new Set(rows.flatMap(({ personIds }) => personIds))]);
	return rows.map(({ personIds, ...row }) => ({
		...row,
		people: personIds.flatMap((id) => {
			const person = names.get(id);
			return person ? `${person.givenName} ${person.familyName}` : [];
		})
	}));
}
