import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { LetterModel } from '../domain/letters-of-run.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';

export type ModelVersion = LetterModel & {
	/** Null: the centre has written none, and starts from what is proposed. */
	id: string | null;
};

const COLUMNS = sql`id, sender_address as "senderAddress", phone, subject, body`;

/** The letter of the acting centre as it stands today. */
export async function readModel(db: Db): Promise<ModelVersion> {
	const { rows } = await sql<ModelVersion>`
		select ${COLUMNS} from letter_models order by id desc limit 1`.execute(db);
	return rows[0] ?? { id: null, senderAddress: null, phone: null, ...PROPOSED_TEXT };
}

/** One version, as it was printed. */
export async function modelVersion(db: Db, id: string): Promise<LetterModel> {
	const { rows } = await sql<ModelVersion>`
		select ${COLUMNS} from letter_models where id = ${id}`.execute(db);
	if (!rows[0]) throw new Error('a run without its model');
	return rows[0];
}

export type WrittenVersion = { id: string; at: Temporal.Instant; by: string | null };

/** When the letter changed, and who changed it: the last twenty times. */
export async function listVersions(db: Db): Promise<WrittenVersion[]> {
	const { rows } = await sql<WrittenVersion>`
		select m.id, m.recorded_at as at, s.display_name as by
		from letter_models m left join staff_members s on s.id = m.recorded_by
		order by m.id desc limit 20`.execute(db);
	return rows;
}
