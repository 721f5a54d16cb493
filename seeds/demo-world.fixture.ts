import { openSpeech } from '#lib/platform/speech/open-speech.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY, type TestDatabase } from '../tests/database/test-database.ts';

/** The world of a start on that test database, at that moment. */
export function demoWorld(db: TestDatabase, at: Temporal.Instant = A_TUESDAY): World {
	return {
		database: db.app,
		dataDir: '/nowhere',
		now: () => at,
		secrets: {
			signIn: Buffer.alloc(32, 1),
			places: Buffer.alloc(32, 14),
			keys: Buffer.alloc(32, 3),
			traces: Buffer.alloc(32, 2),
			partnerLinks: Buffer.alloc(32, 4),
			tablets: Buffer.alloc(32, 5),
			trials: Buffer.alloc(32, 6),
			sms: Buffer.alloc(32, 8),
			placeRequests: Buffer.alloc(32, 11),
			voices: Buffer.alloc(32, 13),
			kiosks: Buffer.alloc(32, 12),
			kioskVisits: Buffer.alloc(32, 13),
			urns: Buffer.alloc(32, 7)
		},
		isDemo: true,
		mail: { delivery: 'mailbox', smtp: null },
		oidc: null,
		ownNetworks: null,
		speech: openSpeech({ dataDir: '/nowhere', env: { DECLIC_SPEECH: 'off' } }),
		close: async () => {}
	};
}

export const inSilence = () => {};

/** Rows of one query, as the owner of the database sees them. */
export async function rowsOf<Row extends object>(
	db: TestDatabase,
	query: string,
	values: unknown[] = []
): Promise<Row[]> {
	return (await db.owner.query<Row>(query, values)).rows;
}
