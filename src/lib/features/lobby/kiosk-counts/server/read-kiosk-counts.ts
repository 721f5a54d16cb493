import { sql } from 'kysely';
import { nameGuides, nameSteps } from '#lib/features/resources/guides/index.server.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { GuideStops } from '../domain/guide-stops.ts';
import { type KioskSums, sumsOf, type WeekCount } from '../domain/kiosk-sums.ts';
import type { Weeks } from '../domain/week.ts';

/** The kiosks of the acting centre, by name. */
export async function listCountedKiosks(db: Db): Promise<{ id: string; name: string }[]> {
	return db
		.selectFrom('kiosks')
		.where('centre_id', '=', centreOf(db))
		.select(['id', 'name'])
		.orderBy('name')
		.execute();
}

/** A guide as people see it: its title, and those of its steps. */
export type NamedStops = Omit<GuideStops, 'stops'> & {
	title: string;
	/** Of a guide withdrawn, and of the first page, none has a title. */
	stops: { step: number; n: number; title: string | null }[];
};

export type ToldKiosk = Omit<KioskSums, 'guides'> & { guides: NamedStops[] };

/** What a kiosk of the acting centre told in some weeks, or all of them together. */
export async function readKioskCounts(
	db: Db,
	{ weeks, kioskId = null }: { weeks: Weeks; kioskId?: string | null }
): Promise<ToldKiosk> {
	const { rows } = await sql<WeekCount>`
		select case when kind = 'visit' then week::text else '' end as week, kind, key,
			sum(n)::integer as n, sum(minutes)::integer as minutes
		from kiosk_counts
		where centre_id = ${centreOf(db)} and week between ${weeks.from} and ${weeks.until}
			and (${kioskId}::uuid is null or kiosk_id = ${kioskId}::uuid)
		group by 1, kind, key`.execute(db);
	const sums = sumsOf(rows);
	return { ...sums, guides: await nameStops(db, sums.guides) };
}

async function nameStops(db: Db, guides: readonly GuideStops[]): Promise<NamedStops[]> {
	const names = await nameGuides(
		db,
		guides.map(({ guide }) => guide)
	);
	const left = guides.filter(({ stops }) => stops.some(({ step }) => step > 0));
	const steps = await nameSteps(
		db,
		left.map(({ guide }) => guide)
	);
	return guides.map((one) => ({
		...one,
		title: names.get(one.guide)!.title,
		stops: one.stops.map(({ step, n }) => {
			return { step, n, title: steps.get(one.guide)?.[step - 1] ?? null };
		})
	}));
}
