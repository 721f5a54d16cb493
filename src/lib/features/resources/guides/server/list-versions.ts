import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TextName } from '../domain/guide.ts';
import {
	below,
	type Layer,
	pageKey,
	type Readings,
	textKey,
	type TextReading,
	type VersionLine,
	workedOn
} from '../domain/layers.ts';

/** Whose words somebody of the team writes: her centre's, or the network's. */
export const ownLayer = (db: Db): Layer => (db.acting.centres.length > 0 ? 'centre' : 'network');

/** Versions of the guides that whoever acts may see, by guide, the newest first; of one, when it is named. */
export async function listVersions(db: Db, guide?: string): Promise<Map<string, VersionLine[]>> {
	const rows = await db
		.selectFrom('guide_versions')
		.$if(guide !== undefined, (asked) => asked.where('guide', '=', guide!))
		.select(['id', 'guide', 'file_digest', 'centre_id', 'digests'])
		.orderBy('id', 'desc')
		.execute();
	const lines = rows.map(({ id, guide: named, file_digest, centre_id, digests }): VersionLine => {
		const layer: Layer = file_digest ? 'shipped' : centre_id ? 'centre' : 'network';
		return { id, guide: named, layer, digests: digests as VersionLine['digests'] };
	});
	return Map.groupBy(lines, (line) => line.guide);
}

/**
 * The guides of which whoever acts wrote a copy that what stands below is no longer what it was made from:
 * changed in any word, in a picture or a duration. Told alike by a home, the list and the page of the guide.
 */
export async function changedBelow(
	db: Db,
	versions: ReadonlyMap<string, readonly VersionLine[]>
): Promise<Set<string>> {
	const copies = [...versions].flatMap(([guide, lines]) => {
		const [copy, under] = [workedOn(lines), below(lines, ownLayer(db))];
		return copy?.layer === ownLayer(db) && under ? [{ guide, copy: copy.id, under: under.id }] : [];
	});
	if (copies.length === 0) return new Set();
	const { rows } = await sql<{ guide: string }>`select copy.guide
		from unnest(${copies.map(({ copy }) => copy)}::uuid[], ${copies.map(({ under }) => under)}::uuid[])
			as pairs (copy_id, under_id)
		join guide_versions copy on copy.id = pairs.copy_id
		join guide_versions under on under.id = pairs.under_id
		where copy.base is distinct from under.content`.execute(db);
	return new Set(rows.map(({ guide }) => guide));
}

/** Moves on as soon as anything is written or read. */
export async function stampOfGuides(db: Db): Promise<string> {
	const { rows } = await sql<{ stamp: string }>`select guides_stamp() as stamp`.execute(db);
	return rows[0]!.stamp;
}

/** What was read, and where whoever read it works; days are those of Paris. */
export async function listReadings(db: Db, guide?: string): Promise<Readings> {
	const only = guide === undefined ? sql`true` : sql`r.guide = ${guide}`;
	const { rows: texts } = await sql<{
		guide: string;
		text: TextName;
		digest: string;
		readOn: string;
		lookAgainOn: string;
		centreId: string | null;
	}>`
		select distinct on (r.guide, r.text, r.digest) r.guide, r.text, r.digest,
			(r.recorded_at at time zone 'Europe/Paris')::date::text as "readOn",
			r.look_again_on::text as "lookAgainOn", r.centre_id as "centreId"
		from guide_readings r
		where ${only} order by r.guide, r.text, r.digest, r.id desc`.execute(db);
	const { rows: pages } = await sql<{ guide: string; digest: string; readOn: string }>`
		select r.guide, r.digest, max(r.read_on)::text as "readOn"
		from guide_fact_readings r where ${only} group by r.guide, r.digest`.execute(db);
	return {
		texts: new Map(
			texts.map(({ guide: named, text, digest, ...reading }): [string, TextReading] => [
				textKey(named, text, digest),
				reading
			])
		),
		pages: new Map(pages.map((page) => [pageKey(page.guide, page.digest), page.readOn]))
	};
}
