import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { World } from '#lib/platform/world.ts';
import { type Town, townsOf } from '../domain/read-town.ts';
import { type KnownWord, type Vocabulary, vocabularyOf } from '../domain/vocabulary.ts';

/** What a search knows of the index without asking it: its words, its communes, how many places. */
export type Known = {
	stamp: string;
	vocabulary: Vocabulary;
	/** Needs and communes, which stand in the index as « need:energie », « town:62643 ». */
	codes: ReadonlyMap<string, number>;
	towns: Town[];
	places: number;
	/** Spoken in one of them at least (« ar »). */
	languages: string[];
};

/** Half a second of work among twenty thousand places: not more often, however fast they change. */
const AT_MOST_EVERY = 60_000;

let kept: Known | null = null;
let madeAt = -Infinity;
let isOutOfDate = false;
let isBeingMade = false;

/**
 * The words of the index, as they were lately: a place that was changed since is noted, for whoever renews them. Read
 * now when nobody has read them yet, or those of another database.
 */
export async function knownWords(db: Db): Promise<Known> {
	const stamp = await stampNow(db);
	if (!kept || databaseOf(kept.stamp) !== databaseOf(stamp)) return keep(await readKnown(db));
	isOutOfDate ||= kept.stamp !== stamp;
	return kept;
}

/** The languages that somebody may ask for: those of the places that everybody sees. */
export const spokenLanguages = async (db: Db): Promise<string[]> =>
	(await knownWords(db)).languages;

export async function stampNow(db: Db): Promise<string> {
	const { rows } = await sql<{ stamp: string }>`select places_stamp() as stamp`.execute(db);
	return rows[0]!.stamp;
}

const databaseOf = (stamp: string) => stamp.split(' ')[0];

/**
 * Reads the words again when places changed, once a minute at most, beside whoever searches: a word of a minute
 * ago is found as it is written meanwhile.
 */
export async function renewKnownWords(
	world: Pick<World, 'database' | 'now'>,
	every = AT_MOST_EVERY
): Promise<void> {
	if (!isOutOfDate || isBeingMade || performance.now() - madeAt < every) return;
	isBeingMade = true;
	try {
		keep(await asVisitor(world, null, readKnown));
	} finally {
		isBeingMade = false;
	}
}

function keep(known: Known): Known {
	[kept, madeAt, isOutOfDate] = [known, performance.now(), false];
	return known;
}

async function readKnown(db: Db): Promise<Known> {
	const { rows: said } = await sql<{ stamp: string; places: number }>`
		select places_stamp() as stamp, count(*)::integer as places
		from places p where p.is_public and p.merged_into is null
	`.execute(db);
	const { rows: named } = await sql<{ insee: string | null; name: string }>`
		select distinct p.insee, p.town as name from places p
		where p.is_public and p.merged_into is null and p.town is not null order by 2, 1
	`.execute(db);
	const { rows: spoken } = await sql<{ code: string }>`
		select distinct unnest(p.languages) as code from places p
		where p.is_public and p.merged_into is null order by 1
	`.execute(db);
	const { rows: words } = await sql<KnownWord>`
		select w.id, w.word, count(*)::integer as times
		from place_postings t join place_words w on w.id = t.word group by w.id, w.word order by w.word
	`.execute(db);
	const isCode = ({ word }: KnownWord) => word.includes(':');
	const codes = new Map(words.filter(isCode).map(({ id, word }) => [word, id]));
	return {
		...said[0]!,
		vocabulary: vocabularyOf(words.filter((one) => !isCode(one))),
		codes,
		towns: townsOf(named, codes),
		languages: spoken.map(({ code }) => code)
	};
}
