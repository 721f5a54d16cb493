import type { Kysely } from 'kysely';
import { instant } from '#lib/platform/database/instant.ts';
import type { DB } from '#lib/platform/database/schema.ts';
import { FORMER_HOURS, KEPT_FORM_HOURS } from './kept-forms.ts';
import { KEPT_TEXT_HOURS } from './kept-texts.ts';

/** Days a browser is recognised: as long as it keeps our token. */
const DEVICE_DAYS = 365;

/**
 * Forgets what serves nobody any more: sign-ins that are over, links and challenges, failures and
 * entries of yesterday, texts nobody came back for, browsers not used for a year. As the role of keys.
 */
export async function sweepDoor(database: Kysely<DB>, now: Temporal.Instant): Promise<void> {
	const before = (hours: number) => instant(now.subtract({ hours }));
	await database
		.deleteFrom('key_sign_ins')
		.where('expires_at', '<', before(FORMER_HOURS))
		.execute();
	await database.deleteFrom('key_verifications').where('expires_at', '<', instant(now)).execute();
	await database.deleteFrom('key_attempts').where('at', '<', before(24)).execute();
	await database.deleteFrom('key_entry_uses').where('recorded_at', '<', before(24)).execute();
	await database
		.deleteFrom('kept_forms')
		.where('recorded_at', '<', before(KEPT_FORM_HOURS))
		.execute();
	await database
		.deleteFrom('kept_texts')
		.where('recorded_at', '<', before(KEPT_TEXT_HOURS))
		.execute();
	await database
		.deleteFrom('key_devices as d')
		.where('d.recorded_at', '<', before(DEVICE_DAYS * 24))
		.where((eb) =>
			eb.not(
				eb.exists(
					eb.selectFrom('key_sign_ins as k').whereRef('k.device_id', '=', 'd.id').select('k.id')
				)
			)
		)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('key_desks as t')
						.whereRef('t.device_id', '=', 'd.id')
						.where('t.ended_at', 'is', null)
						.select('t.id')
				)
			)
		)
		.execute();
}
