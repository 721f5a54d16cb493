import { listAwaited, listReferrals } from '#lib/features/desk/partners/index.server.ts';
import { statusLabel } from '#lib/features/desk/partners/index.ts';
import type { ReferralLine } from '#lib/features/desk/partners/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { requireDeed } from '../../require-deed.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { centre } = requireDeed(locals.viewer, 'refer');
	const today = todayIn(centre.timeZone, locals.world.now());
	const asked = url.searchParams.get('apres') ?? '';
	const below = isId(asked) ? asked : null;
	const { awaited, page } = await asViewer(locals, async (db) => ({
		awaited: below ? [] : await listAwaited(db, today),
		page: await listReferrals(db, below)
	}));
	const line = (one: ReferralLine) => ({
		id: one.id,
		partner: one.partner,
		told: one.told,
		direction: one.direction,
		isHandover: one.kind === 'handover',
		day: todayIn(centre.timeZone, one.at),
		dueOn: one.dueOn,
		status: statusLabel(one)
	});
	const waiting = new Set(awaited.map(({ id }) => id));
	return {
		isFirst: below === null,
		awaited: awaited.map((one) => ({ ...line(one), awaiting: one.awaiting, isDue: one.isDue })),
		others: page.lines.filter(({ id }) => !waiting.has(id)).map(line),
		next: page.next
	};
};
