import { randomUUID } from 'node:crypto';
import { beforeAll } from 'vitest';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { addKiosk } from './add-kiosk.ts';
import { enrolKiosk, kioskOffered } from './enrol-kiosk.ts';
import { findKiosk } from './find-kiosk.ts';
import { giveKioskCode } from './give-kiosk-code.ts';
import { listKiosks } from './list-kiosks.ts';
import { revokeKiosk } from './revoke-kiosk.ts';

const KEY = Buffer.alloc(32, 9);

/** Two centres, whose directions install kiosks; the clock moves as the story says. */
export function useLobby() {
	const world = useTestDatabase();
	const centres = { brel: '', digue: '' };
	beforeAll(async () => {
		centres.brel = await world.addCentre('jacques-brel');
		centres.digue = await world.addCentre('la-digue');
	});
	const after = (minutes: number) => A_TUESDAY.add({ minutes });
	const direction = <T>(work: (db: Db) => Promise<T>, minutes = 0, centre = centres.brel) =>
		asActing(
			world.app,
			{ staffId: null, role: 'direction', centres: [centre], at: after(minutes) },
			work
		);
	/** The application, as a machine meets it. */
	const house = (minutes = 0) => ({
		...{ database: world.app, now: () => after(minutes) },
		secrets: { kiosks: KEY } as never
	});
	const rows = async (table: string) =>
		(await world.owner.query<Record<string, unknown>>(`select * from ${table} order by id`)).rows;
	return {
		...{ world, centres, direction, house, rows, KEY },
		add: async (name = `Borne ${randomUUID().slice(0, 8)}`, centre = centres.brel) =>
			done(await direction((db) => addKiosk(db, name), 0, centre)).id,
		give: async (kioskId: string, minutes = 0) =>
			done(await direction((db) => giveKioskCode(db, { kioskId, key: KEY }), minutes)).code,
		revoke: async (kioskId: string, minutes: number) =>
			done(await direction((db) => revokeKiosk(db, kioskId), minutes)),
		list: (minutes: number, centre = centres.brel) => direction(listKiosks, minutes, centre),
		offered: (code: string, minutes: number) => kioskOffered(house(minutes), code),
		enrol: (code: string, minutes: number) => enrolKiosk(house(minutes), code),
		find: (token: string | null, minutes: number) => findKiosk(house(minutes), token ?? undefined)
	};
}
