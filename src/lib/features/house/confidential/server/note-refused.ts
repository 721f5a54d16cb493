import type { Kysely } from 'kysely';
import { type Acting, asActing, centreOf, recordedBy } from '#lib/platform/database/acting.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import type { Finding } from '../domain/reading/finding.ts';

/**
 * Counts what was refused, by kind and place, never what it was. In a transaction of its own, since
 * that of the refused deed leaves nothing behind; who acts for no one centre counts nowhere.
 */
export async function noteRefused(
	database: Kysely<DB>,
	acting: Acting,
	place: string,
	findings: readonly Pick<Finding, 'kind'>[]
): Promise<void> {
	if (acting.centres.length !== 1 || findings.length === 0) return;
	const times = Map.groupBy(findings, ({ kind }) => kind);
	// The key of the form stays free: corrected, it will be sent again.
	await asActing(database, { ...acting, post: undefined }, async (db) => {
		await db
			.insertInto('refused_secrets')
			.values(
				[...times].map(([kind, found]) => ({
					centre_id: centreOf(db),
					kind,
					place,
					times: found.length,
					...recordedBy(db)
				}))
			)
			.execute();
	});
}
