import { addPartner, saveEntrance } from '#lib/features/desk/partners/index.server.ts';
import { countWalkIn, saveAgreement } from '#lib/features/learning/agreements/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import places from '../desk/places.json' with { type: 'json' };
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Days ago on which people walked in at the FabLab at noon, and how many did. */
const NOONS = [
	[28, 4],
	[21, 6],
	[14, 3],
	[7, 5]
] as const;

/** The places of the study (study-2.3): the PANO with its three doors, the lycée whose machines the FabLab uses. */
export async function writeAgreements(db: Db, telling: Telling): Promise<void> {
	const { now, today, timeZone, team, programmes, placesKey } = telling;
	await actAs(db, team.technique, momentOf(daysBefore(today, 40), '11:00', timeZone, now));
	for (const { entrances, agreement, ...partner } of places) {
		const told = { families: [], ...partner };
		const { id: partnerId } = accepted(await addPartner(db, told, placesKey));
		for (const { name, whatFor, from } of entrances) {
			accepted(await saveEntrance(db, { id: null, partnerId, name, whatFor, from, until: null }));
		}
		if (!agreement) continue;
		const { programme, ...said } = agreement;
		const programmeId = programmes.get(programme)!;
		accepted(await saveAgreement(db, { id: null, programmeId, partnerId, ...said }));
	}
	const programmeId = programmes.get('fablab')!;
	for (const [ago, people] of NOONS) {
		const day = daysBefore(today, ago);
		await actAs(db, team.technique, momentOf(day, '12:30', timeZone, now));
		for (let nth = 0; nth < people; nth += 1) {
			accepted(await countWalkIn(db, { programmeId, today: day }));
		}
	}
}
