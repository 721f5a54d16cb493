import { createHash } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import type { Counts } from '#lib/platform/database/holds.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Erasure } from './erase-people.ts';

export type Certificate = {
	id: string;
	cause: 'retention' | 'erasure-asked';
	people: number;
	/** Rows erased or emptied, by table. */
	counts: Counts;
	/** Of the identifiers, sorted, one a line; hexadecimal. */
	sha256: string;
	at: Temporal.Instant;
};

const NOBODY = createHash('sha256').digest();

/** Writes what was destroyed: how many people, how many rows of each table, and the digest of the list. */
export async function recordCertificate(
	db: Db,
	done: {
		cause: Certificate['cause'];
		erasure: Pick<Erasure, 'personIds' | 'sha256'> | null;
		counts: Counts;
	}
): Promise<string> {
	const { id } = await db
		.insertInto('destruction_certificates')
		.values({
			centre_id: centreOf(db),
			cause: done.cause,
			people_count: done.erasure?.personIds.length ?? 0,
			counts: JSON.stringify(done.counts),
			sha256: done.erasure?.sha256 ?? NOBODY,
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'certify', kind: 'destruction', id });
	return id;
}

/** The latest certificates of the acting centre, the newest first. */
export async function listCertificates(db: Db, limit = 50): Promise<Certificate[]> {
	const rows = await certificates(db).limit(limit).execute();
	return rows.map(told);
}

/** One of them, or null. */
export async function findCertificate(db: Db, id: string): Promise<Certificate | null> {
	const row = await certificates(db).where('id', '=', id).executeTakeFirst();
	return row ? told(row) : null;
}

function certificates(db: Db) {
	return db
		.selectFrom('destruction_certificates')
		.orderBy('recorded_at', 'desc')
		.orderBy('id', 'desc')
		.select(['id', 'cause', 'people_count', 'counts', 'sha256', 'recorded_at']);
}

function told(row: Awaited<ReturnType<ReturnType<typeof certificates>['execute']>>[number]) {
	return {
		id: row.id,
		cause: row.cause as Certificate['cause'],
		people: row.people_count,
		counts: row.counts as Counts,
		sha256: row.sha256.toString('hex'),
		at: row.recorded_at
	};
}
