import { recordRequest } from '#lib/features/desk/requests/index.server.ts';
import { answerWithPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isFree } from '../plan/free-programmes.ts';
import type { PlannedPerson } from '../plan/planned.ts';
import type { PlannedDesk } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';
import { writePerson } from './write-person.ts';

/** Before any course is listed: those who came to ask for one, and waited for it. */
export async function writeFirstAsks(
	db: Db,
	{ now, today, timeZone, team, programmes }: Telling,
	{ firstAsks }: PlannedDesk,
	known: Map<PlannedPerson, string>
): Promise<void> {
	for (const { person, programme, day, words } of firstAsks) {
		// Nobody waits for where one comes freely.
		if (isFree(programme)) continue;
		await actAs(db, team.accueil, momentOf(day, '11:10', timeZone, now));
		const personId = await writePerson(db, person, today);
		known.set(person, personId);
		const { id: requestId } = accepted(
			await recordRequest(db, {
				words,
				family: 'apprendre',
				channel: 'comes',
				origin: 'word-of-mouth',
				personId,
				day
			})
		);
		const programmeId = programmes.get(programme)!;
		accepted(await answerWithPreList(db, { requestId, programmeId }));
	}
}
