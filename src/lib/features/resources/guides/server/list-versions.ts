import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TextName } from '../domain/guide.ts';
import {
	type Layer,
	pageKey,
	type Readings,
	textKey,
	type TextReading,
	type VersionLine
} from '../domain/layers.ts';

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
