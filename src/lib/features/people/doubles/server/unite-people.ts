import { sql } from 'kysely';
import { type Db } from '#lib/platform/database/acting.ts';
import { normalisePersonName } from '#lib/shared/person-name.ts';
import { type Choices, unitedValues } from '../domain/kept-fields.ts';
import type { Row } from '../domain/united-rows.ts';
import { type RecordCard } from './read-record.ts';
import { uniteRows } from './unite-rows.ts';
import { setAside, setValues, type Steps } from './written-steps.ts';

const PAIR_KEY = ['one_id', 'other_id'];

/** Makes one record of two: everything of `other` goes to `kept`. Gives what was done, in order. */
export async function unitePeople(
	db: Db,
	{ kept, other, choices }: { kept: RecordCard; other: RecordCard; choices: Choices }
): Promise<Steps> {
	const steps: Steps = [];
	await clearLists(db, steps, other.id);
	await uniteRows(db, steps, { parent: 'people', keptId: kept.id, mergedId: other.id });
	await clearPhoneAbsence(db, steps, kept.id);
	await writeFields(db, steps, { kept, other, choices });
	return steps;
}

/** Her lines in the lists of doubles speak of a record that is no longer one. */
async function clearLists(db: Db, steps: Steps, id: string): Promise<void> {
	const possible = await sql<{ row: Row }>`select to_jsonb(t) as row from possible_doubles t
		where one_id = ${id} or other_id = ${id} order by 1`.execute(db);
	const known = await sql<{ row: Row }>`select to_jsonb(t) as row from known_differences t
		where one_id = ${id} or other_id = ${id} order by 1`.execute(db);
	for (const { row } of possible.rows) {
		await setAside(db, steps, { table: 'possible_doubles', primary: PAIR_KEY, row });
	}
	for (const { row } of known.rows) {
		await setAside(db, steps, { table: 'known_differences', primary: PAIR_KEY, row });
	}
}

/** « Pas de téléphone » is no longer true once one of the two records has a number. */
async function clearPhoneAbsence(db: Db, steps: Steps, id: string): Promise<void> {
	const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from phone_absences t
		where t.person_id = ${id}
			and exists (select from person_phones p where p.person_id = ${id})`.execute(db);
	for (const { row } of rows) {
		await setAside(db, steps, { table: 'phone_absences', primary: ['person_id'], row });
	}
}

async function writeFields(
	db: Db,
	steps: Steps,
	{ kept, other, choices }: { kept: RecordCard; other: RecordCard; choices: Choices }
): Promise<void> {
	const isOtherNewer = Temporal.Instant.compare(other.recordedAt, kept.recordedAt) > 0;
	const values = unitedValues(kept, other, choices, isOtherNewer);
	const named = await sql<{ row: Row }>`select to_jsonb(t) as row from person_identities t
		where t.person_id = ${kept.id}`.execute(db);
	await setIfOther(db, steps, {
		table: 'person_identities',
		primary: ['person_id'],
		row: named.rows[0]!.row,
		now: {
			family_name: values.familyName,
			given_name: values.givenName,
			name_key: normalisePersonName(values.familyName, values.givenName)
		}
	});
	const said = await sql<{ row: Row }>`select to_jsonb(t) as row from people t
		where t.id = ${kept.id}`.execute(db);
	await setIfOther(db, steps, {
		table: 'people',
		primary: ['id'],
		row: said.rows[0]!.row,
		now: {
			birth_year: values.birthYear,
			// A birth year says more than a band: both may not stand together.
			...(values.birthYear !== null && { age_band: null, age_band_year: null }),
			sex: values.sex,
			commune_insee: values.commune,
			quarter_id: values.quarter?.id ?? null,
			social_status: values.socialStatus
		}
	});
}

async function setIfOther(
	db: Db,
	steps: Steps,
	{ now, ...change }: { table: string; primary: string[]; row: Row; now: Row }
): Promise<void> {
	const changed = Object.entries(now).filter(([name, value]) => change.row[name] !== value);
	if (changed.length === 0) return;
	await setValues(db, steps, { ...change, now: Object.fromEntries(changed), mayUpdate: true });
}
