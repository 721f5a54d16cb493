import * as v from 'valibot';
import { listImports, undoImport } from '#lib/features/year/imports/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';

type Kind = 'registers' | 'members' | 'notebook';

/** The imports of one kind, with their moments as a colleague reads them. */
export async function pastImports(db: Db, timeZone: string, kind: Kind) {
	const imports = await listImports(db, kind);
	return imports.map(({ at, undoneAt, ...line }) => ({
		...line,
		on: momentIn(timeZone, at),
		undoneOn: undoneAt && momentIn(timeZone, undoneAt)
	}));
}

/** One of them, for its own page; or a page that says that it is not of this centre. */
export const pastImport = (kind: Kind) =>
	shown(
		'import-registers',
		async (db, { params, url, timeZone }: Asked<'import'>) => {
			const lines = await pastImports(db, timeZone, kind);
			const line = lines.find(({ id }) => id === params.import);
			return line ? { line, asking: url.searchParams.has('defaire') } : null;
		},
		'Cet import n’existe pas dans votre centre.'
	);

/** Takes one back, and returns where files are dropped. */
export const takingBack = (base: string) =>
	deed(
		'import-registers',
		v.object({}),
		(db, _nothing, { params }: Doing<'import'>) => undoImport(db, { importId: params.import }),
		`${base}?annule`
	);
