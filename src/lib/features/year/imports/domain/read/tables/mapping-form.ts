import { COLUMN_ROLE_NAMES } from './column-roles.ts';

/**
 * Reads a corrected layout as it was posted: the fingerprint it is remembered under, and the role
 * of each column whose role was changed (the same layout next year needs no help).
 */
export function readMappingForm<Role extends string = keyof typeof COLUMN_ROLE_NAMES>(
	form: FormData,
	roleNames: Record<Role, string> = COLUMN_ROLE_NAMES as Record<Role, string>
): { fingerprint: string; columns: Record<number, Role> } {
	const columns: Record<number, Role> = {};
	for (const [name, value] of form) {
		const column = /^colonne-(\d{1,4})$/.exec(name)?.[1];
		if (column && Object.hasOwn(roleNames, String(value))) columns[Number(column)] = value as Role;
	}
	return { fingerprint: String(form.get('tableau') ?? '').slice(0, 200), columns };
}
