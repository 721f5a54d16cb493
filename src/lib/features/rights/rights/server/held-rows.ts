import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { HeldRows } from '../domain/held-record.ts';
import { careRows } from './held-care-rows.ts';
import { deskRows } from './held-desk-rows.ts';
import { funnelRows } from './held-funnel-rows.ts';
import { groupRows } from './held-group-rows.ts';
import { placementRows } from './held-placement-rows.ts';
import { projectRows } from './held-project-rows.ts';
import { recordRows } from './held-record-rows.ts';
import { territoryRows } from './held-territory-rows.ts';
import { workshopRows } from './held-workshop-rows.ts';

const KINDS = [
	recordRows,
	workshopRows,
	funnelRows,
	groupRows,
	territoryRows,
	deskRows,
	placementRows,
	projectRows,
	careRows
];

/** Every row of every table that hangs from a person, as the acting role may see it. */
export async function heldRows(db: Db, personId: string): Promise<HeldRows[]> {
	const all: HeldRows[] = [];
	for (const rowsOf of KINDS) {
		const { rows } = await rowsOf(sql`${personId}::uuid`).execute(db);
		for (const [table, found] of Map.groupBy(rows, (row) => row.table)) {
			all.push({ table, rows: found.map(({ row }) => row) });
		}
	}
	return all;
}
