import {
	decide,
	listWaiting,
	nameDirector,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { TEST_SECRET } from '../../database/templates.ts';
import { currentApplication } from './application-of-file.ts';
import { askDatabase } from './database.ts';
import { MORNING, TODAY } from './day.ts';
import { MAIN_CENTRE } from './enter.ts';

/** Somebody who wants to be answered said that a lamp is broken, and a colleague has published it; its identifier. */
export async function publishBrokenLamp(said: { words: string; mail: string }): Promise<string> {
	const { databaseUrl, dataDir } = currentApplication();
	const secrets = await openSecrets(dataDir, { DECLIC_SECRET: TEST_SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	const [centre] = await askDatabase<{ id: string }>('select id from centres where name = $1', [
		MAIN_CENTRE
	]);
	const { id: centreId } = centre!;
	const database = openPool(appUrl(databaseUrl));
	const team = (role: 'direction' | 'animateur') => ({
		...{ staffId: null, role, centres: [centreId], at: MORNING }
	});
	try {
		await asActing(database, team('direction'), (db) => nameDirector(db, 'Philippe Essai'));
		const came = {
			...{ channel: 'web' as const, contact: { mail: said.mail } },
			sending: { isTrapped: false, seconds: 60, sentBefore: 0 },
			trace: { address: '192.0.2.7', at: MORNING.toString(), browser: null, kioskId: null }
		};
		const lamp = await asVisitor({ database, now: () => MORNING }, centreId, (db) =>
			sayContribution(
				db,
				{
					...{ door: 'problem', subject: 'lighting', words: said.words, where: { nowhere: true } },
					...{ isWithAdult: false, language: 'fr', endsOn: null, photo: null }
				},
				came,
				{
					...{ centre: { id: centreId, timeZone: 'Europe/Paris' }, secrets, dataDir },
					today: TODAY.toString()
				}
			)
		);
		if ('refusal' in lamp) throw new Error(lamp.message);
		await asActing(database, team('animateur'), async (db) => {
			const { waiting } = await listWaiting(db);
			const { versionId } = waiting.find(({ id }) => id === lamp.id)!;
			await decide(
				db,
				lamp.id,
				{ versionId },
				{ decision: 'publish', corrected: null, photo: null }
			);
		});
		return lamp.id;
	} finally {
		await database.destroy();
	}
}
