import { COLUMN_ROLE_NAMES } from './column-roles.ts';
import type { ColumnRole } from './register.ts';

/**
 * Reads a corrected layout as it was posted: the fingerprint it is remembered under, and the role
 * of each column whose role was changed (the same layout next year needs no help).
 */
export function readMappingForm(form: FormData): {
	fingerprint: string;
	columns: Record<number, ColumnRole>;
} {
	const columns: Record<number, ColumnRole> = {};
	for (const [name, value] of form) {
		const column = /^colonne-(\d{1,4})$/.exec(name)?.[1];
		if (column && isColumnRole(String(value))) columns[Number(column)] = value as ColumnRole;
	}
	return { fingerprint: String(form.get('tableau') ?? '').slice(0, 200), columns };
}

function isColumnRole(word: string): word is ColumnRole {
	return word in COLUMN_ROLE_NAMES;
}
