import { LRUCache } from 'lru-cache';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import {
	offered,
	published,
	textKey,
	type TextReading,
	type VersionLine
} from '../domain/layers.ts';
import { type GuideSearch, searchOf } from '../domain/search-guides.ts';
import { listReadings, listVersions, stampOfGuides } from './list-versions.ts';

/** A guide that residents may read, as a list tells it. */
export type PublishedGuide = {
	guide: string;
	version: VersionLine;
	texts: TextName[];
	titles: Partial<Record<TextName, string>>;
	whys: Partial<Record<TextName, string>>;
	families: string[];
	minutes: number;
	isViolence: boolean;
	/** Who read each text that somebody has read. */
	readings: Partial<Record<TextName, TextReading>>;
};

type Catalogue = { stamp: string; guides: PublishedGuide[]; search: GuideSearch };

/** Words of a version never change: what a list needs of them is kept by its identifier. */
const told = new LRUCache<string, ToldVersion>({ max: 5000 });
/** By centre, '' for none; made anew as soon as anything is written or read. */
const catalogues = new LRUCache<string, Catalogue>({ max: 200 });

type ToldVersion = Pick<Guide, 'families' | 'minutes' | 'isViolence' | 'isRight' | 'asked'> & {
	titles: PublishedGuide['titles'];
	whys: PublishedGuide['whys'];
};

/** What residents may read, by French title; a centre's own words where it has some. */
export async function publishedGuides(db: Db): Promise<PublishedGuide[]> {
	return (await catalogue(db)).guides;
}

/** The guides that answer what is typed, as people say it, the likeliest first. */
export async function findGuides(db: Db, typed: string, most: number): Promise<PublishedGuide[]> {
	const { guides, search } = await catalogue(db);
	return search.find(typed, most).map((nth) => guides[nth]!);
}

/** The same, kept: one statement where nothing changed. */
export async function catalogue(db: Db): Promise<Catalogue> {
	const centre = db.acting.centres[0] ?? db.acting.subject ?? '';
	const stamp = await stampOfGuides(db);
	const kept = catalogues.get(centre);
	if (kept?.stamp === stamp) return kept;
	const made = { stamp, ...(await gather(db)) };
	catalogues.set(centre, made);
	return made;
}

async function gather(db: Db): Promise<Omit<Catalogue, 'stamp'>> {
	const [versions, readings] = [await listVersions(db), await listReadings(db)];
	const shown = [...versions.values()].flatMap((lines) => published(lines, readings) ?? []);
	await tellMissing(
		db,
		shown.map(({ id }) => id).filter((id) => !told.has(id))
	);
	const guides = shown
		.map((version): PublishedGuide => {
			const { isRight, asked: _asked, ...says } = told.get(version.id)!;
			const texts = offered(version, isRight, readings);
			const read = texts.flatMap((text) => {
				const reading = readings.texts.get(
					textKey(version.guide, text, version.digests!.texts[text]!)
				);
				return reading ? [[text, reading] as const] : [];
			});
			return {
				guide: version.guide,
				version,
				texts,
				...says,
				readings: Object.fromEntries(read)
			};
		})
		.toSorted((one, other) => one.titles.fr!.localeCompare(other.titles.fr!, 'fr'));
	const search = searchOf(
		guides.map(({ titles, whys, version }) => ({
			titles: Object.values(titles),
			asked: told.get(version.id)!.asked,
			about: Object.values(whys)
		}))
	);
	return { guides, search };
}

async function tellMissing(db: Db, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const rows = await db
		.selectFrom('guide_versions')
		.where('id', 'in', ids)
		.select(['id', 'content'])
		.execute();
	for (const { id, content } of rows) {
		const { texts, families, minutes, isViolence, isRight, asked } = content as unknown as Guide;
		const each = Object.entries(texts);
		told.set(id, {
			...{ families, minutes, isViolence, isRight, asked },
			titles: Object.fromEntries(each.map(([name, { title }]) => [name, title])),
			whys: Object.fromEntries(each.map(([name, { why }]) => [name, why]))
		});
	}
}
