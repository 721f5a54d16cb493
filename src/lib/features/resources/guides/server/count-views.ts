import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import type { TextName } from '../domain/guide.ts';

/** Where a guide is opened: at the desk, in a lesson, or by somebody on her own. */
export type ViewPlace = 'desk' | 'lesson' | 'page';

export type GuideView = {
	guide: string;
	text: TextName;
	place: ViewPlace;
	centre: { id: string; timeZone: string } | null;
};

/** How long numbers wait in memory: readers wait for no disk. */
const EVERY_MS = 2_000;

type Waiting = { counts: Map<string, number>; timer: NodeJS.Timeout | null };
const waiting = new WeakMap<World['database'], Waiting>();

/** One more view: written with those of the same seconds, and of whom nothing is known. */
export function countView(world: World, { guide, text, place, centre }: GuideView): void {
	const day = todayIn(centre?.timeZone ?? 'Europe/Paris', world.now());
	const key = JSON.stringify([guide, text, day, place, centre?.id ?? null]);
	const kept = waiting.get(world.database) ?? { counts: new Map(), timer: null };
	waiting.set(world.database, kept);
	kept.counts.set(key, (kept.counts.get(key) ?? 0) + 1);
	kept.timer ??= setTimeout(() => {
		kept.timer = null;
		// What the database could not take is counted with the next.
		void writeViews(world).catch(() => {});
	}, EVERY_MS).unref();
}

/** Writes what waits; what fails waits again. */
export async function writeViews(world: World): Promise<void> {
	const kept = waiting.get(world.database);
	if (!kept || kept.counts.size === 0) return;
	const { counts } = kept;
	kept.counts = new Map();
	const rows = [...counts].map(([key, views]) => {
		const [guide, text, day, place, centre] = JSON.parse(key) as (string | null)[];
		return { guide, text, day, place, centre, views };
	});
	const acting = { staffId: null, role: 'operator' as const, centres: [], at: world.now() };
	try {
		await asActing(world.database, acting, (db) =>
			sql`insert into guide_views (guide, text, day, place, centre_id, views)
				select guide, text, day, place, centre, views
				from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
					as r (guide text, text text, day date, place text, centre uuid, views integer)
				order by guide, text, day, place, centre
				on conflict on constraint counted_once do update set views = guide_views.views + excluded.views
			`.execute(db)
		);
	} catch (error) {
		for (const [key, views] of counts) kept.counts.set(key, (kept.counts.get(key) ?? 0) + views);
		throw error;
	}
}

/** How often a guide was opened since a day, by place: what whoever acts may count. */
export async function viewsOf(
	db: Db,
	guide: string,
	since: string
): Promise<{ place: ViewPlace; views: number }[]> {
	const { rows } = await sql<{ place: ViewPlace; views: number }>`
		select place, sum(views)::integer as views from guide_views
		where guide = ${guide} and day >= ${since} group by place order by place`.execute(db);
	return rows;
}
