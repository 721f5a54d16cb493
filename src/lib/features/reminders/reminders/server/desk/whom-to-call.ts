import { reachabilityOf, recipientsOf } from '#lib/features/people/people/index.server.ts';
import { addresseesOf } from '#lib/features/reminders/households/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';

/** Who is told what no machine told, and how. */
export type WhomToCall = {
	/** The adult of a child, or the one that her household chose. */
	name: string;
	/** Whom it is about, when it is not herself. */
	about: string | null;
	phones: string[];
	hasAddress: boolean;
};

type About = { personId: string; kind: Kind };

/** For each of these; null: she has no name any more. `year`: the one that ages are counted in. */
export async function whomToCall(
	db: Db,
	about: readonly About[],
	year: number
): Promise<(one: About) => WhomToCall | null> {
	const people = [...new Set(about.map(({ personId }) => personId))];
	// One after the other: a transaction has one connection.
	const recipients = await recipientsOf(db, people, year);
	const reach = await reachabilityOf(db, people);
	const addressees = await addresseesOf(db, people, year);
	return ({ personId, kind }) => {
		const recipient = recipients.get(personId);
		if (!recipient) return null;
		const { addressee, address } = recipient;
		const [own, herself] = [nameOf(addressee), nameOf(recipient)];
		const written = addressees.get(personId);
		// Of a family, or of a child: the one that her household chose, and only that one.
		const isChosen = written?.why === 'household' && (kind === 'demarche-due' || own !== herself);
		const name = isChosen ? nameOf(written) : own;
		const { phones } = isChosen ? written : (reach.get(personId) ?? { phones: [] });
		return {
			name,
			about: name === herself ? null : herself,
			phones: phones.map(({ number }) => number),
			hasAddress: (isChosen ? written.address : address) !== null
		};
	};
}

const nameOf = ({ givenName, familyName }: { givenName: string; familyName: string }) =>
	`${givenName} ${familyName}`;
