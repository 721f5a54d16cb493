import { checkModel, REMINDER_TEXTS } from '#lib/features/reminders/texts/index.ts';
import type { Language } from '#lib/features/reminders/wishes/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { clockName } from '#lib/shared/french-dates.ts';
import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import type { Habits } from '../domain/habits.ts';
import { refuseHabits, refuseRule } from '../domain/refuse-rule.ts';
import { isToldAtOnce, type Kind, kindTitle, type Rule } from '../domain/rule-kinds.ts';
import { habitsOf, rulesOf } from './read-rules.ts';

/** When the centre sends, and how much, from now on; a rule outside the new hours would never be on time. */
export async function changeHabits(
	db: Db,
	habits: Habits
): Promise<{ changed: string } | Refusal<'hours'>> {
	const wrong = refuseHabits(habits);
	if (wrong) return wrong;
	for (const [kind, rule] of await rulesOf(db)) {
		// What is told at once has no hour of its own; what is off will be asked its hour again.
		if (!rule.isOn || isToldAtOnce(kind)) continue;
		if (refuseRule(rule, habits)?.refusal === 'hour') {
			return refuse(
				'hours',
				`«\u202f${kindTitle(kind)}\u202f» part à ${clockName(rule.at)}\u00a0: changez d’abord son heure, ou gardez-la entre les deux.`
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
	// What is told at once leaves at the first allowed minute, whatever its hour.
	if (wrong && !(wrong.refusal === 'hour' && isToldAtOnce(kind))) return wrong;
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

export type NewModel = { kind: Kind | 'discreet'; language: Language; text: string };

/** A text of the centre's own; an empty one, or the network's, gives the network's back. */
export async function writeModel(
	db: Db,
	{ kind, language, text }: NewModel,
	known: { host: string; hearsAnswers: boolean }
): Promise<{ written: string } | Refusal<'model'>> {
	const { words, models } = REMINDER_TEXTS.find(({ code }) => code === kind)!;
	const own = text.replaceAll('\r\n', '\n').trim();
	const isNetworks = own === '' || own === models[language];
	const problems = isNetworks ? [] : checkModel(own, words, { language, ...known });
	if (problems.length > 0) return refuse('model', problems.join(' '));
	const { id } = await db
		.insertInto('reminder_models')
		.values({
			...{ centre_id: centreOf(db), kind, language, text: isNetworks ? null : own },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'reminder-model', id });
	return { written: id };
}
