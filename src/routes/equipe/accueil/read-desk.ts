import { listDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { countDay, listDue } from '#lib/features/desk/requests/index.server.ts';
import { callingKiosks } from '#lib/features/lobby/help-calls/index.server.ts';
import { listPlaceRequests } from '#lib/features/outreach/place-requests/index.server.ts';
import { peopleByIds } from '#lib/features/people/people/index.server.ts';
import { countAnswersToRead } from '#lib/features/reminders/messages/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';

/** All that the page of the desk asks for: what it waits for and its day, then whom partners speak of. */
export async function readDesk(db: Db, today: string) {
	const asked = await together({
		due: listDue(db, today),
		counts: countDay(db, today),
		slots: listDropIns(db, today),
		answers: countAnswersToRead(db),
		asked: listPlaceRequests(db, today),
		calls: callingKiosks(db)
	});
	const spokenOf = asked.due.partners.flatMap(({ personId }) => personId ?? []);
	return { ...asked, people: await peopleByIds(db, spokenOf) };
}
