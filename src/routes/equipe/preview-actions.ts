import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { dropDraft, rememberMapping } from '#lib/features/year/imports/index.server.ts';
import { readMappingForm } from '#lib/features/year/imports/index.ts';
import { requireDeed, type Visit } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { forgetDraftKey } from './draft-key.ts';
import { keepAnswers } from './dropped-list.ts';

/** Of the page that shows what was read of a file, before anything is written. */
type OfDraft = Visit<'brouillon'>;

type Preview = {
	/** Where files are dropped. */
	base: string;
	/** What a column may be; absent: as in registers. */
	roleNames?: Readonly<Record<string, string>>;
};

/** What every such page can do besides writing: to be read again, differently, or to be given up. */
export function previewActions({ base, roleNames }: Preview) {
	return {
		...deeds({
			colonnes: deed(
				'import-registers',
				(form) => readMappingForm(form, roleNames),
				(db, { fingerprint, columns }) => rememberMapping(db, fingerprint, columns),
				here
			),
			abandonner: deed(
				'import-registers',
				v.object({}),
				(db, _nothing, { params }: Doing<'brouillon'>) => dropDraft(db, params.brouillon),
				(_dropped, { cookies, params }) => {
					forgetDraftKey(cookies, params.brouillon);
					return base;
				}
			)
		}),
		async relire({ request, locals, params, url }: OfDraft & { request: Request }) {
			requireDeed(locals.viewer, 'import-registers');
			await keepAnswers(locals, params.brouillon, await request.formData());
			redirect(303, `${url.pathname}#questions`);
		}
	};
}

/** Written: nothing waits any more, and what was made of it is shown. */
export async function leaveDraft(
	{ locals, cookies, params }: OfDraft,
	base: string,
	{ importId }: { importId?: string | null }
): Promise<never> {
	await asViewer(locals, (db) => dropDraft(db, params.brouillon));
	forgetDraftKey(cookies, params.brouillon);
	redirect(303, importId ? `${base}/faits/${importId}` : `${base}?inchange`);
}
