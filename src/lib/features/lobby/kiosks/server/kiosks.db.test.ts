import { expect, test } from 'vitest';
import { inTwoHalves } from '#lib/platform/readable-code.ts';
import { addKiosk } from './add-kiosk.ts';
import { asKiosk } from './as-kiosk.ts';
import { giveKioskCode } from './give-kiosk-code.ts';
import { kioskToInstall } from './kiosk-to-install.ts';
import { useLobby } from './kiosks.fixture.ts';
import { revokeKiosk } from './revoke-kiosk.ts';

const lobby = useLobby();

test('a machine comes with a code and is the kiosk of that centre; the code served once', async () => {
	const id = await lobby.add('Borne du hall');
	const code = await lobby.give(id);
	expect(await lobby.offered(code, 9)).toEqual({
		kiosk: 'Borne du hall',
		centre: 'Centre jacques-brel'
	});
	const token = await lobby.enrol(inTwoHalves(code).toLowerCase(), 9);
	expect(await lobby.find(token, 20)).toEqual({
		...{ id, name: 'Borne du hall' },
		centre: {
			id: lobby.centres.brel,
			...{ slug: 'jacques-brel', name: 'Centre jacques-brel', timeZone: 'Europe/Paris' }
		}
	});
	expect(await lobby.offered(code, 9)).toBeNull();
	expect(await lobby.enrol(code, 9)).toBeNull();
});

test('looking at what a code installs takes nothing', async () => {
	const id = await lobby.add();
	const code = await lobby.give(id);
	const before = await lobby.rows('kiosk_enrolments');
	for (let time = 0; time < 3; time += 1) expect(await lobby.offered(code, 1)).not.toBeNull();
	expect(await lobby.rows('kiosk_enrolments')).toEqual(before);
	expect(await lobby.enrol(code, 1)).not.toBeNull();
});

test('neither the code nor the token of a machine is in the database', async () => {
	const id = await lobby.add();
	const code = await lobby.give(id);
	const token = (await lobby.enrol(code, 1))!;
	const all = await Promise.all(['kiosk_codes', 'kiosk_enrolments', 'journal'].map(lobby.rows));
	const kept = JSON.stringify(all);
	for (const secret of [code, token, Buffer.from(token, 'base64url').toString('hex')]) {
		expect(kept).not.toContain(secret);
	}
});

test('after ten minutes, a code installs nothing', async () => {
	const code = await lobby.give(await lobby.add());
	expect(await lobby.offered(code, 10)).toBeNull();
	expect(await lobby.enrol(code, 10)).toBeNull();
	expect(await lobby.enrol(code, 9)).not.toBeNull();
});

test('another code for the same kiosk ends the one before', async () => {
	const id = await lobby.add();
	const first = await lobby.give(id);
	const second = await lobby.give(id, 1);
	expect(await lobby.enrol(first, 2)).toBeNull();
	expect(await lobby.enrol(second, 2)).not.toBeNull();
});

test('of two machines at the same moment, one is the kiosk', async () => {
	const code = await lobby.give(await lobby.add());
	const tokens = await Promise.all(Array.from({ length: 8 }, () => lobby.enrol(code, 1)));
	expect(tokens.filter((token) => token !== null)).toHaveLength(1);
	const found = await Promise.all(tokens.map((token) => lobby.find(token, 2)));
	expect(found.filter((kiosk) => kiosk !== null)).toHaveLength(1);
});

test('a new machine ends the one before', async () => {
	const id = await lobby.add();
	const before = await lobby.enrol(await lobby.give(id), 1);
	const code = await lobby.give(id, 30);
	expect(await lobby.find(before, 31)).not.toBeNull();
	const now = await lobby.enrol(code, 32);
	expect(await lobby.find(before, 33)).toBeNull();
	expect((await lobby.find(now, 33))?.id).toBe(id);
});

test('revoked, a machine opens nothing at once, and neither does a code that was waiting', async () => {
	const id = await lobby.add();
	const token = await lobby.enrol(await lobby.give(id), 1);
	const waiting = await lobby.give(id, 2);
	await lobby.revoke(id, 3);
	expect(await lobby.find(token, 3)).toBeNull();
	expect(await lobby.enrol(waiting, 4)).toBeNull();
	// What is given afterwards installs it again.
	expect(await lobby.find(await lobby.enrol(await lobby.give(id, 5), 6), 7)).not.toBeNull();
	expect(await lobby.find(token, 7)).toBeNull();
});

