import { type GivenLink, sealLink } from '#lib/features/partners/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';

/** The address a partner opens, made again each time it is shown: no table keeps it. */
export function linkAddress({ keys, world }: App.Locals, link: GivenLink): string {
	return `${keys.origin}/partenaire/${sealLink(world.secrets.partnerLinks, link)}`;
}

/** The last day of a link, in the centre's zone. */
export function lastDay(timeZone: string, link: GivenLink): string {
	return todayIn(timeZone, link.expiresAt);
}
