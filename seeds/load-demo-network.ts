import { sql } from 'kysely';
import { readDemo } from '#lib/features/house/centres/index.server.ts';
import { keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import type { World } from '#lib/platform/world.ts';

export type Loading = 'loaded' | 'already' | 'not-empty';

/**
 * Loads the invented network into an empty installation, once: all of it or nothing. An
 * installation that has centres of its own is left as it is.
 */
export async function loadDemoNetworkOnce(
	world: World,
	say: (line: string) => void
): Promise<Loading> {
	if (await readDemo(world.database, world.now())) return 'already';
	await keepShippedGuides(world.database, world.now());
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	const loading = await asActing(world.database, acting, async (db): Promise<Loading> => {
		await takeTurn(db, 'declic demo network');
		const state = await readState(db);
		if (state === 'not-empty') {
			say('Cette installation a déjà ses centres : le réseau de démonstration n’y est pas chargé.');
		}
		if (state !== 'empty') return state;
		say('Première ouverture : chargement du réseau de démonstration (personnes inventées)…');
		// Read only when it is needed: every later start would wait a second for nothing.
		const { writeNetwork } = await import('./write/write-network.ts');
		await writeNetwork(db, world, say);
		return 'loaded';
	});
	if (loading === 'loaded') say('Le réseau de démonstration est prêt.');
	return loading;
}

/** Read once the lock is held: another start may just have finished. */
async function readState(db: Db): Promise<'empty' | 'already' | 'not-empty'> {
	const { rows } = await sql<{ loaded: boolean; centres: boolean }>`
		select exists (select from demo_loadings) as loaded, exists (select from centres) as centres`.execute(
		db
	);
	if (rows[0]!.loaded) return 'already';
	return rows[0]!.centres ? 'not-empty' : 'empty';
}
