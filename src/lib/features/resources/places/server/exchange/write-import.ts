import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { changedColumns, columnsOf, FACT_COLUMNS, wholeFacts } from '../../domain/facts/place.ts';
import type { ImportPlan, PlannedNew } from './plan-import.ts';
import type { KeptFault } from './read-lines.ts';
import type { ReadPlaceFile } from './read-place-files.ts';
import type { KnownSpans } from '../index/write-days.ts';
import { tellImport } from './tell-import.ts';
import { byHundreds, decidesDays, findAgain, noteChanges, updatePlaces } from './write-many.ts';

const COLUMNS = sql.join(FACT_COLUMNS.map((column) => sql.ref(column)));
const OF_ROW = sql.join(FACT_COLUMNS.map((column) => sql.ref(`r.${column}`)));

/** New, or back after an import that was undone. */
export const writtenBy = ({ added, back }: ImportPlan): number => added.length + back.size;

export type Written = { importId: string; idOf: ReadonlyMap<PlannedNew, string> };

/** Writes what was planned, by hundreds: places, what changed of them, and how they are found. */
export async function writeImport(
	db: Db,
	plan: ImportPlan,
	{
		files,
		faults,
		today,
		spans,
		key
	}: {
		files: readonly ReadPlaceFile[];
		faults: readonly KeptFault[];
		today: string;
		/** What their hours say of the days to come. */
		spans: KnownSpans;
		key: Buffer;
	}
): Promise<Written> {
	const imported = await db
		.insertInto('place_imports')
		.values({
			files: JSON.stringify(
				files.slice(0, 50).map(({ name, sha256, rows, format }) => ({
					...{ name, sha256, format, rows: rows.length }
				}))
			),
			...{ written: writtenBy(plan), changed: plan.changed.size, same: plan.same.size },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const ids = await newIds(db, plan.added.length);
	const added = plan.added.map((place, n) => ({ ...place, id: ids[n]! }));
	const back = [...plan.back.values()];
	const changed = [...plan.changed.values(), ...back];
	await insertPlaces(db, added);
	await putBack(db, back);
	await updatePlaces(db, key, changed);
	await keepDigests(db, [...plan.named]);
	await noteChanges(db, { way: 'import', importId: imported.id }, [
		...[...added, ...back].map(({ id, facts }) => ({
			...{ place_id: id, before: {}, after: said(facts) }
		})),
		...[...plan.changed.values()].map(({ id, before, after }) => ({ place_id: id, before, after }))
	]);
	await sayTrueAndShow(db, added, changed);
	await findAgain(db, [...ids, ...changed.map(({ id }) => id)], {
		...{ today, spans },
		ofDays: [
			...added.filter(({ facts }) => facts.hours !== null),
			...changed.filter(({ after }) => decidesDays(after))
		].map(({ id }) => id)
	});
	const idOf = new Map(plan.added.map((place, n) => [place, ids[n]!]));
	await keepFaults(db, imported.id, faults, plan, idOf);
	await tellImport(db, 'import', imported.id);
	return { importId: imported.id, idOf };
}

/** What an undone import had taken away comes back. */
async function putBack(db: Db, back: readonly { id: string }[]): Promise<void> {
	for (const some of byHundreds(back)) {
		const ids = some.map(({ id }) => id);
		await sql`delete from place_removals where place_id = any(${ids}::uuid[])`.execute(db);
	}
}

async function newIds(db: Db, count: number): Promise<string[]> {
	if (count === 0) return [];
	const { rows } = await sql<{ id: string }>`
		select uuidv7() as id from generate_series(1, ${count}::integer)
	`.execute(db);
	// In the order of the files: what is exported comes in that order.
	return rows.map(({ id }) => id).sort();
}

type Added = PlannedNew & { id: string };

async function insertPlaces(db: Db, added: readonly Added[]): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	for (const some of byHundreds(added)) {
		const rows = some.map(({ id, facts, digests }) => ({
			...{ id, ...columnsOf(facts), known_by: digests }
		}));
		await sql`
			insert into places (id, centre_id, known_by, ${COLUMNS}, recorded_at, recorded_by)
			select r.id, ${db.acting.centres[0] ?? null}::uuid, r.known_by, ${OF_ROW},
				${recorded_at}::timestamptz, ${recorded_by}::uuid
			from jsonb_populate_recordset(null::places, ${JSON.stringify(rows)}::jsonb) r
		`.execute(db);
	}
}

type Change = ImportPlan['changed'] extends Map<string, infer One> ? One : never;

/** What a place was called in a file is not forgotten when it is called otherwise, or becomes a refuge. */
async function keepDigests(
	db: Db,
	told: readonly [id: string, digests: string[]][]
): Promise<void> {
	for (const some of byHundreds(told)) {
		const rows = some.map(([id, digests]) => ({ id, known_by: digests }));
		await sql`
			update places p set known_by = array(select distinct unnest(p.known_by || r.known_by) order by 1)
			from jsonb_populate_recordset(null::places, ${JSON.stringify(rows)}::jsonb) r
			where p.id = r.id and not p.known_by @> r.known_by
		`.execute(db);
	}
}

/** A file says what was true on its day; what it brings is shown at once. */
async function sayTrueAndShow(
	db: Db,
	added: readonly Added[],
	changed: readonly Change[]
): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	const at = sql`${recorded_at}::timestamptz, ${recorded_by}::uuid`;
	const verify = (some: readonly (Added | Change)[]) => sql`
		insert into place_verifications (place_id, way, true_at, recorded_at, recorded_by)
		select u.id, 'import', least(u.day::timestamptz, ${recorded_at}::timestamptz), ${at}
		from unnest(${some.map(({ id }) => id)}::uuid[],
			${some.map(({ facts }) => facts.updatedOn)}::date[]) u(id, day)`;
	for (const some of byHundreds(added)) {
		// Both at once: what they say of a place is counted once.
		await sql`
			with told as (${verify(some)})
			insert into place_showings (place_id, is_shown, recorded_at, recorded_by)
			select u.id, true, ${at} from unnest(${some.map(({ id }) => id)}::uuid[]) u(id)
		`.execute(db);
	}
	const dated = changed.filter(({ after }) => Object.hasOwn(after, 'updated_on'));
	for (const some of byHundreds(dated)) await verify(some).execute(db);
}

