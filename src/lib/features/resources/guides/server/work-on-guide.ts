import { sql } from 'kysely';
import { centreNames } from '#lib/features/house/centres/index.server.ts';
import { authorOf } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type GuideChange, compareGuides } from '../domain/compare-guides.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import {
	below,
	type Layer,
	offered,
	pageKey,
	published,
	textKey,
	type TextReading,
	workedOn
} from '../domain/layers.ts';
import { SHEET } from './digests.ts';
import { changedBelow, listReadings, listVersions, ownLayer } from './list-versions.ts';
import { readContent } from './show-guide.ts';

/** A page that says a fact of a guide, or its official sheet, and the day when somebody read it. */
export type GuidePage = { id: string; says: string; url: string; readOn: string | null };

/** A guide as the team works on it. */
export type GuideAtWork = {
	guide: string;
	versionId: string;
	content: Guide;
	layer: Layer;
	/** Written by those who are here: the centre's, or the network's. */
	isOwn: boolean;
	/** Residents read this very version; an older one meanwhile; or nothing yet. */
	shown: 'this' | 'older' | 'nothing';
	offered: TextName[];
	readings: Partial<Record<TextName, TextReading & { by: string }>>;
	pages: GuidePage[];
	/** Who says what stands below; null: nothing does. */
	below: Layer | null;
	/**
	 * What changed below since the copy was made, or looked at: without a passage where words did not;
	 * null: nothing changed.
	 */
	changedBelow: GuideChange[] | null;
	versions: {
		id: string;
		layer: Layer;
		at: Temporal.Instant;
		by: string | null;
		isBack: boolean;
	}[];
};

/** A guide, its last words, who read them, what changed in the network's since; null: there is none. */
export async function workOnGuide(db: Db, guide: string): Promise<GuideAtWork | null> {
	const versions = (await listVersions(db, guide)).get(guide) ?? [];
	const current = workedOn(versions);
	if (!current?.digests) return null;
	const content = await readContent(db, current.id);
	const readings = await listReadings(db, guide);
	const { texts, pages } = current.digests;
	const shown = published(versions, readings);
	const under = below(versions, current.layer);
	const hasChanged = (await changedBelow(db, new Map([[guide, versions]]))).has(guide);
	const centres = await centreNames(db);
	const read = (Object.entries(texts) as [TextName, string][]).flatMap(([name, digest]) => {
		const reading = readings.texts.get(textKey(guide, name, digest));
		if (!reading) return [];
		const by = centres.get(reading.centreId ?? '') ?? 'le réseau';
		return [[name, { ...reading, by }] as const];
	});
	const readOn = (id: string) => readings.pages.get(pageKey(guide, pages[id] ?? '')) ?? null;
	const { facts, sheet } = content;
	return {
		...{ guide, versionId: current.id, content, layer: current.layer },
		isOwn: current.layer === ownLayer(db),
		shown: shown?.id === current.id ? 'this' : shown ? 'older' : 'nothing',
		offered: shown ? offered(shown, content.isRight, readings) : [],
		readings: Object.fromEntries(read),
		pages: [
			...facts.map(({ id, says, page }) => ({ id, says, url: page, readOn: readOn(id) })),
			...(sheet ? [{ id: SHEET, says: sheet.title, url: sheet.url, readOn: readOn(SHEET) }] : [])
		],
		below: under?.layer ?? null,
		changedBelow: hasChanged && under ? await compareBelow(db, current.id, under.id) : null,
		versions: await tellVersions(db, guide)
	};
}

async function compareBelow(db: Db, copy: string, under: string): Promise<GuideChange[]> {
	const { base } = await db
		.selectFrom('guide_versions')
		.where('id', '=', copy)
		.select('base')
		.executeTakeFirstOrThrow();
	return compareGuides(base as unknown as Guide | null, await readContent(db, under));
}

async function tellVersions(db: Db, guide: string): Promise<GuideAtWork['versions']> {
	const { rows } = await sql<{
		id: string;
		isShipped: boolean;
		centreId: string | null;
		at: Temporal.Instant;
		by: string | null;
		isBack: boolean;
	}>`select v.id, v.file_digest is not null as "isShipped", v.centre_id as "centreId", v.recorded_at as at,
			${authorOf('v.recorded_by')} as by, v.content is null as "isBack"
		from guide_versions v
		where v.guide = ${guide} order by v.id desc limit 50`.execute(db);
	return rows.map(({ id, isShipped, centreId, at, by, isBack }) => ({
		...{ id, at, by, isBack },
		layer: isShipped ? 'shipped' : centreId ? 'centre' : 'network'
	}));
}

/** A version as it was said, whoever says another now; null: there is none. */
export async function readVersion(
	db: Db,
	guide: string,
	id: string
): Promise<{ content: Guide; at: Temporal.Instant } | null> {
	const found = await db
		.selectFrom('guide_versions')
		.where('id', '=', id)
		.where('guide', '=', guide)
		.where('content', 'is not', null)
		.select(['content', 'recorded_at'])
		.executeTakeFirst();
	return found ? { content: found.content as unknown as Guide, at: found.recorded_at } : null;
}
