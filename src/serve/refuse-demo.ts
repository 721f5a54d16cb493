import { readDemo } from '#lib/features/house/centres/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse } from '#lib/shared/refuse.ts';

/**
 * Real people are never mixed with invented ones, whose doors are open to whoever clicks: a
 * database that once held the demonstration is for `npm start`, for good.
 */
export async function refuseDemo(
	world: Pick<World, 'database' | 'now'>
): Promise<{ refusal: 'demonstration'; message: string } | null> {
	if (!(await readDemo(world.database, world.now()))) return null;
	return refuse(
		'demonstration',
		'Cette base contient le réseau de démonstration, où chacun entre d’un clic : elle ne peut pas servir de vraies personnes. Donnez un dossier vide dans DATA_DIR (ou une base vide dans DATABASE_URL), ou continuez l’essai avec npm start.'
	);
}
