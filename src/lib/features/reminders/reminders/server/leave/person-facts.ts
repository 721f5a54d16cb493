import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import {
	answersTo,
	reachabilityOf,
	recipientsOf
} from '#lib/features/people/people/index.server.ts';
import { sentTo, stoppedAmong } from '#lib/features/reminders/messages/index.server.ts';
import { chooseNumber } from '#lib/features/reminders/messages/index.ts';
import { homesOf } from '#lib/features/reminders/households/index.server.ts';
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
	/** To her number since the day began in the centre; one count for all who share it. */
	sentToday: { count: number };
};

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
	const countOf = (mark: string) => {
		const counted = sent.get(mark) ?? { count: 0 };
		sent.set(mark, counted);
		return counted;
	};
	return new Map(
		known.map(({ id, addressee, isChild, contacts, number, mark }) => {
			const said = answers.get(id);
			const hex = mark?.toString('hex') ?? '';
			const agreement =
				objections.has(id) || (said && said.answer !== 'given') ? 'refused' : said ? 'given' : null;
			return [
				id,
				{
					...{ givenName: addressee.givenName, isChild, agreement, number, mark },
					textVersion: said?.textVersion ?? null,
					wish: wishes.get(id) ?? UNASKED,
					isStopped: stopped.has(hex),
					email: contacts?.emails[0]?.address ?? null,
					sentToday: countOf(hex)
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
): Promise<(personId: string, isFamilys: boolean) => PersonFacts | null> {
	const homes = await homesOf(db, personIds);
	const chosen = [...homes.values()].flatMap(({ addresseeId }) => addresseeId ?? []);
	const facts = await personFacts(db, secrets, [...new Set([...personIds, ...chosen])], zone);
	return (personId, isFamilys) => {
		const her = facts.get(personId);
		const addresseeId = homes.get(personId)?.addresseeId;
		if (!her || !addresseeId || !(isFamilys || her.isChild)) return her ?? null;
		return facts.get(addresseeId) ?? null;
	};
}
