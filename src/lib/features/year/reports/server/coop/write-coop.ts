import { type Acting } from '#lib/platform/database/acting.ts';
import { streamActing } from '#lib/platform/database/stream-acting.ts';
import { writeXlsx } from '#lib/platform/documents/xlsx/write-xlsx.ts';
import type { World } from '#lib/platform/world.ts';
import { coopActivity } from '../../domain/coop/coop-activity.ts';
import { COOP_COLUMNS } from '../../domain/coop/coop-columns.ts';
import { readAccompaniments } from './accompaniments.ts';

export type CoopRequest = {
	centre: { name: string; timeZone: string };
	year: number;
	today: string;
};

/**
 * The year's accompaniments in La Coop's values and order (XLSX), a row read as it is written. No
 * name, no word of the person: only what La Coop counts.
 */
export function streamCoop(
	database: World['database'],
	acting: Acting,
	{ centre, year, today }: CoopRequest
): Promise<ReadableStream<Uint8Array>> {
	const title = `Accompagnements ${year}, aux valeurs de La Coop`;
	return streamActing<never>(database, acting, async (db) =>
		writeXlsx({
			title: `${title} – ${centre.name}`,
			author: centre.name,
			asOf: today,
			sheets: [
				{
					name: 'accompagnements',
					shape: 'table',
					columns: COOP_COLUMNS.map(({ label }) => ({ label, width: 22 })),
					rows: rowsOf(readAccompaniments(db, year, centre.timeZone))
				}
			]
		})
	) as Promise<ReadableStream<Uint8Array>>;
}

async function* rowsOf(accompaniments: ReturnType<typeof readAccompaniments>) {
	for await (const one of accompaniments) {
		const activity = coopActivity(one);
		yield COOP_COLUMNS.map(({ cell }) => cell(activity));
	}
}
