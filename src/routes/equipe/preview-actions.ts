import { type Cookies, redirect } from '@sveltejs/kit';
import { dropDraft, rememberMapping } from '#lib/features/year/imports/index.server.ts';
import { readMappingForm } from '#lib/features/year/imports/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { forgetDraftKey } from './draft-key.ts';
import { keepAnswers } from './dropped-list.ts';
import { requireDeed } from './require-deed.ts';

/** Of the page that shows what was read of a file, before anything is written. */
export type PreviewEvent = {
	request: Request;
	locals: App.Locals;
	cookies: Cookies;
	params: { brouillon: string };
	url: URL;
};

type Preview = {
	/** Where files are dropped. */
	base: string;
	/** What a column may be; absent: as in registers. */
	roleNames?: Readonly<Record<string, string>>;
};

/** What every such page can do besides writing: to be read again, differently, or to be given up. */
export function previewActions({ base, roleNames }: Preview) {
	return {
		async relire({ request, locals, params, url }: PreviewEvent) {
			requireDeed(locals.viewer, 'import-registers');
			await keepAnswers(locals, params.brouillon, await request.formData());
			redirect(303, `${url.pathname}#questions`);
		},
		async colonnes({ request, locals, url }: PreviewEvent) {
			requireDeed(locals.viewer, 'import-registers');
			const mapping = readMappingForm(await request.formData(), roleNames);
			await asViewer(locals, (db) => rememberMapping(db, mapping.fingerprint, mapping.columns));
			redirect(303, url.pathname);
		},
		async abandonner(event: PreviewEvent) {
			requireDeed(event.locals.viewer, 'import-registers');
			await forgetDraft(event);
			redirect(303, base);
		}
	};
}

/** Written: nothing waits any more, and what was made of it is shown. */
export async function leaveDraft(
	event: PreviewEvent,
	base: string,
	{ importId }: { importId?: string | null }
): Promise<never> {
	await forgetDraft(event);
	redirect(303, importId ? `${base}/faits/${importId}` : `${base}?inchange`);
}

async function forgetDraft({ locals, cookies, params }: PreviewEvent): Promise<void> {
	await asViewer(locals, (db) => dropDraft(db, params.brouillon));
	forgetDraftKey(cookies, params.brouillon);
}
