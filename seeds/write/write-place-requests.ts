import {
	askForPlace,
	endPlaceRequest,
	listPlaceRequests,
	notePlaceCall,
	occasionsToAskFor
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	type CallResult,
	SOMETHING_ELSE,
	type TOLD_OUTCOMES
} from '#lib/features/outreach/place-requests/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import asked from '../desk/place-requests.json' with { type: 'json' };
import { accepted } from './accepted.ts';
import { actAs } from './act-as.ts';
import { daysBefore, momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

type Asked = (typeof asked)[number] & {
	text: PublicText;
	callWhen: 'any' | 'morning' | 'afternoon';
	call: { daysAgo: number; clock: string; result: CallResult } | null;
	outcome: (typeof TOLD_OUTCOMES)[number] | null;
};

/** A hand, which read before it wrote. */
const SLOWLY = { isTrapped: false, seconds: 95, sentBefore: 0 };

/** What residents asked from the page of the centre: called back, waiting, and one that a machine wrote. */
export async function writePlaceRequests(db: Db, telling: Telling): Promise<void> {
	for (const one of asked as Asked[]) {
		await ask(db, telling, one);
		if (one.call) await callBack(db, telling, one, one.call);
	}
}

async function ask(db: Db, telling: Telling, one: Asked): Promise<void> {
	const { now, today, timeZone, placeRequests } = telling;
	const centre = { id: centreOf(db), timeZone };
	const at = momentOf(daysBefore(today, one.daysAgo), one.clock, timeZone, now);
	await actAs(db, { staffId: null, role: 'visitor', subject: centre.id }, at);
	// What is still to come on the day of the demonstration.
	const offered = (await occasionsToAskFor(db, centre)).filter(({ day }) => day > today);
	const occasion = offered.find(({ kind }) => kind === one.for)?.id ?? SOMETHING_ELSE;
	accepted(
		await askForPlace(
			db,
			centre,
			{
				...{ firstName: one.firstName, phone: one.phone, occasion, words: one.words },
				...{ callWhen: one.callWhen, adultFirstName: one.adultFirstName ?? null, text: one.text }
			},
			{
				secrets: { placeRequests },
				sending: { ...SLOWLY, isTrapped: one.isTrapped ?? false }
			}
		)
	);
}

/** The desk telephones, and says what became of it. */
async function callBack(
	db: Db,
	{ now, today, timeZone, team }: Telling,
	{ firstName, outcome }: Asked,
	{ daysAgo, clock, result }: NonNullable<Asked['call']>
): Promise<void> {
	await actAs(db, team.accueil, momentOf(daysBefore(today, daysAgo), clock, timeZone, now));
	const { waiting } = await listPlaceRequests(db, today);
	const { id } = waiting.find((one) => one.firstName === firstName)!;
	accepted(await notePlaceCall(db, { id, result }));
	if (outcome) accepted(await endPlaceRequest(db, { id, outcome }));
}
