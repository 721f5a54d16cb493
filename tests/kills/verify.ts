import pg from 'pg';
import { ACKNOWLEDGED_ONCE, tracesOfImport } from './verify-acknowledged.ts';
import { DESK_INVARIANTS } from './desk-invariants.ts';
import { INVARIANTS } from './invariants.ts';
import type { Ledger } from './ledger.ts';

export type Verdict = {
	/** Told as done, and not found. */
	lost: string[];
	/** Told as done once, and found several times. */
	doubled: string[];
	/** Traces of a use case that stopped in the middle. */
	halfWritten: string[];
};

/** Compares what people were told with what the database holds, and the database with itself. */
export async function verify(ownerUrl: string, ledger: Ledger): Promise<Verdict> {
	const database = new pg.Client(ownerUrl);
	await database.connect();
	const verdict: Verdict = { lost: [], doubled: [], halfWritten: [] };
	try {
		for (const one of ledger.acknowledged) {
			const found = await ACKNOWLEDGED_ONCE[one.kind](database, one as never, ledger);
			if (found < 1) {
				const traces = one.kind === 'import' ? await tracesOfImport(database, one) : '';
				verdict.lost.push(`${JSON.stringify(one)} ${traces}`.trim());
			}
			if (found > 1) verdict.doubled.push(`${found} × ${JSON.stringify(one)}`);
		}
		for (const [rule, query] of Object.entries({ ...INVARIANTS, ...DESK_INVARIANTS })) {
			const { rows } = await database.query(query);
			if (rows.length > 0) verdict.halfWritten.push(`${rule}: ${JSON.stringify(rows.slice(0, 3))}`);
		}
	} finally {
		await database.end();
	}
	return verdict;
}
