import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { streetsAround } from '#lib/features/neighbourhood/map/index.server.ts';
import { giveAmbassadorLink, listWalks } from '#lib/features/resources/places/index.server.ts';
import { lastDayOf, readWalk } from '#lib/features/resources/places/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { lastDay } from './walk-address.ts';
import type { Actions } from './$types';

export const load = shown(
	'see-walks',
	async (db, { viewer, timeZone, today, now, url, locals }) => {
		const walks = await listWalks(db);
		const around = (url.searchParams.get('autour') ?? '').trim().slice(0, 120);
		return {
			mayWrite: mayDo(viewer.role, 'write-places'),
			endsOn: lastDayOf(today),
			around,
			/** Null: nobody has made the streets of the map. */
			proposed: await streetsAround(locals.world.dataDir, around),
			walks: walks.map(({ streets, expiresAt, usedAt, isWithdrawn, ...walk }) => ({
				...walk,
				isOpen: !isWithdrawn && Temporal.Instant.compare(expiresAt, now) > 0,
				isWithdrawn,
				endsOn: lastDay(timeZone, expiresAt),
				usedAt: usedAt && momentIn(timeZone, usedAt),
				streets: streets.length,
				seen: streets.filter(({ isSeen }) => isSeen).length
			}))
		};
	}
);

const Typed = v.object({ nom: v.string(), rues: v.string(), jusque: v.string() });

export const actions: Actions = deeds({
	donner: deed(
		'write-places',
		Typed,
		async (db, { nom, rues, jusque }, { today, timeZone }) => {
			const walk = readWalk({ label: nom, streets: rues, endsOn: jusque }, today);
			return 'refusal' in walk ? walk : giveAmbassadorLink(db, walk, timeZone);
		},
		({ id }) => `/equipe/lieux/ambassadeurs/${id}`,
		{ label: 'nom', streets: 'rues', end: 'jusque' }
	)
});
