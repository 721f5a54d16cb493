import { sql } from 'kysely';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs, type Question } from '#lib/platform/database/ask-in-one.ts';
import { instant } from '#lib/platform/database/instant.ts';
import { type CallState, callsSince, callState } from '../domain/help-call.ts';
import { type CalledFrom, calledAbout } from '../domain/call-words.ts';
import type { HelpCall } from '../domain/told-call.ts';
import { calledFrom } from './called-from.ts';

type Row = Omit<HelpCall, 'about' | 'state' | 'isMine'> & {
	guide: string | null;
	step: number | null;
	comesId: string | null;
};

/** The calls of the acting centre that ring, or to which somebody comes, the oldest first. */
export async function openCalls(db: Db): Promise<HelpCall[]> {
	const calls = await listSince(db, callsSince(db.acting.at));
	return calls.filter(({ state }) => state !== 'over').toReversed();
}

/** Which kiosks ring or wait, in a few words: for the pages that only say so. */
export async function callingKiosks(db: Db): Promise<{ kiosk: string; state: CallState }[]> {
	const rows = await read(db, callsSince(db.acting.at));
	return rows
		.map((row) => ({ kiosk: row.kiosk, state: callState(row, db.acting.at) }))
		.filter(({ state }) => state !== 'over');
}

/** Whether anybody called in the last minutes: when nobody did, no kiosk rings. */
export const calledLately = ({ acting }: Db): Question<boolean> =>
	asItIs(
		sql<boolean>`exists (select from help_calls h where h.recorded_at > ${instant(callsSince(acting.at))})`
	);

/** The calls of a day, the last first. */
export function callsOfDay(
	db: Db,
	{ today, timeZone }: { today: string; timeZone: string }
): Promise<HelpCall[]> {
	const midnight = Temporal.PlainDate.from(today).toZonedDateTime(timeZone).toInstant();
	return listSince(db, midnight);
}

const MOST = 200;

async function read(db: Db, since: Temporal.Instant): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select h.id, k.name as kiosk, h.guide, h.step, h.language, h.recorded_at as "calledAt",
			${authorOf('a.recorded_by')} as comes, a.recorded_by as "comesId", a.recorded_at as "comesAt",
			e.outcome, e.recorded_at as "endedAt", e.request_id as "requestId"
		from help_calls h
		join kiosks k on k.id = h.kiosk_id
		left join help_call_answers a on a.call_id = h.id and a.undone_at is null
		left join help_call_ends e on e.call_id = h.id
		where h.recorded_at > ${since.toString()}::timestamptz
		order by h.recorded_at desc, h.id desc limit ${MOST}`.execute(db);
	return rows;
}

async function listSince(db: Db, since: Temporal.Instant): Promise<HelpCall[]> {
	const rows = await read(db, since);
	const from = await calledFrom(db, rows);
	return rows.map(({ guide: _guide, step: _step, comesId, ...row }) => ({
		...row,
		about: calledAbout((from.get(row.id) ?? null) as CalledFrom),
		state: callState(row, db.acting.at),
		isMine: comesId !== null && comesId === db.acting.staffId
	}));
}
