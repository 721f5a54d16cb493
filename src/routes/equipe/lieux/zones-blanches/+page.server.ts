import { drawWhiteAreas, readWhiteAreas } from '#lib/features/neighbourhood/map/index.server.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';

/** Where people live and no place is within a walk: of her centre, or of the network for the coordination. */
export const load = shown(ofTeam('see-white-areas'), async (db, { viewer, locals }) => {
	const { dataDir } = locals.world;
	const white = await readWhiteAreas(db, dataDir);
	return {
		...white,
		drawing: await drawWhiteAreas(white.areas, dataDir),
		isNetwork: mayDo(viewer.role, 'see-network'),
		keepsQuarters: mayDo(viewer.role, 'keep-quarters')
	};
});
