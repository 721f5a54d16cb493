import { unexported } from '#lib/features/resources/places/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown(ofTeam('see-places'), async (db) => ({
	incomplete: await unexported(db, 'standard')
}));
