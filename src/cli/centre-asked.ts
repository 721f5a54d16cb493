import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { readSettings } from '#lib/platform/settings.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { CommandWorld } from './command.ts';

/** The centre that an option names by its short name. */
export async function centreAsked({ database, now }: CommandWorld, slug: unknown) {
	const centre = await findCentre(database, now(), String(slug));
	return (
		centre ?? refuse('unknown-centre', `Aucun centre ne porte le nom court « ${String(slug)} ».`)
	);
}

/** Where the site is seen, for an address that is given to somebody. */
export function originHere(): string {
	const settings = readSettings(process.env);
	return 'refusal' in settings ? 'http://localhost:3000' : settings.origin;
}
