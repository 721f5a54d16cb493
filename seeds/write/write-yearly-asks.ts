import {
	answerYearlyAsk,
	listYearlyAsks,
	writeToThem
} from '#lib/features/learning/follow-ups/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { CentreContent } from '../plan/centre-content.ts';
import { inventedAddress } from '../plan/invented-address.ts';
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** A letter left three weeks ago, a no was said last week: this year’s asks go on. */
const WRITTEN_BEFORE = 21;
const REFUSED_BEFORE = 7;

/** Some of those whose course ended a year ago were asked already; two want letters. */
export async function writeYearlyAsks(
	db: Db,
	{ team, today, timeZone, now }: Telling,
	{ communes }: CentreContent
): Promise<void> {
	const on = async (day: string) =>
		actAs(db, team.pedagogique, momentOf(day, '15:20', timeZone, now));
	const writtenOn = daysBefore(today, WRITTEN_BEFORE);
	await on(writtenOn);
	const [first, ...others] = (await listYearlyAsks(db, { today: writtenOn })).asks;
	const [written, refuses] = [others.at(-1), others.at(-2)];
	if (!first || !written) return;
	for (const [rank, { personId }] of [first, written].entries()) {
		await wantsLetters(db, personId, { rank, commune: communes[0]?.[0] });
	}
	accepted(await writeToThem(db, { personIds: [written.personId], today: writtenOn }));
	if (!refuses || refuses === first) return;
	const day = daysBefore(today, REFUSED_BEFORE);
	await on(day);
	accepted(
		await answerYearlyAsk(db, { personId: refuses.personId, answer: 'no-more', today: day })
	);
}

async function wantsLetters(
	db: Db,
	personId: string,
	{ rank, commune }: { rank: number; commune: string | undefined }
): Promise<void> {
	const address = inventedAddress(rank, commune);
	if (!address) return;
	await db
		.insertInto('person_addresses')
		.values({
			...{ person_id: personId, centre_id: centreOf(db), delivery: address.delivery.join('\n') },
			...{ postcode: address.postcode, town: address.town },
			...recordedBy(db)
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
