import { listAwaited, listReferrals } from '#lib/features/desk/partners/index.server.ts';
import { statusLabel } from '#lib/features/desk/partners/index.ts';
import type { ReferralLine } from '#lib/features/desk/partners/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';

export const load = shown('refer', async (db, { url, timeZone, today }) => {
	const asked = url.searchParams.get('apres') ?? '';
	const below = isId(asked) ? asked : null;
	const awaited = below ? [] : await listAwaited(db, today);
	const page = await listReferrals(db, below);
	const line = (one: ReferralLine) => ({
		id: one.id,
		partner: one.partner,
		told: one.told,
		direction: one.direction,
		isHandover: one.kind === 'handover',
		day: todayIn(timeZone, one.at),
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
});
