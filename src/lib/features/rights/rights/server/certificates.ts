import { type Db } from '#lib/platform/database/acting.ts';

export type Certificate = {
	id: string;
	cause: 'retention' | 'erasure-asked';
	people: number;
	/** Rows erased or emptied, by table. */
	counts: Record<string, number>;
	/** Of the identifiers, sorted, one a line; hexadecimal. */
	sha256: string;
	at: Temporal.Instant;
};

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
		counts: row.counts as Record<string, number>,
		sha256: row.sha256.toString('hex'),
		at: row.recorded_at
	};
}
