import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { SentNotice } from '../domain/notice-form.ts';

/** Who publishes the site today; null: nobody has said so yet. */
export type SiteNotice = SentNotice & { at: Temporal.Instant };

/** The notice of the site, as everybody reads it. */
export async function readSiteNotice(db: Db): Promise<SiteNotice | null> {
	const row = await db
		.selectFrom('site_notices')
		.selectAll()
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!row) return null;
	return {
		...{ editeur: row.publisher, adresse: row.address, telephone: row.phone, courriel: row.email },
		...{ directeur: row.director, hebergeur: row.host, at: row.recorded_at },
		...{ 'hebergeur-adresse': row.host_address, 'hebergeur-telephone': row.host_phone }
	};
}

/** From now on the site says so. */
export async function writeSiteNotice(db: Db, said: SentNotice): Promise<{ id: string }> {
	const { id } = await db
		.insertInto('site_notices')
		.values({
			...{ publisher: said.editeur, address: said.adresse, phone: said.telephone },
			...{ email: said.courriel, director: said.directeur, host: said.hebergeur },
			...{ host_address: said['hebergeur-adresse'], host_phone: said['hebergeur-telephone'] },
			...recordedBy(db)
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writeJournal(db, { action: 'write', kind: 'site-notice', id });
	return { id };
}
