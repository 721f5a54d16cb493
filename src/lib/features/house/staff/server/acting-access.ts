import type { Db } from '#lib/platform/database/acting.ts';
import { type Access, accessTo, type Field } from '../domain/field-access.ts';
import { CENTRE_ROLES, NETWORK_ROLES, type Role } from '../domain/permissions.ts';

const ofTeam: ReadonlySet<string> = new Set([...CENTRE_ROLES, ...NETWORK_ROLES]);

/** What the role the transaction acts in may do of a field; the command line may write it all. */
export function actingAccess(db: Db, field: Field): Access {
	const { role } = db.acting;
	if (role === 'operator') return 'write';
	return ofTeam.has(role) ? accessTo(field, role as Role) : 'none';
}

/** Whether the role the transaction acts in may read a field, whatever the page shows. */
export function mayRead(db: Db, field: Field): boolean {
	return actingAccess(db, field) !== 'none';
}
