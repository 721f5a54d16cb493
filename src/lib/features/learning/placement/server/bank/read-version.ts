import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { BANK_VERSION } from '../../domain/bank/asked-bank.ts';
import {
	type Accepted,
	type FrozenVersion,
	versionInForce
} from '../../domain/bank/calibrate-version.ts';

/** The name of the version that new conversations begin with. */
export async function readVersionInForce(db: Db): Promise<string> {
	const { rows } = await sql<Accepted>`
		select c.from_version as "from", c.version as "to", a.recorded_at::text as "acceptedAt"
		from bank_calibrations c
		join bank_calibration_answers a on a.calibration_id = c.id and a.answer = 'accepted'`.execute(db);
	return versionInForce(BANK_VERSION, rows);
}

/** The figures of a version by its name; null when they are those of the bank as written. */
export async function readVersion(db: Db, name: string): Promise<FrozenVersion | null> {
	const { rows } = await sql<FrozenVersion>`
		select c.version as name, c.items from bank_calibrations c where c.version = ${name}`.execute(db);
	return rows[0] ?? null;
}
