import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
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
	/** What was decided at its end, and the day it was told. */
	decided: string | null;
	decidedOn: string | null;
	/** Where it stands today, as the calendar of its centre has it. */
	state: ThemeState;
};
type Row = Omit<Theme, 'state' | 'decidedOn'> & {
	timeZone: string;
	decidedAt: Temporal.Instant | null;
};

export type ThemesAsked = {
	/** Null: of the whole network. */
	centreId?: string | null;
	/** Those that are answered today, and no other. */
	isOpen?: boolean;
	/** The last one that was told before. */
	after?: string | null;
	most?: number;
};

/** Themes: those that are not over first, then the latest that ended; `next` is where to go on from. */
export async function listThemes(
	db: Db,
	{ centreId = null, isOpen = false, after = null, most = 50 }: ThemesAsked = {}
): Promise<{ themes: Theme[]; next: string | null }> {
	const today = sql`(${db.acting.at.toString()}::timestamptz at time zone c.time_zone)::date`;
	const rank = sql`(e.decided is null and t.closes_on >= ${today}), t.closes_on, t.id`;
	const { rows } = await sql<Row>`
		select ${COLUMNS} ${FROM}
		where (${centreId}::uuid is null or t.centre_id = ${centreId}::uuid)
			and (not ${isOpen} or e.decided is null and ${today} between t.opens_on and t.closes_on)
			and (${after}::uuid is null or (${rank}) < (select ${rank} ${FROM} where t.id = ${after}::uuid))
		order by (e.decided is null and t.closes_on >= ${today}) desc, t.closes_on desc, t.id desc
		limit ${most + 1}`.execute(db);
	const themes = rows.slice(0, most).map((row) => themeOf(row, db.acting.at));
	return { themes, next: rows.length > most ? themes.at(-1)!.id : null };
}

/** One theme, as everybody reads it; null: there is none. */
export async function readTheme(db: Db, id: string): Promise<Theme | null> {
	const { rows } = await sql<Row>`select ${COLUMNS} ${FROM} where t.id = ${id}`.execute(db);
	return rows[0] ? themeOf(rows[0], db.acting.at) : null;
}

function themeOf({ timeZone, decidedAt, ...row }: Row, now: Temporal.Instant): Theme {
	const state = themeState(row, todayIn(timeZone, now));
	return { ...row, decidedOn: decidedAt && todayIn(timeZone, decidedAt), state };
}

const COLUMNS = sql`t.id, t.centre_id as "centreId", t.kind, t.title, t.words, t.opens_on as "opensOn",
	t.closes_on as "closesOn", c.time_zone as "timeZone", e.decided, e.recorded_at as "decidedAt"`;
const FROM = sql`from themes t join centres c on c.id = t.centre_id
	left join lateral (select x.decided, x.recorded_at from theme_ends x
		where x.theme_id = t.id and x.undone_at is null order by x.id desc limit 1) e on true`;
