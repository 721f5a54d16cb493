import { sql } from 'kysely';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { findProject, UNKNOWN_PROJECT, type UnknownProject } from './find-project.ts';

export type GrantRefusal =
	| UnknownProject
	| { refusal: 'own-centre' | 'unknown-colleague' | 'several-colleagues'; message: string };

/**
 * Opens one project to a colleague of another centre, whose whole name is known here: nobody reads
 * another centre’s team. Opened twice, it is opened once.
 */
export async function grantProject(
	db: Db,
	wanted: { projectId: string; guestCentreId: string; name: string }
): Promise<{ granted: string } | GrantRefusal> {
	// Whoever opens a project waits her turn: two colleagues at once open it once.
	await db
		.selectFrom('projects')
		.where('id', '=', wanted.projectId)
		.forUpdate()
		.select('id')
		.executeTakeFirst();
	if (!(await findProject(db, wanted.projectId))) return UNKNOWN_PROJECT;
	if (wanted.guestCentreId === centreOf(db)) {
		return refuse(
			'own-centre',
			'Choisissez un autre centre\u00a0: vos collègues d’ici voient déjà ce projet.'
		);
	}
	const { rows: found } = await sql<{ staff_id: string; display_name: string }>`
		select staff_id, display_name
		from colleague_named(${wanted.guestCentreId}::uuid, ${wanted.name.slice(0, 120)})`.execute(db);
	const [colleague, other] = found;
	if (!colleague) {
		return refuse(
			'unknown-colleague',
			'Personne de ce nom n’anime dans ce centre. Écrivez son prénom et son nom en entier.'
		);
	}
	if (other) {
		return refuse(
			'several-colleagues',
			'Deux collègues de ce centre ont ce nom\u00a0: ce projet ne peut pas leur être ouvert.'
		);
	}
	const open = await openGrants(db, wanted.projectId);
	const already = open.find(({ staffId }) => staffId === colleague.staff_id);
	if (already) return { granted: already.id };
	const { id } = await db
		.insertInto('project_grants')
		.values({
			centre_id: centreOf(db),
			project_id: wanted.projectId,
			staff_id: colleague.staff_id,
			guest_centre_id: wanted.guestCentreId,
			guest_name: colleague.display_name,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'grant', kind: 'project', id: wanted.projectId });
	return { granted: id };
}

/** Closes a project to a guest, from now on; what she noted stays. */
export async function endGrant(
	db: Db,
	grantId: string
): Promise<{ ended: string } | { refusal: 'unknown-grant'; message: string }> {
	const grant = await db
		.selectFrom('project_grants')
		.where('id', '=', grantId)
		.select('project_id')
		.executeTakeFirst();
	if (!grant) {
		return refuse('unknown-grant', 'Cet accès n’existe plus\u00a0: rechargez la page.');
	}
	const ended = await db
		.insertInto('project_grant_endings')
		.values({ grant_id: grantId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('grant_id')
		.executeTakeFirst();
	if (ended) await writeJournal(db, { action: 'end-grant', kind: 'project', id: grant.project_id });
	return { ended: grantId };
}

export type OpenGrant = {
	id: string;
	staffId: string;
	name: string;
	centreId: string;
	since: Temporal.Instant;
};

/** To whom of other centres a project is open now. */
export async function openGrants(db: Db, projectId: string): Promise<OpenGrant[]> {
	const rows = await db
		.selectFrom('project_grants as g')
		.leftJoin('project_grant_endings as e', 'e.grant_id', 'g.id')
		.where('g.project_id', '=', projectId)
		.where('e.grant_id', 'is', null)
		.orderBy('g.recorded_at')
		.select(['g.id', 'g.staff_id', 'g.guest_name', 'g.guest_centre_id', 'g.recorded_at'])
		.execute();
	return rows.map((row) => ({
		id: row.id,
		staffId: row.staff_id,
		name: row.guest_name,
		centreId: row.guest_centre_id,
		since: row.recorded_at
	}));
}
