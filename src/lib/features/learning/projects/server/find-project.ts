import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { ProjectKind } from '../domain/project-kind.ts';
import type { Outcome } from '../domain/project-outcome.ts';

export type UnknownProject = { refusal: 'unknown-project'; message: string };

export const UNKNOWN_PROJECT: UnknownProject = refuse(
	'unknown-project',
	'Ce projet n’existe pas, ou n’est pas ouvert à votre centre.'
);

export type FoundProject = {
	id: string;
	centreId: string;
	kind: ProjectKind;
	title: string;
	wish: string | null;
	programmeId: string | null;
	openedOn: string;
	outcome: Outcome | null;
	/** Of the last end noted, if it stands. */
	outcomeWords: string | null;
	endedOn: string | null;
};

/** A project that whoever acts may see, hers or one that was opened to her; the last end counts. */
export async function findProject(db: Db, projectId: string): Promise<FoundProject | null> {
	const { rows } = await sql<FoundProject>`
		select p.id, p.centre_id as "centreId", p.kind, p.title, p.wish,
			p.programme_id as "programmeId", p.opened_on as "openedOn", o.outcome,
			case when o.outcome is not null then o.words end as "outcomeWords",
			case when o.outcome is not null then o.day end as "endedOn"
		from projects p
		left join lateral (select outcome, words, day from project_outcomes
			where project_id = p.id order by id desc limit 1) o on true
		where p.id = ${projectId}`.execute(db);
	return rows[0] ?? null;
}
