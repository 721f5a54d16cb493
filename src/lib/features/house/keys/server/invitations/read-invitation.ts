import type { Role } from '#lib/features/house/staff/index.ts';
import type { Kysely } from 'kysely';
import { instant } from '#lib/platform/database/instant.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { Invitation } from '../../domain/invitation.ts';
import { digestOf } from '../door/recognise-device.ts';

/** The invitation of a link, whatever became of it, or null when there was never one. */
export async function readInvitation(
	database: Kysely<DB>,
	token: string
): Promise<Invitation | null> {
	const row = await selectInvitations(database)
		.where('i.link_digest', '=', digestOf(token))
		.executeTakeFirst();
	return row ? invitationOf(row) : null;
}

/** The oldest invitation that waits for an address at that moment, without its link. */
export async function findWaitingInvitation(
	database: Kysely<DB>,
	email: string,
	now: Temporal.Instant
): Promise<Invitation | null> {
	const row = await selectInvitations(database)
		.where('i.email', '=', email)
		.where('i.accepted_at', 'is', null)
		.where('i.withdrawn_at', 'is', null)
		.where('i.expires_at', '>', instant(now))
		.orderBy('i.recorded_at')
		.executeTakeFirst();
	return row ? invitationOf(row) : null;
}

function selectInvitations(database: Kysely<DB>) {
	return database
		.selectFrom('invitations as i')
		.leftJoin('centres as c', 'c.id', 'i.centre_id')
		.select(['i.id', 'i.email', 'i.display_name', 'i.role', 'i.expires_at', 'i.mailed_at'])
		.select(['i.accepted_at', 'i.accepted_by', 'i.withdrawn_at', 'c.id as centre_id', 'c.name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectInvitations>['executeTakeFirstOrThrow']>>;

function invitationOf(row: Row): Invitation {
	return {
		id: row.id,
		email: row.email,
		name: row.display_name,
		role: row.role as Role,
		centre: row.centre_id ? { id: row.centre_id, name: row.name! } : null,
		isMailed: row.mailed_at !== null,
		expiresAt: row.expires_at,
		acceptedAt: row.accepted_at,
		acceptedBy: row.accepted_by,
		withdrawnAt: row.withdrawn_at
	};
}
