import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { callsSince } from '../domain/help-call.ts';

/** The call of a kiosk, as whoever stands before it is told. */
export type OwnCall = {
	id: string;
	guide: string | null;
	step: number | null;
	calledAt: Temporal.Instant;
	/** The first name of whoever comes; null: nobody has said so yet. */
	comes: string | null;
	comesAt: Temporal.Instant | null;
	outcome: string | null;
};

/** Somebody at the acting kiosk calls; while it calls already, it is the same call. */
export async function callHelp(
	db: Db,
	{ guide, step, language }: { guide: string | null; step: number | null; language: PublicText }
): Promise<{ id: string } | Refusal<'no-kiosk'>> {
	const { at } = db.acting;
	const { rows } = await sql<{ id: string | null }>`
		select call_help(${guide}, ${guide === null ? null : step}::smallint, ${language}, ${at.toString()}::timestamptz,
			${callsSince(at).toString()}::timestamptz) as id`.execute(db);
	const id = rows[0]?.id;
	return id
		? { id }
		: refuse('no-kiosk', 'Cette borne n’est plus reliée au centre. Allez voir l’accueil.');
}

/** The last call of the acting kiosk, while it is not too old. */
export async function ownCall(db: Db): Promise<OwnCall | null> {
	const { rows } = await sql<OwnCall>`
		select h.id, h.guide, h.step, h.called_at as "calledAt", h.comes, h.comes_at as "comesAt", h.outcome
		from help_call_here(${callsSince(db.acting.at).toString()}::timestamptz) h`.execute(db);
	return rows[0] ?? null;
}

/** She needs nobody any more, or her visit is over; nothing where the kiosk does not call. */
export async function giveUpHelp(db: Db): Promise<void> {
	const { at } = db.acting;
	await sql`select give_up_help(${at.toString()}::timestamptz, ${callsSince(at).toString()}::timestamptz)`.execute(
		db
	);
}
