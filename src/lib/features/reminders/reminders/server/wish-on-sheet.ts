import { type ConsentAnswer, spokenNumber } from '#lib/features/people/people/index.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import {
	restoreNumber,
	stopNumber,
	stoppedAmong,
	undeliveredInARow
} from '#lib/features/reminders/messages/index.server.ts';
import type { HeldNumber } from '#lib/features/reminders/messages/index.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { wishesOf } from '#lib/features/reminders/wishes/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/number-mark.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { numberOf, sayHours, sayWhatHappens } from '../domain/say-wish.ts';

/** What her sheet knows already. */
export type OnSheet = {
	id: string;
	answer: ConsentAnswer | null;
	/** She objected to what the centre keeps of her. */
	hasObjected: boolean;
	phones: readonly HeldNumber[];
	isChild: boolean;
	email: string | null;
	hasAddress: boolean;
};
type Around = {
	secrets: Secrets;
	timeZone: string;
	canMail: boolean;
};

export type WishOnSheet = {
	wish: Wish;
	/** Whether she was asked if she wants to be reminded. */
	isAsked: boolean;
	happens: string;
	hours: string;
	/** The number of the SMS, as it is dialled and as it is said; null: no mobile. */
	number: { e164: string; said: string } | null;
	isStopped: boolean;
	isUndelivered: boolean;
};

/** How somebody wants to be reminded, and what will really happen. */
export async function wishOnSheet(
	db: Db,
	known: OnSheet,
	{ secrets, timeZone, canMail }: Around
): Promise<WishOnSheet> {
	const wish = (await wishesOf(db, [known.id])).get(known.id) ?? UNASKED;
	const number = numberOf(known);
	const marks = number === null ? [] : [markOf(secrets, number)];
	const stop = [...(await stoppedAmong(db, marks)).values()][0] ?? null;
	const undelivered = await undeliveredInARow(db, marks);
	const isRefused = known.hasObjected || (known.answer !== null && known.answer !== 'given');
	const reach = {
		...{ ...known, wish, canMail },
		agreement: isRefused ? ('refused' as const) : known.answer === 'given' ? known.answer : null,
		stop: stop && { source: stop.source, day: plainDay(todayIn(timeZone, stop.at)) }
	};
	return {
		wish,
		isAsked: known.answer !== null,
		happens: sayWhatHappens(reach),
		hours: sayHours(wish, await habitsOf(db)),
		number: number === null ? null : { e164: number, said: spokenNumber(number) },
		isStopped: stop !== null,
		isUndelivered: undelivered.size > 0
	};
}

type HerNumber = { personId: string; number: string };

/** She said at the desk that nobody writes to this number any more. */
export async function stopHerNumber(
	db: Db,
	secrets: Secrets,
	hers: HerNumber
): Promise<{ stopped: string } | Refusal<'other-number'>> {
	const wrong = await refuseOtherNumber(db, hers);
	if (wrong) return wrong;
	await stopNumber(db, markOf(secrets, hers.number), 'desk');
	return { stopped: hers.personId };
}

/** … or that she wants SMS again: only she may say so. */
export async function restoreHerNumber(
	db: Db,
	secrets: Secrets,
	hers: HerNumber
): Promise<{ restored: string } | Refusal<'other-number'>> {
	const wrong = await refuseOtherNumber(db, hers);
	if (wrong) return wrong;
	await restoreNumber(db, markOf(secrets, hers.number), 'desk');
	return { restored: hers.personId };
}

/** The page was open while her number was corrected: another one would be stopped. */
async function refuseOtherNumber(
	db: Db,
	{ personId, number }: HerNumber
): Promise<Refusal<'other-number'> | null> {
	const phones = (await reachabilityOf(db, [personId])).get(personId)?.phones ?? [];
	if (phones.some((phone) => phone.number === number)) return null;
	return refuse(
		'other-number',
		'Ce numéro n’est plus sur sa fiche\u00a0: relisez la page, puis recommencez.'
	);
}
