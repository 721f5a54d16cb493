import { answerWithPreList } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { ASKED } from '../plan/desk-content.ts';
import type { PlannedResident } from '../plan/planned-desk.ts';
import { accepted } from './accepted.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore } from './moment.ts';
import { writeRequest } from './write-requests.ts';

/** Days between two who put their name down. */
const EVERY_DAYS = 6;

/** People who wait for a course today, in the order in which they asked. */
export async function writePreLists(db: Db, telling: DeskTelling): Promise<void> {
	const { desk, chance, today, programmes } = telling;
	const free = desk.residents.filter(({ adult }) => !adult);
	for (const [programme, count] of desk.content.preLists) {
		// A programme for seniors takes the eldest first.
		if (programme === 'senou') free.sort((one, other) => born(one) - born(other));
		for (const [rank, { person, metOn }] of free.splice(0, count).entries()) {
			const asked = daysBefore(today, EVERY_DAYS * (count - rank));
			const day = asked > metOn ? asked : metOn;
			const requestId = await writeRequest(db, telling, {
				day,
				clock: '16:20',
				words: chance.pick(ASKED.families.apprendre.words),
				family: 'apprendre',
				channel: 'comes',
				origin: chance.pick(['word-of-mouth', 'herself']),
				partner: undefined,
				person
			});
			const programmeId = programmes.get(programme)!;
			accepted(await answerWithPreList(db, { requestId, programmeId }));
		}
	}
}

const born = ({ person }: PlannedResident) => person.birthYear ?? 2000;
