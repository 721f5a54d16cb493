import { sql } from 'kysely';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { centresOfPeople } from '#lib/features/people/people/index.server.ts';
import { type CentreRules, rulesOfAll } from '#lib/features/reminders/rules/index.server.ts';
import { type Kind, KINDS, type Rule } from '#lib/features/reminders/rules/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Occasion, stepOfChange } from '../../domain/occasion.ts';
import type { Place } from '../../domain/plan-occasion.ts';
import { occasionsOf } from '../occasions/sources.ts';
import { beat, lastBeats, OVERLAP } from './beats.ts';
import { horizonOf, linesOf } from './lines-of.ts';
import { isPlanned } from './planned.ts';

/** A centre that planned already today, by the rules that it still has. */
type Followed = {
	since: Temporal.Instant;
	today: string;
	place: Place;
	/** Those that are on, and how far each looks. */
	rules: ReadonlyMap<Kind, { rule: Rule; until: string }>;
};

/**
 * Which of the acting centres are to be planned by themselves: those whose day begins or whose rules
 * changed, and those where something is ahead that is not planned. The others beat. Nearly every minute
 * that is all of them, so they are asked together: what would be found in each is found here, or a little
 * more, and never less.
 */
export async function lookAtAll(db: Db, centres: readonly Centre[]): Promise<Centre[]> {
	const [lasts, rulesOf] = await Promise.all([lastBeats(db, 'plan'), rulesOfAll(db)]);
	const followed = new Map<string, Followed>();
	for (const centre of centres) {
		const one = follow(centre, lasts.get(centre.id), rulesOf(centre.id), db.acting.at);
		if (one) followed.set(centre.id, one);
	}
	if (followed.size === 0) return [...centres];
	const toPlan = await withSomethingToPlan(db, followed);
	const quiet = new Set(followed.keys()).difference(toPlan);
	if (quiet.size > 0) await beat(db, 'plan', [...quiet]);
	return centres.filter(({ id }) => !quiet.has(id));
}

function follow(
	{ timeZone }: Centre,
	last: Temporal.Instant | undefined,
	{ habits, rules, changedAt }: CentreRules,
	at: Temporal.Instant
): Followed | null {
	if (!last) return null;
	const since = last.subtract(OVERLAP);
	if (changedAt && Temporal.Instant.compare(changedAt, since) >= 0) return null;
	try {
		const today = todayIn(timeZone, at);
		if (todayIn(timeZone, last) !== today) return null;
		const on = [...rules].filter(([, { isOn }]) => isOn);
		return {
			...{ since, today, place: { zone: timeZone, habits } },
			rules: new Map(on.map(([kind, rule]) => [kind, { rule, until: horizonOf(today, rule) }]))
		};
	} catch {
		// Nobody can tell its day: planned by itself, it says why, and stops no other.
		return null;
	}
}

async function withSomethingToPlan(
	db: Db,
	followed: ReadonlyMap<string, Followed>
): Promise<Set<string>> {
	const theirs = await occasionsOfAll(db, followed);
	const unplanned = await unplannedSteps(db, theirs);
	const found = new Set<string>();
	for (const [index, steps] of unplanned) {
		const { centreId, occasion } = theirs[index]!;
		if (found.has(centreId)) continue;
		const { place, rules } = followed.get(centreId)!;
		try {
			const lines = linesOf(occasion, rules.get(occasion.kind)!.rule, place, db.acting.at);
			if (lines.some(({ step }) => steps.has(step))) found.add(centreId);
		} catch {
			// Its own transaction will say why.
			found.add(centreId);
		}
	}
	return found;
}

type Theirs = { centreId: string; occasion: Occasion; steps: readonly string[] };

/** As far as the widest of the centres looks; then, of each, what it would look at by itself. */
async function occasionsOfAll(db: Db, followed: ReadonlyMap<string, Followed>): Promise<Theirs[]> {
	const all = [...followed.values()];
	const from = all.map(({ today }) => today).toSorted()[0]!;
	const changedSince = all.map(({ since }) => since).toSorted(Temporal.Instant.compare)[0];
	const until = new Map(
		KINDS.map((kind) => [kind, all.flatMap(({ rules }) => rules.get(kind)?.until ?? []).toSorted()])
	);
	const on = KINDS.filter((kind) => until.get(kind)!.length > 0);
	const occasions = await occasionsOf(db, on, (kind) => ({
		...{ from, until: until.get(kind)!.at(-1)!, changedSince }
	}));
	const centreOf = await centresOfPeople(db, new Set(occasions.map(({ personId }) => personId)));
	return occasions.flatMap((occasion) => {
		const centreId = centreOf.get(occasion.personId);
		const one = centreId && followed.get(centreId);
		const its = one && one.rules.get(occasion.kind);
		if (!its || occasion.dueOn < one.today) return [];
		const { changedAt, dueOn } = occasion;
		if (changedAt) return { centreId, occasion, steps: [stepOfChange(changedAt)] };
		return dueOn > its.until ? [] : { centreId, occasion, steps: its.rule.before };
	});
}

/** The steps of these occasions, by place in their list, that nobody planned; most of them never will be. */
async function unplannedSteps(
	db: Db,
	theirs: readonly Theirs[]
): Promise<Map<number, Set<string>>> {
	if (theirs.length === 0) return new Map();
	const asked = theirs.flatMap(({ centreId, occasion, steps }, nth) =>
		steps.map((step) => ({
			...{ nth, centre_id: centreId, person_id: occasion.personId, kind: occasion.kind, step },
			...{ subject_id: occasion.subjectId, due_on: occasion.dueOn },
			at_once: occasion.changedAt !== null
		}))
	);
	const { rows } = await sql<{ nth: number; step: string }>`
		select l.nth, l.step
		from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as l (nth int, centre_id uuid, person_id uuid,
			kind text, subject_id uuid, due_on date, step text, at_once boolean)
		where not ${isPlanned(sql.ref('l.centre_id'))}`.execute(db);
	const byOccasion = Map.groupBy(rows, ({ nth }) => nth);
	return new Map(
		Array.from(byOccasion, ([nth, its]) => [nth, new Set(its.map(({ step }) => step))])
	);
}
