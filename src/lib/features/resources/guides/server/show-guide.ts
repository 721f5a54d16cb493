import type { Db } from '#lib/platform/database/acting.ts';
import type { Guide, TextName } from '../domain/guide.ts';
import { readPages, type TextReading } from '../domain/layers.ts';
import { type ShownGuide, showText } from '../domain/shown-guide.ts';
import { SHEET } from './digests.ts';
import { listReadings } from './list-versions.ts';
import { publishedGuides } from './published-guides.ts';

/** A published text, the other texts it is offered in, and who read it. */
export type ReadGuide = ShownGuide & {
	versionId: string;
	families: string[];
	/** Texts that may be read, this one among them. */
	texts: TextName[];
	reading: TextReading | null;
};

/** A text of a guide that residents may read; null where there is none, or where it may not be read. */
export async function showGuide(db: Db, guide: string, name: TextName): Promise<ReadGuide | null> {
	const entry = (await publishedGuides(db)).find((one) => one.guide === guide);
	if (!entry?.texts.includes(name)) return null;
	const content = await readContent(db, entry.version.id);
	const pages = readPages(entry.version, await listReadings(db, guide));
	const shown = showText(guide, content, name, pages, pages.get(SHEET) ?? null);
	const { families, texts, readings } = entry;
	const versionId = entry.version.id;
	return shown && { ...shown, versionId, families, texts, reading: readings[name] ?? null };
}

/** The words of a version. */
export async function readContent(db: Db, id: string): Promise<Guide> {
	const { content } = await db
		.selectFrom('guide_versions')
		.where('id', '=', id)
		.select('content')
		.executeTakeFirstOrThrow();
	return content as unknown as Guide;
}
