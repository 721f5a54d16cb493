import { recordDemo } from '#lib/features/centres/index.server.ts';
import { addStaffMember } from '#lib/features/staff/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import coordination from '../network/coordination.json' with { type: 'json' };
import { planNetwork } from '../plan/plan-network.ts';
import { actAs, OPERATOR } from './act-as.ts';
import { TIME_ZONE, writeCentre } from './write-centre.ts';

/** Writes the whole invented network as it stands now, and marks this installation for good. */
export async function writeNetwork(
	db: Db,
	world: World,
	say: (line: string) => void
): Promise<void> {
	const now = world.now();
	for (const centre of planNetwork(todayIn(TIME_ZONE, now))) {
		const telling = await writeCentre(db, centre, now);
		say(`  ${centre.content.name} (${centre.content.town})`);
	}
	await actAs(db, OPERATOR, now);
	await addStaffMember(db, { name: coordination.name, role: 'coordination', centreId: null });
	await recordDemo(db);
}
