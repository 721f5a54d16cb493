import { sql } from 'kysely';
import type { Language } from '#lib/features/reminders/wishes/index.ts';
import { REMINDER_TEXTS } from '#lib/features/reminders/texts/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type Habits, USUAL_HABITS } from '../domain/habits.ts';
import { type Kind, KINDS, type Rule, USUAL_RULES } from '../domain/rule-kinds.ts';

/** The columns of `reminder_habits` as `Habits`. */
export const HABITS = sql`
	to_char(from_hour, 'HH24:MI') as "fromHour", to_char(until_hour, 'HH24:MI') as "untilHour",
	in_alsace_moselle as "inAlsaceMoselle", most_a_day as "mostADay", most_unasked as "mostUnasked",
	month_cents as "monthCents"`;

/** The columns of `reminder_rules` as `OwnRule`. */
export const RULE = sql`
	kind, is_on as "isOn", before, to_char(at_hour, 'HH24:MI') as at, most_a_day as "mostADay"`;
export type OwnRule = Rule & { kind: Kind };

/** What a centre does of each kind: its own rules, and the usual ones where it has none. */
export function rulesWith(own: readonly OwnRule[]): Map<Kind, Rule> {
	const rules = new Map(KINDS.map((kind) => [kind, USUAL_RULES[kind]]));
	for (const { kind, isOn, before, at, mostADay } of own) {
		rules.set(kind, { isOn, before, at, mostADay });
	}
	return rules;
}

/** When the acting centre sends, and how much. */
export async function habitsOf(db: Db): Promise<Habits> {
	const { rows } = await sql<Habits>`
		select ${HABITS} from reminder_habits where centre_id = ${db.acting.centres[0]}
		order by id desc limit 1`.execute(db);
	return rows[0] ?? USUAL_HABITS;
}

/** What the acting centre does of each kind of reminder. */
export async function rulesOf(db: Db): Promise<Map<Kind, Rule>> {
	const { rows } = await sql<OwnRule>`
		select distinct on (kind) ${RULE} from reminder_rules where centre_id = ${db.acting.centres[0]}
		order by kind, id desc`.execute(db);
	return rulesWith(rows);
}

type Told = Kind | 'discreet';
export type Models = ((kind: Told, language: Language) => string) & {
	/** Whether the words are the centre's own. */
	isOwn: (kind: Told, language: Language) => boolean;
};

/** The words of the acting centre, or those of the network where it wrote none. */
export async function modelsOf(db: Db): Promise<Models> {
	const { rows } = await sql<{ kind: string; language: Language; text: string | null }>`
		select distinct on (kind, language) kind, language, text
		from reminder_models where centre_id = ${db.acting.centres[0]}
		order by kind, language, id desc`.execute(db);
	const own = new Map(rows.map(({ kind, language, text }) => [`${kind} ${language}`, text]));
	const network = new Map(REMINDER_TEXTS.map(({ code, models }) => [code, models]));
	const read = (kind: Told, language: Language) => own.get(`${kind} ${language}`) ?? null;
	return Object.assign(
		(kind: Told, language: Language) => read(kind, language) ?? network.get(kind)![language],
		{ isOwn: (kind: Told, language: Language) => read(kind, language) !== null }
	);
}
