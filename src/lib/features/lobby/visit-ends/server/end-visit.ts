import { listKiosks } from '#lib/features/lobby/kiosks/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { endsSince } from './ends-asked.ts';

const NOT_INSTALLED = refuse(
	'not-installed',
	'Aucune machine ne tient cette borne. Rechargez la page et choisissez-la dans la liste.'
);

/**
 * The visit that goes on at a kiosk of the acting centre is ended, whoever is there: what was left open goes.
 * Pressed twice, or by two colleagues, it is asked once.
 */
export async function endVisit(db: Db, kioskId: string) {
	const kiosk = (await listKiosks(db)).find(({ id }) => id === kioskId);
	if (!kiosk || kiosk.state.installedSince === null) return NOT_INSTALLED;
	await takeTurn(db, `visit end ${kiosk.id}`);
	const asked = await db
		.selectFrom('kiosk_visit_ends')
		.where('kiosk_id', '=', kiosk.id)
		.where('recorded_at', '>', endsSince(db.acting.at))
		.select('id')
		.executeTakeFirst();
	if (!asked) {
		await db
			.insertInto('kiosk_visit_ends')
			.values({ centre_id: centreOf(db), kiosk_id: kiosk.id, ...recordedBy(db) })
			.execute();
	}
	return { ended: kiosk.name };
}
