import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { addKiosk } from './add-kiosk.ts';
import { listKiosks } from './list-kiosks.ts';

const USUAL_NAME = 'Borne du hall';

/**
 * The kiosk that a machine of the acting centre is to be: the one that is named, made where there is none of
 * that name; unnamed, the only one, or that of the hall.
 */
export async function kioskToInstall(db: Db, named?: string) {
	const kiosks = await listKiosks(db);
	const name = named ?? USUAL_NAME;
	const [only, ...others] = kiosks;
	const found =
		kiosks.find((kiosk) => kiosk.name === name.trim()) ??
		(named === undefined && others.length === 0 ? only : undefined);
	if (found) return { id: found.id, name: found.name };
	if (named === undefined && others.length > 0) {
		const known = kiosks.map((kiosk) => kiosk.name).join(', ');
		return refuse(
			'which-kiosk',
			`Ce centre a plusieurs bornes. Dites laquelle avec --name\u00a0: ${known}.`
		);
	}
	return addKiosk(db, name);
}
