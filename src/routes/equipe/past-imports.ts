import { error, fail } from '@sveltejs/kit';
import { listImports, undoImport } from '#lib/features/imports/index.server.ts';
import { asViewer } from '#lib/features/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { CentreViewer } from './require-deed.ts';

type Kind = 'registers' | 'members' | 'notebook';

/** The imports of one kind, with their moments as a colleague reads them. */
export async function pastImports(locals: App.Locals, viewer: CentreViewer, kind: Kind) {
	const { timeZone } = viewer.centre;
	const imports = await asViewer(locals, (db) => listImports(db, kind));
	return imports.map(({ at, undoneAt, ...line }) => ({
		...line,
		on: momentIn(timeZone, at),
		undoneOn: undoneAt && momentIn(timeZone, undoneAt)
	}));
}

/** One of them, or a page that says that it is not of this centre. */
export async function pastImport(
	locals: App.Locals,
	viewer: CentreViewer,
	{ kind, id }: { kind: Kind; id: string }
) {
	const found = (await pastImports(locals, viewer, kind)).find((line) => line.id === id);
	if (!found) error(404, { message: 'Cet import n’existe pas dans votre centre.' });
	return found;
}

/** Takes one back; what stands in the way is said on the page. */
export async function takeBack(locals: App.Locals, importId: string) {
	const undone = await asViewer(locals, (db) => undoImport(db, { importId }));
	if (!('refusal' in undone)) return null;
	return fail(409, {
		message: undone.message,
		records: 'records' in undone ? undone.records : []
	});
}
