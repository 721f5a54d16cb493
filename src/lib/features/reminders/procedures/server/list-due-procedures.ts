import { sql } from 'kysely';
import { fullName } from '#lib/features/people/people/index.ts';
import { addresseesOf, type WrittenTo } from '#lib/features/reminders/households/index.server.ts';
import { headOf } from '#lib/features/reminders/households/index.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type DueLine, horizonOf, inDueOrder } from '../domain/due-order.ts';
import type { Outcome, Rhythm } from '../domain/procedure.ts';
import { kindLabel } from '../domain/procedure-kinds.ts';
import { standingOf } from '../domain/standing.ts';

export type DueProcedure = DueLine & {
	id: string;
	personId: string;
	label: string;
	isLate: boolean;
	companion: string | null;
	/** Of a child, or of who does not receive what is written about her: whom to call; null: herself. */
	adult: string | null;
	why: WrittenTo['why'];
	phones: string[];
	emails: string[];
	hasAddress: boolean;
	/** Those who go with her; null: nobody does. */
	household: { id: string; head: string } | null;
};

type Begun = {
	givenName: string;
	familyName: string;
	id: string;
	personId: string;
	kind: string;
	dueOn: string;
	rhythm: Rhythm;
	companion: string | null;
	/** « done 2026-11-30,done 2027-02-28 », in the order in which it was said; null: nothing yet. */
	said: string | null;
};

/** What is due within thirty days or late already, whoever cannot be reached first. */
export async function listDueProcedures(db: Db, today: string): Promise<DueProcedure[]> {
	const until = horizonOf(today);
	const due = (await readBegun(db, until)).flatMap((begun) => {
		const outcomes = (begun.said?.split(',') ?? []).map((line) => {
			const [outcome, dueOn] = line.split(' ') as [Outcome, string];
			return { outcome, dueOn };
		});
		const { dueOn } = standingOf({ ...begun, outcomes });
		return dueOn !== null && dueOn <= until ? [{ begun, dueOn }] : [];
	});
	const people = [...new Set(due.map(({ begun }) => begun.personId))];
	const written = await addresseesOf(db, people, Number(today.slice(0, 4)));
	return inDueOrder(
		due.flatMap(({ begun, dueOn }) => {
			const { id, personId, kind, companion } = begun;
			const to = written.get(personId);
			// Erased since the first statement.
			if (!to) return [];
			const { household } = to;
			const head = household && headOf(household);
			const phones = to.phones.map(({ number }) => number);
			const emails = to.emails.map(({ address }) => address);
			const hasAddress = to.address !== null;
			return {
				...{ id, personId, name: fullName(begun), dueOn, companion, phones, emails, hasAddress },
				label: kindLabel(kind),
				isLate: dueOn < today,
				adult: to.why === 'herself' ? null : fullName(to),
				why: to.why,
				isUnreachable: phones.length === 0 && emails.length === 0 && !hasAddress,
				household: household && head ? { id: household.id, head: fullName(head) } : null
			};
		})
	);
}

/** Those of people who have a name whose first date is not after that day: no other can be due by then. */
async function readBegun(db: Db, day: string): Promise<Begun[]> {
	const { rows } = await sql<Begun>`
		select p.id, p.person_id as "personId", i.given_name as "givenName",
			i.family_name as "familyName", p.kind, p.due_on::text as "dueOn", p.rhythm,
			${authorOf('p.companion_id')} as companion,
			(select string_agg(o.outcome || ' ' || o.due_on, ',' order by o.id)
				from procedure_outcomes o where o.procedure_id = p.id) as said
		from procedures p join person_identities i on i.person_id = p.person_id
		where p.due_on <= ${day}::date`.execute(db);
	return rows;
}
