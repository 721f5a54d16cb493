import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

export type ImportLine = {
	id: string;
	year: number;
	at: Temporal.Instant;
	/** Null: from the command line. */
	who: string | null;
	files: string[];
	/** Rows written, and among them what a person counts. */
	counts: {
		rows: number;
		people: number;
		cycles: number;
		seances: number;
		marks: number;
		contacts: number;
		requests: number;
	};
	undoneAt: Temporal.Instant | null;
	/** Neither undone, nor in a closed year. Whether anything changed since is only looked at when asked. */
	undoable: boolean;
};

export type ImportKind = 'registers' | 'members' | 'notebook';

/** The imports of one kind in the acting centre, the last one first. */
export async function listImports(db: Db, kind: ImportKind = 'registers'): Promise<ImportLine[]> {
	const { rows } = await sql<Omit<ImportLine, 'undoable'> & { closed: boolean }>`
		select i.id, i.year, i.recorded_at as at, s.display_name as who, u.recorded_at as "undoneAt",
			array(select file_name from import_files f where f.import_id = i.id order by file_name) as files,
			(select jsonb_build_object('rows', count(*),
				'people', count(*) filter (where w.table_name = 'people' and w.operation = 'insert'),
				'cycles', count(*) filter (where w.table_name = 'cycles'),
				'seances', count(*) filter (where w.table_name = 'seances'),
				'marks', count(*) filter (where w.table_name = 'attendances'),
				'contacts', count(*) filter (where w.table_name in ('person_phones', 'person_emails')),
				'requests', count(*) filter (where w.table_name = 'requests'))
				from import_writes w where w.import_id = i.id) as counts,
			i.kind <> 'members' and exists (select from year_closings y where y.centre_id = i.centre_id and y.year = any(i.years)) as closed
		from imports i
		left join staff_members s on s.id = i.recorded_by
		left join import_undos u on u.import_id = i.id
		where i.kind = ${kind}
		order by i.recorded_at desc`.execute(db);
	return rows.map(({ closed, ...line }) => ({
		...line,
		undoable: line.undoneAt === null && !closed
	}));
}
