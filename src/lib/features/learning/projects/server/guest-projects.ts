import { sql } from 'kysely';
import { centreNames } from '#lib/features/house/centres/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { ProjectKind } from '../domain/project-kind.ts';
import { findProject, type FoundProject } from './find-project.ts';
import { type ProjectVisit, readVisits, sumVisits, type VisitCursor } from './read-visits.ts';

export type GuestLine = { id: string; title: string; kind: ProjectKind; centre: string };

/** The projects of other centres that are opened to the guest who acts. */
export async function listGuestProjects(db: Db): Promise<GuestLine[]> {
	const { rows } = await sql<Omit<GuestLine, 'centre'> & { centreId: string }>`
		select p.id, p.title, p.kind, p.centre_id as "centreId" from projects p
		where p.id in (select o.project_id from guest_projects() o)
		order by p.opened_on desc, p.id desc limit 50`.execute(db);
	const names = await centreNames(db);
	return rows.map(({ centreId, ...line }) => ({ ...line, centre: names.get(centreId) ?? '' }));
}

export type GuestProject = FoundProject & {
	centre: string;
	/** First names alone; null once her name is no longer kept. */
	people: { personId: string; name: string | null }[];
	visits: ProjectVisit[];
	next: VisitCursor | null;
	sums: { visits: number; minutes: number; lastVisitOn: string | null };
};

/** A project opened to the guest who acts: the project, first names, and nothing else of the centre. */
export async function showGuestProject(
	db: Db,
	{ projectId, below }: { projectId: string; below?: VisitCursor }
): Promise<GuestProject | null> {
	const project = await findProject(db, projectId);
	if (!project) return null;
	const { rows: people } = await sql<{ personId: string; name: string | null }>`
		select n.person_id as "personId", n.given_name as name from guest_first_names() n
		where n.project_id = ${projectId} order by n.given_name, n.person_id`.execute(db);
	return {
		...project,
		centre: (await centreNames(db)).get(project.centreId) ?? '',
		people,
		...(await readVisits(db, { projectId, below })),
		sums: await sumVisits(db, projectId)
	};
}
