import { sql } from 'kysely';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { columnsOf, FACT_COLUMNS, type PlaceFacts, type Way } from '../../domain/facts/place.ts';
import { indexPlaces } from '../index/index-places.ts';
import { type KnownSpans, writePlaceDays } from '../index/write-days.ts';
import { rememberRefuges } from '../write/remember-refuges.ts';

const A_TIME = 500;
const SET = sql.join(
	FACT_COLUMNS.map((column) => sql`${sql.ref(column)} = ${sql.ref(`r.${column}`)}`)
);

export function* byHundreds<One>(all: readonly One[]): Generator<One[]> {
	for (let from = 0; from < all.length; from += A_TIME) yield all.slice(from, from + A_TIME);
}

export async function updatePlaces(
	db: Db,
	key: Buffer,
	changed: readonly { id: string; facts: PlaceFacts }[]
): Promise<void> {
	const refuges = changed.filter(({ facts }) => facts.isRefuge).map(({ id }) => id);
	await rememberRefuges(db, key, refuges);
	for (const some of byHundreds(changed)) {
		const rows = some.map(({ id, facts }) => ({ id, ...columnsOf(facts) }));
		await sql`
			update places p set ${SET}
			from jsonb_populate_recordset(null::places, ${JSON.stringify(rows)}::jsonb) r
			where p.id = r.id
		`.execute(db);
	}
}

export async function noteChanges(
	db: Db,
	{ way, importId }: { way: Way; importId: string | null },
	changes: readonly { place_id: string; before: object; after: object }[]
): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	for (const some of byHundreds(changes)) {
		await sql`
			insert into place_changes (place_id, way, before, after, import_id, recorded_at, recorded_by)
			select r.place_id, ${way}::text, r.before, r.after, ${importId}::uuid,
				${recorded_at}::timestamptz, ${recorded_by}::uuid
			from jsonb_populate_recordset(null::place_changes, ${JSON.stringify(some)}::jsonb) r
		`.execute(db);
	}
}

/** Written anew, they are found by their words and on their days. */
export async function findAgain(
	db: Db,
	ids: readonly string[],
	{ today, ofDays, spans }: { today: string; ofDays: readonly string[]; spans?: KnownSpans }
): Promise<void> {
	for (const some of byHundreds(ids)) await indexPlaces(db, some);
	if (ofDays.length > 0) await writePlaceDays(db, today, ofDays, spans);
}

const DECIDE_DAYS = ['hours', 'postcode', 'insee', 'latitude', 'longitude'];
/** Whether what changed decides when it is open. */
export const decidesDays = (columns: object): boolean =>
	DECIDE_DAYS.some((column) => Object.hasOwn(columns, column));
