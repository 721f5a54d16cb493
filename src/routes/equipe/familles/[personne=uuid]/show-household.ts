import { enteredAt, householdOf } from '#lib/features/reminders/households/index.server.ts';
import { adultsOf } from '#lib/features/reminders/households/index.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

/** Those who go with her, as the page says them; nobody where she goes alone. */
export async function showHousehold(
	db: Db,
	personId: string,
	{ timeZone, today }: { timeZone: string; today: string }
) {
	const household = await householdOf(db, personId);
	if (!household) return { addresseeId: null, members: [] };
	const { members, addresseeId } = household;
	const adults = adultsOf(household, Number(today.slice(0, 4)));
	const entered = await enteredAt(
		db,
		members.map((member) => member.personId)
	);
	return {
		addresseeId,
		members: members.map((member) => ({
			personId: member.personId,
			name: fullName(member),
			since: plainDay(todayIn(timeZone, entered.get(member.personId)!)),
			isAdult: adults.includes(member)
		}))
	};
}
