import communes from '#content/communes.json' with { type: 'json' };
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Place } from '../domain/fill-paper.ts';

const NAMES: Record<string, string> = communes;
const NETWORK_ZONE = 'Europe/Paris';

/** What is known of a centre that its papers may say; null: the network, which writes by hand. */
export function placeOf(
	centre: Pick<Centre, 'name' | 'commune' | 'timeZone'> | null,
	now: Temporal.Instant
): Place {
	return {
		centre: centre?.name ?? null,
		commune: (centre?.commune && NAMES[centre.commune]) || null,
		day: todayIn(centre?.timeZone ?? NETWORK_ZONE, now)
	};
}
