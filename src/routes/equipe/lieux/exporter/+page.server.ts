import { unexported } from '#lib/features/resources/places/index.server.ts';
import { headingOf } from '#lib/features/resources/places/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';

export const load = shown(ofTeam('see-places'), async (db) => ({
	incomplete: (await unexported(db, 'standard')).map(({ missing, ...place }) => ({
		...place,
		missing: missing.map(headingOf)
	}))
}));
