import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Habits, USUAL_HABITS } from '../domain/habits.ts';
import type { Kind, Rule } from '../domain/rule-kinds.ts';
import { HABITS, type OwnRule, RULE, rulesWith } from './read-rules.ts';

export type CentreRules = {
	habits: Habits;
	rules: Map<Kind, Rule>;
	/** When it last changed its hours or a rule; null: it never did. */
	changedAt: Temporal.Instant | null;
};

type HabitsLine = Habits & { centreId: string; changedAt: Temporal.Instant };
type RuleLine = OwnRule & { centreId: string; changedAt: Temporal.Instant };

/** What `habitsOf` and `rulesOf` say of one, of each of the acting centres. */
export async function rulesOfAll(db: Db): Promise<(centreId: string) => CentreRules> {
	const [habitsBy, rules] = await Promise.all([
		ownHabits(db),
		sql<RuleLine>`
			select distinct on (centre_id, kind) centre_id as "centreId", ${RULE},
				max(recorded_at) over (partition by centre_id, kind) as "changedAt"
			from reminder_rules order by centre_id, kind, id desc`.execute(db)
	]);
	const rulesBy = Map.groupBy(rules.rows, ({ centreId }) => centreId);
	return (centreId) => {
		const hours = habitsBy.get(centreId);
		const its = rulesBy.get(centreId) ?? [];
		const changes = [...(hours ? [hours] : []), ...its].map(({ changedAt }) => changedAt);
		return {
			habits: hours?.habits ?? USUAL_HABITS,
			rules: rulesWith(its),
			changedAt: changes.toSorted(Temporal.Instant.compare).at(-1) ?? null
		};
	};
}

/** What `habitsOf` says of one, of each of the acting centres. */
export async function habitsOfAll(db: Db): Promise<(centreId: string) => Habits> {
	const own = await ownHabits(db);
	return (centreId) => own.get(centreId)?.habits ?? USUAL_HABITS;
}

async function ownHabits(
	db: Db
): Promise<Map<string, Pick<HabitsLine, 'changedAt'> & { habits: Habits }>> {
	const { rows } = await sql<HabitsLine>`
		select distinct on (centre_id) centre_id as "centreId", ${HABITS},
			max(recorded_at) over (partition by centre_id) as "changedAt"
		from reminder_habits order by centre_id, id desc`.execute(db);
	return new Map(
		rows.map(({ centreId, changedAt, ...habits }) => [centreId, { habits, changedAt }])
	);
}
