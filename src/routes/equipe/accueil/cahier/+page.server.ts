import { redirect } from '@sveltejs/kit';
import { requireDeed } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { dropList } from '../../dropped-list.ts';
import { pastImports } from '../../past-imports.ts';
import type { Actions } from './$types';

export const load = shown('import-registers', async (db, { url, timeZone, today }) => ({
	thisYear: Number(today.slice(0, 4)),
	unchanged: url.searchParams.has('inchange'),
	undone: url.searchParams.has('annule'),
	imports: await pastImports(db, timeZone, 'notebook')
}));

const NO_YEAR = refuse('year', 'Écrivez l’année du cahier, par exemple 2018.');

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'import-registers');
		const form = await event.request.formData();
		const year = Number(form.get('annee'));
		const isYear = year >= 1990 && year <= 2200;
		const dropped = isYear
			? await dropList(event, form, { viewer, kind: 'notebook', year })
			: NO_YEAR;
		if ('id' in dropped) redirect(303, `/equipe/accueil/cahier/${dropped.id}`);
		const errors = { '': dropped.message };
		return refuseForm(400, { name: 'default', form, errors, why: null });
	}
};
