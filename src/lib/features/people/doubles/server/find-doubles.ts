import { sql } from 'kysely';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { pairsOf } from '../domain/candidate-blocks.ts';
import { isProposed, type Likeness, likenessOfFolded } from '../domain/likeness.ts';
import { readBlocks } from './read-blocks.ts';
import { readCentrePeople } from './read-centre-people.ts';
import { waitForDoubles } from './wait-for-doubles.ts';

/** Lines written in one statement. */
const AT_ONCE = 5_000;
/** Doubles proposed of one person at most: fifteen thousand of one name made 900,000 pairs, and 675 MB. */
const MOST_ALIKE = 20;
/** Pairs compared in one breath: a millisecond of work, or ten for names as long as they may be. */
const COMPARED_AT_ONCE = 300;

/**
 * Looks at everybody of the acting centre and writes its list of possible doubles anew, those
 * that somebody has told apart left out. Gives how many there are.
 */
export async function findDoubles(db: Db): Promise<number> {
	await waitForDoubles(db);
	const found = await compareEverybody(db, new Set(await readDifferences(db)));
	await replaceList(db, found);
	return found.size;
}

async function compareEverybody(
	db: Db,
	apart: ReadonlySet<string>
): Promise<Map<string, Likeness>> {
	const people = await readCentrePeople(db);
	const ids = [...people.keys()].sort();
	const described = ids.map((id) => people.get(id)!);
	const places = new Map(ids.map((id, place) => [id, place]));
	const yearOf = (place: number) => described[place]!.birthYear;
	const found = new Map<string, Likeness>();
	const alike = new Uint8Array(ids.length);
	let compared = 0;
	for await (const blocks of readBlocks(db)) {
		for (const block of blocks) {
			await breathe();
			const present = block.flatMap((id) => places.get(id) ?? []);
			for (const [one, other] of pairsOf(present, yearOf)) {
				if (++compared % COMPARED_AT_ONCE === 0) await breathe();
				if (Math.max(alike[one]!, alike[other]!) >= MOST_ALIKE) continue;
				const likeness = likenessOfFolded(described[one]!, described[other]!);
				if (!isProposed(likeness)) continue;
				const pair = nameOf(ids[one]!, ids[other]!);
				if (apart.has(pair) || found.has(pair)) continue;
				found.set(pair, likeness);
				alike[one]! += 1;
				alike[other]! += 1;
			}
		}
	}
	return found;
}

function nameOf(one: string, other: string): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}

async function readDifferences(db: Db): Promise<string[]> {
	const rows = await db.selectFrom('known_differences').select(['one_id', 'other_id']).execute();
	return rows.map((row) => nameOf(row.one_id, row.other_id));
}

async function replaceList(db: Db, found: Map<string, Likeness>): Promise<void> {
	await db.deleteFrom('possible_doubles').where('centre_id', '=', centreOf(db)).execute();
	const lines = [...found];
	for (let start = 0; start < lines.length; start += AT_ONCE) {
		const some = lines.slice(start, start + AT_ONCE);
		const column = <Value>(of: (line: [string, Likeness]) => Value) => some.map(of);
		await sql`insert into possible_doubles (centre_id, one_id, other_id, likeness, reasons, recorded_at)
			select ${centreOf(db)}, one, other, likeness, string_to_array(reasons, ' '),
				${db.acting.at.toString()}::timestamptz
			from unnest(${column(([pair]) => pair.slice(0, 36))}::uuid[],
				${column(([pair]) => pair.slice(37))}::uuid[],
				${column(([, { likeness }]) => likeness)}::smallint[],
				${column(([, { reasons }]) => reasons.join(' '))}::text[])
				as found (one, other, likeness, reasons)`.execute(db);
	}
}
