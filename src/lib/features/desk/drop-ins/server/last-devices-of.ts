import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Device } from '../domain/device.ts';

/** What each of these people last came with on a free slot, of those who came with a device we can name. */
export async function lastDevicesOf(
	db: Db,
	personIds: readonly string[]
): Promise<Map<string, Device>> {
	if (personIds.length === 0) return new Map();
	const { rows } = await sql<{ personId: string; device: Device }>`
		select distinct on (v.person_id) v.person_id as "personId", v.device
		from drop_in_visits v join drop_in_slots s on s.id = v.slot_id
		where v.person_id = any(${[...personIds]}::uuid[])
			and v.device in ('ordinateur', 'telephone', 'tablette')
			and not exists (select from drop_in_visit_undos u where u.visit_id = v.id)
		order by v.person_id, s.day desc, s.starts_at desc, v.id desc`.execute(db);
	return new Map(rows.map(({ personId, device }) => [personId, device]));
}
