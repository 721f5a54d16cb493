import { error } from '@sveltejs/kit';
import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import {
	readSiteNotice,
	writeSiteNotice
} from '#lib/features/outreach/site-notices/index.server.ts';
import { NoticeForm } from '#lib/features/outreach/site-notices/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import type { Actions } from './$types';

function requireAdministration(viewer: Viewer | null): Viewer {
	if (viewer && mayDo(viewer.role, 'open-centres')) return viewer;
	error(403, { message: 'Seule l’administration du réseau ouvre cette page.' });
}

export const load = shown(requireAdministration, async (db, { timeZone }) => {
	const notice = await readSiteNotice(db);
	const { at, ...said } = notice ?? {};
	const fields: Record<string, string> = said;
	return { fields, since: at ? momentIn(timeZone, at) : null };
});

export const actions: Actions = deeds({
	ecrire: deed(
		requireAdministration,
		NoticeForm,
		(db, sent) => writeSiteNotice(db, sent),
		() => ({ done: 'C’est écrit\u00a0: tout le monde le lit.' })
	)
});
