import { sql } from 'kysely';
import type { HoldReason } from '#lib/features/outreach/place-requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DecisionKind, type Standing, standingOf } from '../../domain/contribution-state.ts';
import type { Door, Subject } from '../../domain/doors.ts';

export type ReadVersion = {
	id: string;
	way: 'author' | 'moderator';
	words: string;
	street: string | null;
	town: string | null;
	placeId: string | null;
	place: string | null;
	/** Why a colleague changed it. */
	reason: string | null;
	at: Temporal.Instant;
	by: string | null;
};
export type ReadDecision = {
	id: string;
	decision: DecisionKind;
	versionId: string;
	photoId: string | null;
	reason: string | null;
	photoReason: string | null;
	words: string | null;
	at: Temporal.Instant;
	by: string | null;
	undoneAt: Temporal.Instant | null;
	undoneBy: string | null;
};
export type ReadContribution = Standing & {
	id: string;
	centreId: string;
	door: Door;
	subject: Subject | null;
	channel: 'web' | 'kiosk' | 'paper';
	language: string;
	isWithAdult: boolean;
	endsOn: string | null;
	/** What it answers. */
	theme: { id: string; title: string } | null;
	at: Temporal.Instant;
	/** All that was said, in order. */
	versions: ReadVersion[];
	/** All that was decided, in order, and taken back. */
	decisions: ReadDecision[];
	photos: { id: string; width: number; height: number }[];
	heldFor: HoldReason | 'asked-to-stop' | null;
};

/** One contribution with all its dated records, for whoever may read it: the team, or its author; null for others. */
export async function readContribution(
	db: Db,
	id: string,
	today: string
): Promise<ReadContribution | null> {
	const [said, versions, decisions, photos] = await Promise.all([
		sql<Omit<ReadContribution, keyof Standing | 'versions' | 'decisions' | 'photos'>>`
			select c.id, c.centre_id as "centreId", c.door, c.subject, c.channel, c.language,
				c.is_with_adult as "isWithAdult", c.ends_on as "endsOn", c.recorded_at as at, h.reason as "heldFor",
				case when t.id is not null then json_build_object('id', t.id, 'title', t.title) end as theme
			from contributions c
			left join themes t on t.id = c.theme_id
			left join contribution_holds h on h.contribution_id = c.id and h.released_at is null
			where c.id = ${id}`.execute(db),
		sql<ReadVersion>`
			select v.id, v.way, v.words, v.street, v.town, v.place_id as "placeId", p.name as place, v.reason,
				v.recorded_at as at, s.display_name as by
			from contribution_versions v
			left join places p on p.id = v.place_id
			left join staff_members s on s.id = v.recorded_by
			where v.contribution_id = ${id} order by v.nth`.execute(db),
		sql<ReadDecision>`
			select d.id, d.decision, d.version_id as "versionId", d.photo_id as "photoId", d.reason,
				d.photo_reason as "photoReason", d.words, d.recorded_at as at, s.display_name as by,
				d.undone_at as "undoneAt", u.display_name as "undoneBy"
			from contribution_decisions d
			left join staff_members s on s.id = d.recorded_by
			left join staff_members u on u.id = d.undone_by_id
			where d.contribution_id = ${id} order by d.id`.execute(db),
		sql<{ id: string; width: number; height: number }>`
			select f.id, f.width, f.height from contribution_photos f
			where f.contribution_id = ${id} order by f.id`.execute(db)
	]);
	const row = said.rows[0];
	if (!row) return null;
	const standing = standingOf({
		decisions: decisions.rows.filter(({ undoneAt }) => undoneAt === null),
		versions: versions.rows,
		endsOn: row.endsOn,
		today
	});
	return {
		...{ ...row, ...standing, versions: versions.rows },
		...{ decisions: decisions.rows, photos: photos.rows }
	};
}

/** The bytes of a photo, for whoever may see it. */
export async function readContributionPhoto(db: Db, id: string): Promise<Buffer | null> {
	const photo = await db
		.selectFrom('contribution_photos')
		.where('id', '=', id)
		.select('bytes')
		.executeTakeFirst();
	return photo?.bytes ?? null;
}
