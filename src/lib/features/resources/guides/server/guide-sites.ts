import type { Db } from '#lib/platform/database/acting.ts';
import type { Guide } from '../domain/guide.ts';
import { readPages } from '../domain/layers.ts';
import { showText } from '../domain/shown-guide.ts';
import { SHEET } from './digests.ts';
import { listReadings } from './list-versions.ts';
import { publishedGuides } from './published-guides.ts';

/**
 * The official pages that residents are led to by the guides that they may read: the sites of the steps, the
 * pages that say a fact, the official sheet; each once somebody of the team has opened it.
 */
export async function guideSites(db: Db): Promise<string[]> {
	const guides = await publishedGuides(db);
	if (guides.length === 0) return [];
	const readings = await listReadings(db);
	const rows = await db
		.selectFrom('guide_versions')
		.where(
			'id',
			'in',
			guides.map(({ version }) => version.id)
		)
		.select(['id', 'content'])
		.execute();
	const contents = new Map(rows.map(({ id, content }) => [id, content as unknown as Guide]));
	const sites = guides.flatMap(({ guide, version, texts }) => {
		const content = contents.get(version.id)!;
		const read = readPages(version, readings);
		const shown = texts.flatMap(
			(text) => showText(guide, content, text, read, read.get(SHEET) ?? null) ?? []
		);
		return [
			...shown.flatMap((one) => Object.values(one.sites).map(({ url }) => url)),
			...shown.flatMap(({ sheet }) => sheet?.url ?? []),
			...content.facts.filter(({ id, readOn }) => readOn || read.has(id)).map(({ page }) => page)
		];
	});
	return [...new Set(sites)];
}
