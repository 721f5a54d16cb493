import { createHash } from 'node:crypto';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { Erasure } from './erase-people.ts';

const NOBODY = createHash('sha256').digest();

/** Writes what was destroyed: how many people, how many rows of each table, and the digest of the list. */
export async function recordCertificate(
	db: Db,
	done: {
		cause: 'retention' | 'erasure-asked';
		erasure: Pick<Erasure, 'personIds' | 'sha256'> | null;
		counts: Record<string, number>;
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
