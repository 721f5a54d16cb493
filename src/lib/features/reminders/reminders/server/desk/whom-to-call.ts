import {
	reachabilityOf,
	type Recipient,
	recipientsOf
} from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import { addresseesOf } from '#lib/features/reminders/households/index.server.ts';
import { isFamilys, type Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';

/** Who is told what no machine told, and how. */
export type WhomToCall = {
	/** The adult of a child, or the one that her household chose. */
	name: string;
	/** Whom it is about, when it is not herself. */
	about: string | null;
	phones: string[];
	/** Whose name an envelope bears, and where it goes. */
	addressee: Recipient['addressee'];
	address: Recipient['address'];
	/** Whose record says how to reach her. */
	toldId: string;
};

type About = { personId: string; kind: Kind };

/** For each of these; null: she has no name any more. `year`: the one that ages are counted in. */
export async function whomToCall(
	db: Db,
	about: readonly About[],
	year: number
): Promise<(one: About) => WhomToCall | null> {
	const people = [...new Set(about.map(({ personId }) => personId))];
	const { recipients, reach, addressees } = await together({
		recipients: recipientsOf(db, people, year),
		reach: reachabilityOf(db, people),
		addressees: addresseesOf(db, people, year)
	});
	return ({ personId, kind }) => {
		const recipient = recipients.get(personId);
		if (!recipient) return null;
		const [own, herself] = [fullName(recipient.addressee), fullName(recipient)];
		const written = addressees.get(personId);
		// Of a family, or of a child: the one that her household chose, and only that one.
		const isChosen = written?.why === 'household' && (isFamilys(kind) || own !== herself);
		const { givenName, familyName } = isChosen ? written : recipient.addressee;
		const name = fullName({ givenName, familyName });
		const { phones } = isChosen ? written : (reach.get(personId) ?? { phones: [] });
		return {
			name,
			about: name === herself ? null : herself,
			phones: phones.map(({ number }) => number),
			addressee: { givenName, familyName },
			address: (isChosen ? written : recipient).address,
			toldId: isChosen ? written.personId : personId
		};
	};
}
