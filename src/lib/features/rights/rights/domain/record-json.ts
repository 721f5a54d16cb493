import type { HeldRecord } from './held-record.ts';

/**
 * The same as a file another programme can read (RGPD, art. 20): each table says its title and the
 * label of each key, so that the file explains itself.
 */
export function recordJson({ centre, day, name, tables, journal }: HeldRecord): unknown {
	return {
		format: 'declic-donnees-d-une-personne',
		version: 1,
		centre,
		jour: day,
		personne: name,
		tables: tables.map(({ table, title, columns, rows }) => ({
			table,
			titre: title,
			cles: Object.fromEntries(columns.map(({ key, label }) => [key, label])),
			lignes: rows
		})),
		journal: journal.map(({ at, role, action, kind }) => ({
			le: at,
			role,
			acte: action,
			sur: kind
		}))
	};
}
