import { findCentre } from '#lib/features/house/centres/index.server.ts';
import { originOfHolder } from '#lib/platform/postgres/hold-data-folder.ts';
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

/**
 * Where the site is seen, for an address that is given to somebody: what ORIGIN says, otherwise where the server
 * that runs on these data is.
 */
export function originHere(): string {
	const settings = readSettings(process.env);
	if ('refusal' in settings) return 'http://localhost:3000';
	const running = settings.originIsExplicit ? null : originOfHolder(settings.dataDir);
	return running ?? settings.origin;
}
