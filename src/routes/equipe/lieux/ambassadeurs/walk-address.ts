import { sealLink } from '#lib/platform/links/link-token.ts';

/** Where the link of a walk leads; its address is made again each time: no table keeps it. */
export const walkAddress = (
	{ keys, world }: App.Locals,
	link: { id: string; expiresAt: Temporal.Instant }
) => `${keys.origin}/ajout/${sealLink(world.secrets.places, 'place-link', link)}`;

/** The last day of a walk: its link opens until that midnight. */
export const lastDay = (timeZone: string, expiresAt: Temporal.Instant) =>
	expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate().toString();
