import { listCentres } from '#lib/features/house/centres/index.server.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';

/** Whose each one is, for the network, which reads several centres'; a centre knows its own. */
export async function centreNames(
	locals: App.Locals,
	viewer: Viewer
): Promise<(centreId: string) => string | null> {
	if (viewer.centre) return () => null;
	const { database, now } = locals.world;
	const names = new Map((await listCentres(database, now())).map(({ id, name }) => [id, name]));
	return (centreId) => names.get(centreId) ?? null;
}
