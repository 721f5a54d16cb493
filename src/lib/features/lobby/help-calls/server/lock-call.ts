import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { callState } from '../domain/help-call.ts';

export type LockedCall = {
	id: string;
	kiosk: string;
	guide: string | null;
	step: number | null;
	calledAt: Temporal.Instant;
	answerId: string | null;
	comesAt: Temporal.Instant | null;
	/** Who comes. */
	comesId: string | null;
	comes: string | null;
	outcome: string | null;
	requestId: string | null;
};

export type CallRefusal = Refusal<'unknown-call' | 'call-over' | 'somebody-comes' | 'not-yours'>;

const UNKNOWN = refuse(
	'unknown-call',
	'Cet appel n’existe pas dans votre centre. Rechargez la page.'
);
export const OVER = refuse(
	'call-over',
	'Cet appel est déjà terminé\u00a0: il n’y a plus rien à faire.'
);

/** A call of the acting centre, once nobody else writes about it. */
export async function lockCall(db: Db, id: string): Promise<LockedCall | CallRefusal> {
	await takeTurn(db, `help call ${id}`);
	const { rows } = await sql<LockedCall>`
		select h.id, k.name as kiosk, h.guide, h.step, h.recorded_at as "calledAt", a.id as "answerId",
			a.recorded_at as "comesAt", a.recorded_by as "comesId", split_part(s.display_name, ' ', 1) as comes,
			e.outcome, e.request_id as "requestId"
		from help_calls h
		join kiosks k on k.id = h.kiosk_id
		left join help_call_answers a on a.call_id = h.id and a.undone_at is null
		left join staff_members s on s.id = a.recorded_by
		left join help_call_ends e on e.call_id = h.id
		where h.id = ${id}`.execute(db);
	return rows[0] ?? UNKNOWN;
}

/** The same, while it is not over. */
export async function lockOpenCall(db: Db, id: string): Promise<LockedCall | CallRefusal> {
	const call = await lockCall(db, id);
	if ('refusal' in call) return call;
	return callState(call, db.acting.at) === 'over' ? OVER : call;
}
