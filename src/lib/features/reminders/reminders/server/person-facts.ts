import {
	answersTo,
	reachabilityOf,
	recipientsOf
} from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { householdsOf } from '#lib/features/reminders/households/index.server.ts';
import { type Stop, stoppedAmong } from '#lib/features/reminders/messages/index.server.ts';
import { chooseNumber, type HeldNumber } from '#lib/features/reminders/messages/index.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import { wishesOf } from '#lib/features/reminders/wishes/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import { together } from '#lib/shared/together.ts';

/** What is known of somebody who would be reminded, or told in the place of somebody else. */
export type PersonFacts = {
	name: string;
	/** To whom it is written: herself, or the adult of a child. */
	givenName: string;
	/** To what was said to her of reminders, and in which words. */
	agreement: 'given' | 'refused' | null;
	textVersion: string | null;
	/** Somebody else reads what is written to her. */
	isChild: boolean;
	wish: Wish;
	phones: readonly HeldNumber[];
	/** Where her SMS go; null: nobody has a mobile. */
	number: string | null;
	mark: Buffer | null;
	/** Nobody writes to that number any more. */
	stop: Stop | null;
	email: string | null;
	hasAddress: boolean;
};

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

/** Whose facts count: each person's own, and those of whoever reads what is written about her. */
export type Readers = {
	/** These people, and those who go with them where one is chosen. */
	ids: string[];
	own: (personId: string) => PersonFacts | null;
	reader: (personId: string, ofFamily: boolean) => PersonFacts | null;
};

/**
 * Who reads what is written about each of these people: herself; of what concerns a family, or a child,
 * the one that her household chose, and only that one. Nobody of who has no name any more.
 */
export async function readersOf(
	db: Db,
	secrets: Secrets,
	personIds: readonly string[],
	year: number
): Promise<Readers> {
	const households = await householdsOf(db, personIds);
	const members = [...households.values()].flatMap((home) =>
		home.addresseeId ? home.members.map(({ personId }) => personId) : []
	);
	const ids = [...new Set([...personIds, ...members])];
	const facts = await personFacts(db, secrets, ids, year);
	const own = (personId: string) => facts.get(personId) ?? null;
	const reader = (personId: string, ofFamily: boolean) => {
		const her = own(personId);
		const addresseeId = households.get(personId)?.addresseeId;
		return her && addresseeId && (ofFamily || her.isChild) ? own(addresseeId) : her;
	};
	return { ids, own, reader };
}

/** Of those who have a name. */
async function personFacts(
	db: Db,
	secrets: Secrets,
	personIds: readonly string[],
	year: number
): Promise<Map<string, PersonFacts>> {
	const { recipients, reach, wishes, answers, objections } = await together({
		recipients: recipientsOf(db, personIds, year),
		reach: reachabilityOf(db, personIds),
		wishes: wishesOf(db, personIds),
		answers: answersTo(db, personIds, 'reminders'),
		objections: objectionsOf(db, personIds)
	});
	const known = Array.from(recipients, ([id, recipient]) => {
		const { addressee, givenName, familyName } = recipient;
		const isChild = addressee.givenName !== givenName || addressee.familyName !== familyName;
		const { phones = [], emails = [] } = reach.get(id) ?? {};
		const number = chooseNumber(phones, isChild);
		const mark = number === null ? null : markOf(secrets, number);
		return { id, recipient, isChild, phones, email: emails[0]?.address ?? null, number, mark };
	});
	const marks = known.flatMap(({ mark }) => (mark ? [mark] : []));
	const stopped = await stoppedAmong(db, marks);
	return new Map(
		known.map(({ id, recipient, ...her }) => {
			const said = answers.get(id);
			const isRefused = objections.has(id) || (said !== undefined && said.answer !== 'given');
			const facts: PersonFacts = {
				...her,
				...{ name: fullName(recipient), givenName: recipient.addressee.givenName },
				agreement: isRefused ? 'refused' : said ? 'given' : null,
				textVersion: said?.textVersion ?? null,
				wish: wishes.get(id) ?? UNASKED,
				stop: (her.mark && stopped.get(her.mark.toString('hex'))) ?? null,
				hasAddress: recipient.address !== null
			};
			return [id, facts] as const;
		})
	);
}
