import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';

type Answers = { shown: number; waiting: number };

/** What was said in answer to each theme: published, and still to be read by somebody of the team. */
export async function countAnswers(
	db: Db,
	themeIds: readonly string[]
): Promise<(themeId: string) => Answers> {
	const { rows } = await sql<Answers & { id: string }>`
		select t.id,
			(select count(*)::integer from shown_contributions s where s.theme_id = t.id) as shown,
			(select count(*)::integer from waiting_contributions w
				join contributions c on c.id = w.contribution_id where c.theme_id = t.id) as waiting
		from unnest(${themeIds}::uuid[]) t(id)`.execute(db);
	const counted = new Map(rows.map(({ id, ...answers }) => [id, answers]));
	return (themeId) => counted.get(themeId) ?? { shown: 0, waiting: 0 };
}
