import { error, fail, redirect } from '@sveltejs/kit';
import { listImports, undoImport } from '#lib/features/year/imports/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { type CentreViewer, requireDeed } from './require-deed.ts';

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

type PageOfOne = { locals: App.Locals; params: { import: string }; url: URL };

/** One of them, for its own page; or a page that says that it is not of this centre. */
export async function showPastImport({ locals, params, url }: PageOfOne, kind: Kind) {
	const viewer = requireDeed(locals.viewer, 'import-registers');
	const lines = await pastImports(locals, viewer, kind);
	const line = lines.find(({ id }) => id === params.import);
	if (!line) error(404, { message: 'Cet import n’existe pas dans votre centre.' });
	return { line, asking: url.searchParams.has('defaire') };
}

/** Takes one back, and returns where files are dropped; what stands in the way is said on the page. */
export async function takeBack({ locals, params }: PageOfOne, base: string) {
	requireDeed(locals.viewer, 'import-registers');
	const undone = await asViewer(locals, (db) => undoImport(db, { importId: params.import }));
	if (!('refusal' in undone)) redirect(303, `${base}?annule`);
	return fail(409, {
		message: undone.message,
		records: 'records' in undone ? undone.records : []
	});
}
