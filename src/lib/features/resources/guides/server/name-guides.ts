import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { slugWords } from '../domain/shown-guide.ts';
import { NOT_PUBLISHED } from './guide-refusal.ts';
import { publishedGuides } from './published-guides.ts';

/** A guide that something else names: a request that it answered, a lesson that it goes on from. */
export type NamedGuide = {
	guide: string;
	/** Its title as it is now; once nobody may read it any more, the words of its address. */
	title: string;
	isPublished: boolean;
	/** Its words are the centre's: an address that names no centre may say others. */
	isOwn: boolean;
};

/** The names of guides, whatever became of them; nothing is asked where there are none. */
export async function nameGuides(
	db: Db,
	guides: readonly string[]
): Promise<Map<string, NamedGuide>> {
	if (guides.length === 0) return new Map();
	const published = new Map((await publishedGuides(db)).map((one) => [one.guide, one]));
	return new Map(
		guides.map((guide) => {
			const one = published.get(guide);
			const title = one?.titles.fr ?? slugWords(guide);
			const isOwn = one?.version.layer === 'centre';
			return [guide, { guide, title, isPublished: one !== undefined, isOwn }];
		})
	);
}

/** The titles of the steps of guides, in French, as residents read them; of one that nobody reads, none. */
export async function nameSteps(db: Db, guides: readonly string[]): Promise<Map<string, string[]>> {
	if (guides.length === 0) return new Map();
	const shown = (await publishedGuides(db)).filter(({ guide }) => guides.includes(guide));
	const { rows } = await sql<{ guide: string; titles: string[] }>`
		select guide, jsonb_path_query_array(content, '$.texts.fr.steps[*].title') as titles
		from guide_versions where id = any (${shown.map(({ version }) => version.id)}::uuid[])`.execute(db);
	return new Map(rows.map(({ guide, titles }) => [guide, titles]));
}

/** Why a guide may not be chosen: residents do not read it. */
export async function refuseUnpublished(
	db: Db,
	guide: string | null | undefined
): Promise<typeof NOT_PUBLISHED | null> {
	if (!guide) return null;
	const published = await publishedGuides(db);
	return published.some((one) => one.guide === guide) ? null : NOT_PUBLISHED;
}
