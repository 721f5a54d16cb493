import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type ThemeKind, type ThemeState, themeState } from '../domain/theme-state.ts';

export type Theme = {
	id: string;
	centreId: string;
	kind: ThemeKind;
	title: string;
	words: string | null;
	opensOn: string;
	closesOn: string;
	/** What was decided at its end, and when it was told. */
	decided: string | null;
	decidedAt: Temporal.Instant | null;
	state: ThemeState;
};

/** The themes of a centre, or of the whole network: open ones first, then the latest that ended. */
export async function listThemes(
	db: Db,
	{ centreId = null, today, most = 50 }: { centreId?: string | null; today: string; most?: number }
): Promise<Theme[]> {
	const { rows } = await sql<Omit<Theme, 'state'>>`
		select ${COLUMNS} from themes t ${LAST_END}
		where ${centreId}::uuid is null or t.centre_id = ${centreId}::uuid
		order by (e.decided is null and t.closes_on >= ${today}::date) desc, t.closes_on desc, t.id desc
		limit ${most}`.execute(db);
	return rows.map((row) => ({ ...row, state: themeState(row, today) }));
}

/** One theme, as everybody reads it; null: there is none. */
export async function readTheme(db: Db, id: string, today: string): Promise<Theme | null> {
	const { rows } = await sql<Omit<Theme, 'state'>>`
		select ${COLUMNS} from themes t ${LAST_END} where t.id = ${id}`.execute(db);
	return rows[0] ? { ...rows[0], state: themeState(rows[0], today) } : null;
}

const COLUMNS = sql`t.id, t.centre_id as "centreId", t.kind, t.title, t.words, t.opens_on as "opensOn",
	t.closes_on as "closesOn", e.decided, e.recorded_at as "decidedAt"`;
const LAST_END = sql`left join lateral (select x.decided, x.recorded_at from theme_ends x
	where x.theme_id = t.id and x.undone_at is null order by x.id desc limit 1) e on true`;
