import { redirect } from '@sveltejs/kit';
import { requireDeed } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import { dropList } from '../../dropped-list.ts';
import { pastImports } from '../../past-imports.ts';
import type { Actions } from './$types';

export const load = shown('import-registers', async (db, { url, timeZone }) => ({
	unchanged: url.searchParams.has('inchange'),
	undone: url.searchParams.has('annule'),
	imports: await pastImports(db, timeZone, 'members')
}));

export const actions: Actions = {
	default: async (event) => {
		const viewer = requireDeed(event.locals.viewer, 'import-registers');
		const form = await event.request.formData();
		const dropped = await dropList(event, form, { viewer, kind: 'members', year: null });
		if ('id' in dropped) redirect(303, `/equipe/habitants/liste/${dropped.id}`);
		const errors = { '': dropped.message };
		return refuseForm(400, { name: 'default', form, errors, why: null });
	}
};