test('the list says where each kiosk is', async () => {
	const id = await lobby.add();
	const stateAt = async (minutes: number) =>
		(await lobby.list(minutes)).find((kiosk) => kiosk.id === id)!.state;
	const none = { installedSince: null, codeUntil: null, revokedAt: null };
	const at = (minutes: number) => lobby.house(minutes).now();
	expect(await stateAt(0)).toEqual(none);
	const code = await lobby.give(id);
	expect(await stateAt(1)).toEqual({ ...none, codeUntil: at(10) });
	await lobby.enrol(code, 2);
	expect(await stateAt(3)).toEqual({ ...none, installedSince: at(2) });
	await lobby.revoke(id, 4);
	expect(await stateAt(5)).toEqual({ ...none, revokedAt: at(4) });
});

test('the direction of another centre neither sees it, nor gives a code, nor revokes it', async () => {
	const id = await lobby.add();
	const token = await lobby.enrol(await lobby.give(id), 1);
	const { digue } = lobby.centres;
	const counts = async () => [
		(await lobby.rows('kiosk_codes')).length,
		(await lobby.rows('kiosk_revocations')).length
	];
	const before = await counts();
	const elsewhere = { refusal: 'unknown-kiosk' };
	const give = await lobby.direction(
		(db) => giveKioskCode(db, { kioskId: id, key: lobby.KEY }),
		2,
		digue
	);
	expect(give).toMatchObject(elsewhere);
	expect(await lobby.direction((db) => revokeKiosk(db, id), 2, digue)).toMatchObject(elsewhere);
	expect((await lobby.list(2, digue)).map((kiosk) => kiosk.id)).not.toContain(id);
	expect(await counts()).toEqual(before);
	expect(await lobby.find(token, 3)).not.toBeNull();
});

test.each(['', '   ', 'a'.repeat(61)])('%j names no kiosk', async (name) => {
	const before = await lobby.rows('kiosks');
	expect(await lobby.direction((db) => addKiosk(db, name))).toMatchObject({ refusal: 'name' });
	expect(await lobby.rows('kiosks')).toEqual(before);
});

test('two kiosks of a centre have two names; the neighbour may use the same', async () => {
	await lobby.add('Borne du couloir');
	expect(await lobby.direction((db) => addKiosk(db, ' Borne  du couloir '))).toMatchObject({
		refusal: 'name-taken'
	});
	await lobby.add('Borne du couloir', lobby.centres.digue);
});

test.each(['', 'abc', 'k7p4 m2x0', 'K7P4M2XZ9', '../../etc', 'K7P4M2XZ'])(
	'%j, which was never given, installs nothing',
	async (code) => {
		expect(await lobby.offered(code, 0)).toBeNull();
		expect(await lobby.enrol(code, 0)).toBeNull();
	}
);

test('a kiosk reads itself and no other, and writes none of these tables', async () => {
	const [id, other] = [await lobby.add(), await lobby.add()];
	await lobby.enrol(await lobby.give(id), 1);
	const seen = await asKiosk(lobby.house(2), { id }, (db) =>
		db.selectFrom('kiosks').select('id').execute()
	);
	expect(seen).toEqual([{ id }]);
	const revokes = asKiosk(lobby.house(2), { id }, (db) =>
		db
			.insertInto('kiosk_revocations')
			.values({
				...{ centre_id: lobby.centres.brel, kiosk_id: other },
				recorded_at: lobby.house(2).now().toString()
			})
			.execute()
	);
	await expect(revokes).rejects.toThrow(/row-level security/);
});

test('unnamed, the kiosk to install is the only one, that of the hall, or a question', async () => {
	const centre = await lobby.world.addCentre('le-portel');
	const toInstall = (name?: string) => lobby.direction((db) => kioskToInstall(db, name), 0, centre);
	const hall = await toInstall();
	expect(hall).toMatchObject({ name: 'Borne du hall' });
	expect(await toInstall()).toEqual(hall);
	expect(await toInstall('Borne de l’étage')).toMatchObject({ name: 'Borne de l’étage' });
	expect(await toInstall()).toEqual(hall);
	const other = await lobby.world.addCentre('desvres');
	for (const name of ['Une', 'Deux']) {
		await lobby.direction((db) => addKiosk(db, name), 0, other);
	}
	expect(await lobby.direction((db) => kioskToInstall(db), 0, other)).toMatchObject({
		refusal: 'which-kiosk',
		message: expect.stringContaining('Deux, Une')
	});
});
