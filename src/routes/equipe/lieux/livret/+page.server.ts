import { listCentres } from '#lib/features/house/centres/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { loadBookletForm } from '../../../carte/answer-booklet.ts';

/** Chosen here first: the commune of her centre. */
export const load = shown(ofTeam('see-places'), async (db, { viewer, url, today, now, locals }) => {
	const booklet = await loadBookletForm(db, url, today);
	const centres = await listCentres(locals.world.database, now);
	const own = centres.find(({ id }) => id === viewer.centre?.id)?.commune;
	const isOwn = !url.searchParams.has('ou') && booklet.towns.some(({ code }) => code === own);
	return { booklet: isOwn ? { ...booklet, form: { ...booklet.form, ou: own! } } : booklet };
});
