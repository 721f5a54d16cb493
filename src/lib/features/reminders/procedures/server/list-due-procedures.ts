import { reachabilityOf, recipientsOf } from '#lib/features/people/people/index.server.ts';
import { fullName } from '#lib/features/people/people/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DueLine, horizonOf, inDueOrder } from '../domain/due-order.ts';
import { kindLabel } from '../domain/procedure-kinds.ts';
import { standingOf } from '../domain/standing.ts';
import { proceduresBegunBy } from './read-procedures.ts';

export type DueProcedure = DueLine & {
	id: string;
	personId: string;
	label: string;
	isLate: boolean;
	companion: string | null;
	/** Of a child: the adult to call; null: herself. */
	adult: string | null;
	phones: string[];
	emails: string[];
	hasAddress: boolean;
};

/** What is due within thirty days or late already, whoever cannot be reached first. */
export async function listDueProcedures(db: Db, today: string): Promise<DueProcedure[]> {
	const until = horizonOf(today);
	const due = (await proceduresBegunBy(db, until)).flatMap((procedure) => {
		const { dueOn } = standingOf(procedure);
		return dueOn !== null && dueOn <= until ? [{ procedure, dueOn }] : [];
	});
	const people = due.map(({ procedure }) => procedure.personId);
	// One after the other: a transaction has one connection.
	const reach = await reachabilityOf(db, people);
	const recipients = await recipientsOf(db, people, Number(today.slice(0, 4)));
	return inDueOrder(
		due.flatMap(({ procedure, dueOn }) => {
			const { id, personId, kind, companion } = procedure;
			const [known, recipient] = [reach.get(personId), recipients.get(personId)];
			// Erased since the first statement.
			if (!known || !recipient) return [];
			const name = fullName(recipient);
			const addressee = fullName(recipient.addressee);
			const [phones, emails] = [
				known.phones.map(({ number }) => number),
				known.emails.map(({ address }) => address)
			];
			const hasAddress = recipient.address !== null;
			return {
				...{ id, personId, name, dueOn, companion, phones, emails, hasAddress },
				label: kindLabel(kind),
				isLate: dueOn < today,
				adult: addressee === name ? null : addressee,
				isUnreachable: phones.length === 0 && emails.length === 0 && !hasAddress
			};
		})
	);
}
