import { toSeeAgain } from '#lib/features/learning/follow-ups/index.server.ts';
import {
	contentsDone,
	contentsTaught,
	exitsOf,
	meetsAgain,
	showGroup
} from '#lib/features/learning/workshops/index.server.ts';
import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { anyGainOf, readGroupGain } from '#lib/features/year/reports/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { together } from '#lib/shared/together.ts';
import { convenedOf, type Looking } from '../convene.ts';
import { seatsOf } from './free-seat.ts';

/** All that the page of a group asks for: the group itself, null where there is none, and what goes with it. */
export async function readGroup(
	db: Db,
	groupId: string,
	{
		role,
		today,
		timeZone,
		looking
	}: { role: Role; today: string; timeZone: string; looking: Looking }
) {
	const [group, { anyGain, ...asked }] = await Promise.all([
		showGroup(db, groupId),
		askInOne(db, {
			taught: contentsTaught({ groupId }),
			done: contentsDone(groupId),
			again: mayDo(role, 'follow-people') ? toSeeAgain({ groupId, today }) : null,
			exits: exitsOf(db, groupId),
			meets: meetsAgain(groupId, today),
			anyGain: mayDo(role, 'place-people') ? anyGainOf(db) : null
		})
	]);
	const { meets } = asked;
	return {
		group,
		...asked,
		...(await together({
			// Asked of it in vain, once it is over.
			seats:
				meets && mayDo(role, 'plan-workshops') ? seatsOf(db, groupId, { today, timeZone }) : null,
			convened: meets && mayDo(role, 'receive-requests') ? convenedOf(db, looking, [groupId]) : [],
			measured: anyGain ? readGroupGain(db, groupId) : null
		}))
	};
}
