import { sql } from 'kysely';
import { fullName } from '#lib/features/people/people/index.ts';
import { type ToldHome, toldHomesOf } from '#lib/features/reminders/households/index.server.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs, type Question } from '#lib/platform/database/ask-in-one.ts';
import { type DueLine, horizonOf, inDueOrder } from '../domain/due-order.ts';
import type { Outcome, Rhythm } from '../domain/procedure.ts';
import { kindLabel } from '../domain/procedure-kinds.ts';
import { standingOf, waitingAfter } from '../domain/standing.ts';
import { proceduresByIds } from './read-procedures.ts';

export type DueProcedure = DueLine &
	ToldHome & {
		id: string;
		personId: string;
		label: string;
		isLate: boolean;
		companion: string | null;
	};

type Begun = {
	id: string;
	personId: string;
	givenName: string;
	familyName: string;
	kind: string;
	dueOn: string;
	rhythm: Rhythm;
	companion: string | null;
	/** « done 2026-11-30 »; null: nothing was said yet. */
	last: string | null;
	/** Written anew since: the last line does not say all. */
	isChanged: boolean;
};

/** What is due within thirty days or late already, whoever cannot be reached first. */
export async function listDueProcedures(db: Db, today: string): Promise<DueProcedure[]> {
	const until = horizonOf(today);
	const all = await readBegun(db, until);
	const waiting = await waitingDates(db, all);
	const due = all.flatMap((begun) => {
		const dueOn = waiting.get(begun.id) ?? null;
		return dueOn !== null && dueOn <= until ? [{ begun, dueOn }] : [];
	});
	const people = [...new Set(due.map(({ begun }) => begun.personId))];
	const homes = await toldHomesOf(db, people);
	return inDueOrder(
		due.map(({ begun, dueOn }) => {
			const { id, personId, kind, companion } = begun;
			return {
				...{ id, personId, name: fullName(begun), dueOn, companion },
				label: kindLabel(kind),
				isLate: dueOn < today,
				...homes.get(personId)!
			};
		})
	);
}

/** Whether the first date of any of them is near: when it is not, none is due. */
export const proceduresBegun = (today: string): Question<boolean> =>
	asItIs(
		sql<boolean>`exists (select from procedures p where p.due_on <= ${horizonOf(today)}::date)`
	);

/** The date that waits for each of them; those whose last line does not say it are read whole. */
async function waitingDates(db: Db, all: readonly Begun[]): Promise<Map<string, string | null>> {
	const dates = new Map<string, string | null>();
	const unsaid: string[] = [];
	for (const begun of all) {
		const [outcome, dueOn] = (begun.last?.split(' ') ?? []) as [Outcome?, string?];
		const last = outcome && dueOn ? { outcome, dueOn } : null;
		const waiting = begun.isChanged ? undefined : waitingAfter(begun, last);
		if (waiting === undefined) unsaid.push(begun.id);
		else dates.set(begun.id, waiting);
	}
	for (const procedure of await proceduresByIds(db, unsaid)) {
		dates.set(procedure.id, standingOf(procedure).dueOn);
	}
	return dates;
}

/** Those of people who have a name whose first date is not after that day: no other can be due by then. */
async function readBegun(db: Db, day: string): Promise<Begun[]> {
	const { rows } = await sql<Begun>`
		select p.id, p.person_id as "personId", i.given_name as "givenName",
			i.family_name as "familyName", p.kind, p.due_on::text as "dueOn", p.rhythm,
			${authorOf('p.companion_id')} as companion,
			(select o.outcome || ' ' || o.due_on from procedure_outcomes o
				where o.procedure_id = p.id order by o.id desc limit 1) as last,
			exists (select from procedure_changes c where c.procedure_id = p.id) as "isChanged"
		from procedures p join person_identities i on i.person_id = p.person_id
		where p.due_on <= ${day}::date`.execute(db);
	return rows;
}
