import { isNameRole, roleOfHeader } from '../cells/column-words.ts';
import type { AssignedColumn } from '../cells/found-table.ts';
import type { ColumnRole } from '../../register.ts';

/**
 * One way of naming people a table: family and given names in two columns, or one full name. "Nom"
 * alone holds both; a second candidate is left out.
 */
export function settleNames(columns: AssignedColumn[]): AssignedColumn[] {
	const first = (role: ColumnRole) => {
		const candidates = columns.filter((column) => column.role === role);
		return candidates.find((column) => roleOfHeader(column.header) === role) ?? candidates[0];
	};
	const [family, given, full] = [first('family-name'), first('given-name'), first('full-name')];
	const wordless = (column: AssignedColumn) => ({ ...column, role: 'ignored' as const });
	const isHeaded = (column: AssignedColumn | undefined) =>
		column !== undefined && isNameRole(roleOfHeader(column.header));
	const pair = family && given && (isHeaded(family) || isHeaded(given) || !isHeaded(full));
	return columns.map((column) => {
		if (!isNameRole(column.role)) return column;
		if (pair) return column === family || column === given ? column : wordless(column);
		if (full && (isHeaded(full) || !isHeaded(family)))
			return column === full ? column : wordless(column);
		if (family) return column === family ? { ...column, role: 'full-name' } : wordless(column);
		return column === given ? given : wordless(column);
	});
}
