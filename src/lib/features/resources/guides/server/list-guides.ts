import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import { isRead, type Layer, pageKey, published, textKey, workedOn } from '../domain/layers.ts';
import { changedBelow, listReadings, listVersions } from './list-versions.ts';

/** A guide in the team's list. */
export type GuideLine = {
	guide: string;
	title: string;
	why: string;
	families: string[];
	layer: Layer;
	/** Texts it has, those that somebody read first in this version. */
	texts: TextName[];
	/** Residents read it; in its last version, or in one before. */
	shown: 'this' | 'older' | 'nothing';
	/** The day when somebody reads it again; null: nobody has yet. */
	lookAgainOn: string | null;
	/** What stands below the copy is no longer what it was made from. */
	hasChangedBelow: boolean;
	remarks: number;
};

/** Every guide that the team works on, by title. */
export async function listGuides(db: Db): Promise<GuideLine[]> {
	const [versions, readings] = [await listVersions(db), await listReadings(db)];
	const worked = [...versions.values()].flatMap((lines) => {
		const current = workedOn(lines);
		return current ? [{ lines, current }] : [];
	});
	const { rows } = await sql<{
		id: string;
		title: string;
		why: string;
		families: string[];
	}>`select id, content #>> '{texts,fr,title}' as title, content #>> '{texts,fr,why}' as why,
			content -> 'families' as families
		from guide_versions where id = any (${worked.map(({ current }) => current.id)})`.execute(db);
	const said = new Map(rows.map((row) => [row.id, row]));
	const remarks = await countRemarks(db);
	const changed = await changedBelow(db, versions);
	return worked
		.map(({ lines, current }): GuideLine => {
			const { title, why, families } = said.get(current.id)!;
			const { guide, layer, digests } = current;
			const shown = published(lines, readings);
			const reading = readings.texts.get(textKey(guide, 'fr', digests!.texts.fr!));
			return {
				...{ guide, title, why, families, layer },
				texts: Object.keys(digests!.texts) as TextName[],
				shown: shown?.id === current.id ? 'this' : shown ? 'older' : 'nothing',
				lookAgainOn: isRead(current, readings) ? reading!.lookAgainOn : null,
				hasChangedBelow: changed.has(guide),
				remarks: remarks.get(guide) ?? 0
			};
		})
		.toSorted((one, other) => one.title.localeCompare(other.title, 'fr'));
}

async function contentsOf(db: Db, ids: readonly string[]): Promise<Map<string, unknown>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('guide_versions')
		.where('id', 'in', ids)
		.select(['id', 'content'])
		.execute();
	return new Map(rows.map(({ id, content }) => [id, content]));
}

async function countRemarks(db: Db): Promise<Map<string, number>> {
	const { rows } = await sql<{
		guide: string;
		count: number;
	}>`select guide, count(*)::integer as count
		from guide_remarks where settled_at is null group by guide`.execute(db);
	return new Map(rows.map(({ guide, count }) => [guide, count]));
}

/** The guides of the network, as its team works on them, with who read what. */
export async function guidesOfNetwork(db: Db): Promise<
	{
		guide: Guide;
		readOn: Partial<Record<TextName, string>>;
		lookAgainOn: string | null;
		unreadPages: number;
	}[]
> {
	const [versions, readings] = [await listVersions(db), await listReadings(db)];
	const worked = [...versions.values()].flatMap((lines) => workedOn(lines) ?? []);
	const contents = await contentsOf(
		db,
		worked.map(({ id }) => id)
	);
	return worked
		.map(({ id, guide, digests }) => {
			const texts = Object.entries(digests!.texts) as [TextName, string][];
			const readingOf = (text: TextName) =>
				readings.texts.get(textKey(guide, text, digests!.texts[text] ?? ''));
			return {
				guide: contents.get(id) as Guide,
				readOn: Object.fromEntries(
					texts.flatMap(([text]) => {
						const reading = readingOf(text);
						return reading ? [[text, reading.readOn]] : [];
					})
				),
				lookAgainOn: readingOf('fr')?.lookAgainOn ?? null,
				unreadPages: Object.values(digests!.pages).filter(
					(page) => !readings.pages.has(pageKey(guide, page))
				).length
			};
		})
		.toSorted((one, other) => (one.guide.id < other.guide.id ? -1 : 1));
}
