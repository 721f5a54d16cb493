import { sql } from 'kysely';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import {
	answersTo,
	reachabilityOf,
	recipientsOf
} from '#lib/features/people/people/index.server.ts';
import { sentTo, stoppedAmong } from '#lib/features/reminders/messages/index.server.ts';
import { chooseNumber } from '#lib/features/reminders/messages/index.ts';
import { householdsOf } from '#lib/features/reminders/households/index.server.ts';
import { isFamilys, type Kind } from '#lib/features/reminders/rules/index.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { wishesOf } from '#lib/features/reminders/wishes/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import type { Secrets } from '#lib/platform/secrets.ts';

/** What is known of somebody at the moment when a reminder about her would leave. */
export type PersonFacts = {
	/** To whom it is written: herself, or the adult of a child. */
	givenName: string;
	/** To what was said to her of reminders, and in which words. */
	agreement: 'given' | 'refused' | null;
	/** Somebody else reads what is written to her. */
	isChild: boolean;
	textVersion: string | null;
	wish: Wish;
	number: string | null;
	mark: Buffer | null;
	isStopped: boolean;
	email: string | null;
	/** Since the day began in the centre; one count for all who share a number, or an address. */
	sentToday: { sms: Count; mails: Count };
};

type Count = { count: number };

/** Her agreement to be reminded of séances did not speak of démarches before then. */
const SPEAKS_OF_DEMARCHES = '2026-11-30';

/** What she said of reminders that concern a family, or of the others. */
export function agreementTo(
	{ agreement, textVersion }: Pick<PersonFacts, 'agreement' | 'textVersion'>,
	ofFamily: boolean
): PersonFacts['agreement'] {
	const isOlder = (textVersion ?? '') < SPEAKS_OF_DEMARCHES;
	return ofFamily && agreement === 'given' && isOlder ? null : agreement;
}

/** Of those who have a name. One statement after the other: a transaction has one connection. */
async function personFacts(
	db: Db,
	secrets: Secrets,
	personIds: readonly string[],
	zone: string
): Promise<Map<string, PersonFacts>> {
	const today = db.acting.at.toZonedDateTimeISO(zone).startOfDay();
	const recipients = await recipientsOf(db, personIds, today.year);
	const reach = await reachabilityOf(db, personIds);
	const wishes = await wishesOf(db, personIds);
	const answers = await answersTo(db, personIds, 'reminders');
	const objections = await objectionsOf(db, personIds);
	const known = Array.from(recipients, ([id, recipient]) => {
		const { addressee, givenName, familyName } = recipient;
		const isChild = addressee.givenName !== givenName || addressee.familyName !== familyName;
		const contacts = reach.get(id);
		const number = chooseNumber(contacts?.phones ?? [], isChild);
		return {
			id,
			addressee,
			isChild,
			contacts,
			number,
			mark: number === null ? null : markOf(secrets, number)
		};
	});
	const marks = known.flatMap(({ mark }) => (mark ? [mark] : []));
	const stopped = await stoppedAmong(db, marks);
	const sent = new Map(
		Array.from(await sentTo(db, marks, today.toInstant()), ([mark, count]) => [mark, { count }])
	);
	const mails = new Map<string, Count>();
	return new Map(
		known.map(({ id, addressee, isChild, contacts, number, mark }) => {
			const said = answers.get(id);
			const hex = mark?.toString('hex') ?? id;
			const email = contacts?.emails[0]?.address ?? null;
			const agreement =
				objections.has(id) || (said && said.answer !== 'given') ? 'refused' : said ? 'given' : null;
			return [
				id,
				{
					...{ givenName: addressee.givenName, isChild, agreement, number, mark },
					textVersion: said?.textVersion ?? null,
					wish: wishes.get(id) ?? UNASKED,
					isStopped: stopped.has(hex),
					email,
					sentToday: { sms: countIn(sent, hex), mails: countIn(mails, email?.toLowerCase() ?? id) }
				}
			];
		})
	);
}

/**
 * Whose facts count for a reminder about each of these people: hers; of what concerns a family, or a
 * child, those of the one that her household chose, and only that one.
 */
export async function writtenTo(
	db: Db,
	secrets: Secrets,
	personIds: readonly string[],
	zone: string
): Promise<(personId: string, ofFamily: boolean) => PersonFacts | null> {
	const households = await householdsOf(db, personIds);
	const together = [...households.values()].flatMap((home) =>
		home.addresseeId ? home.members : []
	);
	const ids = [...new Set([...personIds, ...together.map((member) => member.personId)])];
	const facts = await personFacts(db, secrets, ids, zone);
	const written = (personId: string, ofFamily: boolean) => {
		const her = facts.get(personId);
		const addresseeId = households.get(personId)?.addresseeId;
		if (!her || !addresseeId || !(ofFamily || her.isChild)) return her ?? null;
		return facts.get(addresseeId) ?? null;
	};
	for (const { personId, kind, mails } of await mailedToday(db, ids, zone)) {
		const reader = written(personId, isFamilys(kind));
		if (reader) reader.sentToday.mails.count += mails;
	}
	return written;
}

/** Of each of these people, the e-mails that left since the day began, kind by kind. */
async function mailedToday(
	db: Db,
	personIds: readonly string[],
	zone: string
): Promise<{ personId: string; kind: Kind; mails: number }[]> {
	const today = db.acting.at.toZonedDateTimeISO(zone).startOfDay().toInstant();
	const { rows } = await sql<{ personId: string; kind: Kind; mails: number }>`
		select person_id as "personId", kind, count(*)::int as mails from reminders
		where person_id = any (array(select unnest(${[...personIds]}::uuid[]))) and outcome = 'email'
			and settled_at >= ${today.toString()}::timestamptz
		group by 1, 2`.execute(db);
	return rows;
}

/** The count of that key, which all who have it share. */
function countIn(counts: Map<string, Count>, key: string): Count {
	const known = counts.get(key) ?? { count: 0 };
	counts.set(key, known);
	return known;
}
