import { checkModel, REMINDER_TEXTS } from '#lib/features/reminders/texts/index.ts';
import type { Language } from '#lib/features/reminders/wishes/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Habits } from '../domain/habits.ts';
import { refuseHabits, refuseRule } from '../domain/refuse-rule.ts';
import type { Kind, Rule } from '../domain/rule-kinds.ts';
import { habitsOf, rulesOf } from './read-rules.ts';

/** When the centre sends, and how much, from now on; a rule outside the new hours would never be on time. */
export async function changeHabits(
	db: Db,
	habits: Habits
): Promise<{ changed: string } | Refusal<'hours'>> {
	const wrong = refuseHabits(habits);
	if (wrong) return wrong;
	for (const [, rule] of await rulesOf(db)) {
		if (refuseRule(rule, habits)?.refusal === 'hour') {
			return refuse(
				'hours',
				`Un rappel part à ${rule.at}\u00a0: changez d’abord son heure, ou gardez cette heure dans la plage.`
			);
		}
	}
	const { id } = await db
		.insertInto('reminder_habits')
		.values({
			centre_id: centreOf(db),
			from_hour: habits.fromHour,
			until_hour: habits.untilHour,
			in_alsace_moselle: habits.inAlsaceMoselle,
			most_a_day: habits.mostADay,
			most_unasked: habits.mostUnasked,
			month_cents: habits.monthCents,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'change', kind: 'reminder-habits', id });
	return { changed: id };
}

/** What the centre does of a kind of reminder, from now on. */
export async function changeRule(
	db: Db,
	kind: Kind,
	rule: Rule
): Promise<{ changed: string } | Refusal<'before' | 'hour'>> {
	const wrong = refuseRule(rule, await habitsOf(db));
	if (wrong) return wrong;
	const { id } = await db
		.insertInto('reminder_rules')
		.values({
			centre_id: centreOf(db),
			kind,
			is_on: rule.isOn,
			before: [...rule.before],
			at_hour: rule.at,
			most_a_day: rule.mostADay,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'change', kind: 'reminder-rule', id });
	return { changed: id };
}

export type NewModel = { kind: Kind; language: Language; text: string };

/** A text of the centre's own; an empty one gives the network's back. Refused with all that is wrong. */
export async function writeModel(
	db: Db,
	{ kind, language, text }: NewModel,
	known: { host: string; hearsAnswers: boolean }
): Promise<{ written: string } | Refusal<'model'>> {
	const { words } = REMINDER_TEXTS.find(({ code }) => code === kind)!;
	const problems = text.trim() ? checkModel(text, words, { language, ...known }) : [];
	if (problems.length > 0) return refuse('model', problems.join(' '));
	const { id } = await db
		.insertInto('reminder_models')
		.values({
			...{ centre_id: centreOf(db), kind, language, text: text.trim() || null },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'reminder-model', id });
	return { written: id };
}
