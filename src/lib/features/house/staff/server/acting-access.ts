import type { Db } from '#lib/platform/database/acting.ts';
import { type Access, accessTo, type Field } from '../domain/field-access.ts';

/** What the role the transaction acts in may do of a field; the command line may write it all. */
export function actingAccess(db: Db, field: Field): Access {
	const { role } = db.acting;
	if (role === 'operator') return 'write';
	if (role === 'sign-in' || role === 'partner' || role === 'tablet' || role === 'guest')
		return 'none';
	return accessTo(field, role);
}

/** Whether the role the transaction acts in may read a field, whatever the page shows. */
export function mayRead(db: Db, field: Field): boolean {
	return actingAccess(db, field) !== 'none';
}
