import * as v from 'valibot';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { listWalks, withdrawWalk } from '#lib/features/resources/places/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { lastDay, walkAddress } from '../walk-address.ts';
import type { Actions } from './$types';

export const load = shown(
	'see-walks',
	async (db, { viewer, timeZone, now, params, locals }: Asked<'balade'>) => {
		const [walk] = await listWalks(db, params.balade);
		if (!walk) return null;
		const { expiresAt, usedAt, isWithdrawn, ...told } = walk;
		const isOpen = !isWithdrawn && Temporal.Instant.compare(expiresAt, now) > 0;
		const address = isOpen ? walkAddress(locals, { id: walk.id, expiresAt }) : null;
		return {
			...told,
			isWithdrawn,
			mayWrite: mayDo(viewer.role, 'write-places'),
			endsOn: lastDay(timeZone, expiresAt),
			usedAt: usedAt && momentIn(timeZone, usedAt),
			link: address && { address, code: squareCode(address) }
		};
	},
	'Cette balade n’existe pas, ou n’est pas de votre centre.'
);

export const actions: Actions = deeds({
	retirer: deed(
		'write-places',
		v.object({}),
		(db, _nothing, { params }: Doing<'balade'>) => withdrawWalk(db, params.balade),
		() => ({ done: 'C’est retiré\u00a0: ce lien n’ajoute plus rien. Ce qui est venu reste.' })
	)
});
