import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TextName } from '../domain/guide.ts';
import { publishedGuides } from './published-guides.ts';

/** A guide that residents may read: its texts, and in each how many steps, and what its words are known by. */
export type GuideOutline = {
	guide: string;
	texts: { text: TextName; steps: number; digest: string }[];
};

/** Every guide that residents may read, step counted, in one statement whatever their number. */
export async function stepsOfGuides(db: Db): Promise<GuideOutline[]> {
	const guides = await publishedGuides(db);
	const ids = guides.map(({ version }) => version.id);
	const { rows } = await sql<{ id: string; text: TextName; steps: number }>`
		select v.id, t.key as text, jsonb_array_length(t.value -> 'steps') as steps
		from guide_versions v cross join lateral jsonb_each(v.content -> 'texts') t
		where v.id = any (${ids})`.execute(db);
	const steps = new Map(rows.map((row) => [`${row.id} ${row.text}`, row.steps]));
	return guides.map(({ guide, version, texts }) => ({
		guide,
		texts: texts.map((text) => ({
			text,
			steps: steps.get(`${version.id} ${text}`)!,
			digest: version.digests!.texts[text]!
		}))
	}));
}
