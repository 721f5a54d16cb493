import { sql } from 'kysely';
import { nameGuides } from '#lib/features/resources/guides/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { asItIs, type Question } from '#lib/platform/database/ask-in-one.ts';
import {
	FEWEST_STOPS,
	LOOKED_AT_WEEKS,
	MOST_STEPS,
	ONE_IN,
	stepSentence,
	type StepToSee
} from '../domain/steps-to-see.ts';
import { mondayBefore } from '../domain/week.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';

/** A step to look at, in a sentence. */
export type ToldStep = StepToSee & { sentence: string };

/**
 * Steps of guides where many stop at the kiosks of the acting centre, and that nobody has looked at since:
 * weeks that begin after that day count again. The first page of a guide is none of them: one comes for the
 * list of papers, prints it and goes.
 */
export async function listStepsToSee(db: Db, today: string): Promise<ToldStep[]> {
	const { from, until } = weeksToLookAt(today);
	const { rows } = await sql<StepToSee>`
		with counts as materialized (
			select week, kind, split_part(key, '/', 1) as guide, nullif(split_part(key, '/', 2), '')::integer as step, n
			from kiosk_counts
			where centre_id = ${centreOf(db)} and week between ${from} and ${until}
				and kind in ('guide', 'step', 'guide-finished')
		), steps as (
			select s.guide, s.step, (select max(l.day) from kiosk_step_looks l
				where l.centre_id = ${centreOf(db)} and l.guide = s.guide and l.step = s.step) as looked
			from (select distinct guide, step from counts where kind = 'step') s
		), left_there as (
			select s.guide, s.step,
				(coalesce(sum(c.n) filter (where c.kind = 'step' and c.step = s.step), 0)
				- coalesce(sum(c.n) filter (where c.kind = 'step' and c.step = s.step + 1), 0)
				- coalesce(sum(c.n) filter (where c.kind = 'guide-finished' and c.step = s.step), 0))::integer as stops,
				coalesce(sum(c.n) filter (where c.kind = 'guide'), 0)::integer as opened
			from steps s join counts c on c.guide = s.guide and (s.looked is null or c.week > s.looked)
			group by s.guide, s.step
		)
		select guide, step, stops, opened from left_there
		where stops >= ${FEWEST_STOPS} and stops * ${ONE_IN} >= opened
		order by stops desc, guide, step limit ${MOST_STEPS}`.execute(db);
	const names = await nameGuides(db, [...new Set(rows.map(({ guide }) => guide))]);
	return rows.map((step) => ({
		...step,
		sentence: stepSentence(names.get(step.guide)!.title, step)
	}));
}

/** Whether a step of any guide was shown at a kiosk of the acting centre in those weeks: elsewhere nobody stops. */
export function stepsWereShown(db: Db, today: string): Question<boolean> {
	const { from, until } = weeksToLookAt(today);
	return asItIs(
		sql<boolean>`exists (select from kiosk_counts where centre_id = ${centreOf(db)}
			and week between ${from} and ${until} and kind = 'step')`
	);
}

function weeksToLookAt(today: string): { from: string; until: string } {
	const until = mondayBefore(today);
	const weeks = LOOKED_AT_WEEKS - 1;
	return { from: Temporal.PlainDate.from(until).subtract({ weeks }).toString(), until };
}

/** Somebody looked at that step: what was counted until this week's end is settled. */
export async function lookAtStep(
	db: Db,
	{ guide, step, today }: { guide: string; step: number; today: string }
): Promise<{ looked: string } | Refusal<'no-kiosk'>> {
	const told = db.acting.centres.length === 1 ? await listStepsToSee(db, today) : [];
	if (!told.some((one) => one.guide === guide && one.step === step)) return NOTHING_TO_SEE;
	await db
		.insertInto('kiosk_step_looks')
		.values({ centre_id: centreOf(db), guide, step, day: today, ...recordedBy(db) })
		.execute();
	return { looked: guide };
}

const NOTHING_TO_SEE = refuse(
	'no-kiosk',
	'Cette étape n’attend plus\u00a0: rechargez la page pour voir ce qui reste.'
);
