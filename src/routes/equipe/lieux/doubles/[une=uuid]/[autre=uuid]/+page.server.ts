import { error } from '@sveltejs/kit';
import {
	mergePlaces,
	previewMerge,
	whoArbitrates
} from '#lib/features/resources/places/index.server.ts';
import { addressLine, isColumn, tellLine } from '#lib/features/resources/places/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { byArbiter, requireArbiter } from '../../../require-arbiter.ts';
import type { Actions } from './$types';

type Names = 'une' | 'autre';

export const load = shown(ofTeam('see-places'), async (db, { params }: Asked<Names, Viewer>) => {
	const preview = await previewMerge(db, params.une, params.autre);
	if ('refusal' in preview) error(404, { message: preview.message });
	const { kept, gone, lines } = preview;
	return {
		...(await whoArbitrates(db)),
		kept: { id: kept.id, name: kept.name, where: addressLine(kept) },
		gone: { id: gone.id, name: gone.name, where: addressLine(gone) },
		lines: lines.map(tellLine)
	};
});

/** Which columns are taken of the place that goes: each line of the table that is ticked. */
function readTaken(form: FormData): { take: string[] } | ReturnType<typeof refuse> {
	const take = form.getAll('prendre').map(String);
	if (!take.every(isColumn)) return refuse('column', 'Choisissez dans le tableau.');
	return { take };
}

export const actions: Actions = deeds({
	default: deed(
		requireArbiter,
		readTaken,
		byArbiter((db, { take }: { take: string[] }, { params, locals }: Doing<Names, Viewer>) => {
			const pair = { keptId: params.une, goneId: params.autre, take };
			return mergePlaces(db, pair, locals.world.secrets.places);
		}),
		'/equipe/lieux/doubles#reunis'
	)
});
