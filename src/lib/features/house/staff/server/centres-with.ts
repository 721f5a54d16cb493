import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Role } from '../domain/permissions.ts';

/** Those of the acting centres where somebody has that role today. */
export async function centresWith(db: Db, role: Role): Promise<Set<string>> {
	const { rows } = await sql<{ centreId: string }>`
		select distinct centre_id as "centreId" from memberships
		where centre_id = any (${db.acting.centres}::uuid[]) and role = ${role} and ended_at is null`.execute(
		db
	);
	return new Set(rows.map(({ centreId }) => centreId));
}
