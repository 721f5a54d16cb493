import { spokenNumber } from '#lib/features/people/people/index.ts';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import {
	restoreNumber,
	stopNumber,
	undeliveredInARow
} from '#lib/features/reminders/messages/index.server.ts';
import { hasProcedures } from '#lib/features/reminders/procedures/index.server.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { together } from '#lib/shared/together.ts';
import { type Reach, sayHours, sayOfFamily, sayWhatHappens } from '../domain/say-wish.ts';
import { agreementTo, type PersonFacts, readersOf } from './person-facts.ts';

type Around = {
	secrets: Secrets;
	timeZone: string;
	/** Whether e-mails, and SMS, leave from here. */
	canMail: boolean;
	canText: boolean;
};

export type WishOnSheet = {
	wish: Wish;
	/** Whether she was asked if she wants to be reminded, in words that speak of what she is reminded of. */
	isAsked: boolean;
	happens: string;
	/** Of her démarches, when it is something else; null: it is not, or the viewer does not follow them. */
	ofFamily: string | null;
	hours: string;
	/** The number of the SMS, as it is dialled and as it is said; null: no mobile. */
	number: { e164: string; said: string } | null;
	isStopped: boolean;
	isUndelivered: boolean;
};

const NO_NAME: WishOnSheet = {
	...{ wish: UNASKED, isAsked: true, happens: '', ofFamily: null, hours: '', number: null },
	...{ isStopped: false, isUndelivered: false }
};

/** How somebody wants to be reminded, and what will really happen: by whoever reads it. */
export async function wishOnSheet(db: Db, personId: string, around: Around): Promise<WishOnSheet> {
	const year = db.acting.at.toZonedDateTimeISO(around.timeZone).year;
	const { readers, habits, follows } = await together({
		readers: readersOf(db, around.secrets, [personId], year),
		habits: habitsOf(db),
		follows: hasProcedures(db, personId)
	});
	const her = readers.own(personId);
	const [reader, familys] = [readers.reader(personId, false), readers.reader(personId, true)];
	if (!her || !reader || !familys) return NO_NAME;
	const undelivered = await undeliveredInARow(db, her.mark ? [her.mark] : []);
	const reach = (who: PersonFacts, ofFamily: boolean) => reachOf(who, her, { ...around, ofFamily });
	const happens = sayWhatHappens(reach(reader, false));
	const isTold = follows || familys !== her;
	return {
		wish: her.wish,
		isAsked: agreementTo(her, follows) !== null,
		happens,
		ofFamily: isTold ? sayOfFamily(reach(familys, true), happens) : null,
		hours: sayHours(her.wish, habits),
		number: her.number === null ? null : { e164: her.number, said: spokenNumber(her.number) },
		isStopped: her.stop !== null,
		isUndelivered: undelivered.size > 0
	};
}

const reachOf = (
	who: PersonFacts,
	her: PersonFacts,
	{ timeZone, canMail, canText, ofFamily }: Around & { ofFamily: boolean }
): Reach => ({
	...{ ...who, canMail, canText, ofFamily },
	chosen: who === her ? null : who.name,
	agreement: agreementTo(who, ofFamily),
	stop: who.stop && {
		source: who.stop.source,
		day: plainDay(todayIn(timeZone, who.stop.at))
	}
});

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
