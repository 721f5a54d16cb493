import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	below,
	isRead,
	published,
	type Readings,
	textKey,
	type VersionLine,
	workedOn
} from '../domain/layers.ts';
import { ownLayer } from './write-guide.ts';

/** How many guides wait for the team: for a first reading, for another one, for what changed above. */
export type GuidesToSeeTo = {
	toRead: number;
	toLookAgain: number;
	remarks: number;
	changedBelow: number;
};

/** What was written and read, without a word of it. */
type Known = { stamp: string; toRead: number; lookAgainOn: string[]; changedBelow: number };

/** By who works on them: made anew as soon as anything is written or read. */
const known = new LRUCache<string, Known>({ max: 200 });

/** What waits for the team, as a home tells it: one line of the database where nothing changed. */
export async function guidesToSeeTo(db: Db, today: string): Promise<GuidesToSeeTo> {
	const { rows } = await sql<{ stamp: string; remarks: number }>`select concat_ws(' ',
			(select count(*) from guide_versions), (select id from guide_versions order by id desc limit 1),
			(select id from guide_readings order by id desc limit 1),
			(select id from guide_fact_readings order by id desc limit 1)) as stamp,
		(select count(*)::integer from guide_remarks where settled_at is null) as remarks`.execute(db);
	const { stamp, remarks } = rows[0]!;
	const whose = `${ownLayer(db)} ${db.acting.centres.join(' ')}`;
	const kept = known.get(whose);
	const now = kept?.stamp === stamp ? kept : { stamp, ...(await gather(db)) };
	known.set(whose, now);
	const { toRead, lookAgainOn, changedBelow } = now;
	return {
		toRead,
		toLookAgain: lookAgainOn.filter((day) => day <= today).length,
		remarks,
		changedBelow
	};
}

async function gather(db: Db): Promise<Omit<Known, 'stamp'>> {
	const versions = await versionsOf(db);
	const readings = await readingsOf(db);
	const worked = versions.flatMap((lines) => {
		const current = workedOn(lines);
		return current ? [{ lines, current: current as Line }] : [];
	});
	return {
		toRead: worked.filter(({ lines, current }) => published(lines, readings)?.id !== current.id)
			.length,
		lookAgainOn: worked.flatMap(({ current }) => {
			if (!isRead(current, readings)) return [];
			const { guide, digests } = current;
			return readings.texts.get(textKey(guide, 'fr', digests!.texts.fr!))!.lookAgainOn;
		}),
		changedBelow: worked.filter(({ lines, current }) => {
			if (current.layer !== ownLayer(db)) return false;
			const under = below(lines, current.layer) as Line | null;
			return under !== null && (current.baseSum === null || under.sum !== current.baseSum);
		}).length
	};
}

/** With sums of its words, and of those it was made from, where a copy is to be compared. */
type Line = VersionLine & { sum: string | null; baseSum: string | null };

async function versionsOf(db: Db): Promise<Line[][]> {
	const { rows } = await sql<Line>`select v.id, v.guide, v.digests,
			case when v.file_digest is not null then 'shipped' when v.centre_id is not null then 'centre'
				else 'network' end::text as layer,
			md5(v.base::text) as "baseSum",
			case when copied.guide is not null then md5(v.content::text) end as sum
		from guide_versions v
		left join (select distinct guide from guide_versions where base is not null) copied
			on copied.guide = v.guide
		order by v.id desc`.execute(db);
	return [...Map.groupBy(rows, ({ guide }) => guide).values()];
}

/** What was read, in one statement: of pages, that they were is enough here. */
async function readingsOf(db: Db): Promise<Readings> {
	const { rows } = await sql<{ key: string; lookAgainOn: string | null }>`
		(select distinct on (guide, text, digest) concat_ws(' ', guide, text, digest) as key,
			look_again_on::text as "lookAgainOn"
		from guide_readings where text = 'fr' order by guide, text, digest, id desc)
		union all
		select distinct concat_ws(' ', guide, digest), null from guide_fact_readings`.execute(db);
	const texts = rows.flatMap(({ key, lookAgainOn }) =>
		lookAgainOn ? [[key, { readOn: '', lookAgainOn, centreId: null }] as const] : []
	);
	const pages = rows.flatMap(({ key, lookAgainOn }) => (lookAgainOn ? [] : [[key, ''] as const]));
	return { texts: new Map(texts), pages: new Map(pages) };
}