/** What was lost, as it was written; a number in another shape is told, and not kept twice. */
async function keepFaults(
	db: Db,
	importId: string,
	faults: readonly KeptFault[],
	plan: ImportPlan,
	idOf: ReadonlyMap<PlannedNew, string>
): Promise<void> {
	const placeOf = (fault: KeptFault) => {
		const place = plan.placeOf.get(`${fault.file}\n${fault.row}`);
		return place === undefined || typeof place === 'string' ? (place ?? null) : idOf.get(place)!;
	};
	const kept = faults.filter(({ code, isNote }) => !isNote || code === 'unmapped-value');
	for (const some of byHundreds(kept)) {
		const rows = some.map((fault) => ({
			...{ import_id: importId, place_id: placeOf(fault), file: fault.file, row: fault.row },
			...{ field: fault.field.slice(0, 120), code: fault.code },
			// Of what is not in the directory, nobody could say later that it is a refuge.
			raw: (placeOf(fault) !== null && fault.raw) || null,
			is_note: fault.isNote
		}));
		await sql`
			insert into place_import_faults (import_id, place_id, file, row, field, code, raw, is_note)
			select r.import_id, r.place_id, r.file, r.row, r.field, r.code, r.raw, r.is_note
			from jsonb_populate_recordset(null::place_import_faults, ${JSON.stringify(rows)}::jsonb) r
		`.execute(db);
	}
}

/** What a new place says, and not what it leaves unsaid. */
function said(facts: PlannedNew['facts']) {
	const nothing = wholeFacts(
		{ name: '', kind: '' },
		{ updatedOn: '', verifyMonths: facts.verifyMonths }
	);
	return changedColumns(nothing, facts).after;
}
