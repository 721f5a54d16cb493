import { expect, test } from 'vitest';
import { useDoor } from '../sign-ins/door.fixture.ts';
import { addHolder, asKeys, Browser, NOW } from '../sign-ins/keys.fixture.ts';
import { leaveSevenDays } from './leave-seven-days.ts';
import { listPlaces } from '../sign-ins/list-places.ts';
import { listTeam } from '../invitations/list-team.ts';
import { readTeamProofs } from './read-team-proofs.ts';

const door = useDoor();
const { someone, enter, signInOf } = door;

const days = (count: number) => NOW.add({ hours: 24 * count });
const membershipOf = async (id: string) => (await listPlaces(door.keys, id))[0]!.membershipId;
const leave = (membershipId: string, at = door.centreId, by?: string) =>
	door.world.as('direction', at, (db) => leaveSevenDays(db, membershipId), by);

/** The use case lives on the day of the stories; the door, on the machine’s clock. */
const leftNow = (membershipId: string) =>
	door.world.owner.query(
		'update second_proof_delays set recorded_at = $1 where membership_id = $2',
		[NOW.toString(), membershipId]
	);

const countOf = async () =>
	(await asKeys<{ count: number }>(door.keys, 'select count(*) from second_proof_delays'))[0]!
		.count;

test('left seven days, she enters with her password alone; after them, it is asked', async () => {
	const [direction, { email, id }] = [await someone('direction'), await someone('animateur')];
	const browser = new Browser();
	await enter(browser, email);
	expect(await signInOf(browser)).toMatchObject({ next: 'enrol', delayedAt: null });
	const membershipId = await membershipOf(id);
	expect(await leave(membershipId, door.centreId, direction.id)).toEqual({ left: membershipId });
	await leftNow(membershipId);
	expect(await signInOf(browser)).toMatchObject({ next: 'none', delayedAt: NOW });
	await enter(browser, email, undefined, days(6));
	expect(await signInOf(browser, days(6))).toMatchObject({ next: 'none' });
	await enter(browser, email, undefined, days(7));
	expect(await signInOf(browser, days(7))).toMatchObject({ next: 'enrol', delayedAt: null });
	const { rows } = await door.world.owner.query(
		`select d.recorded_by, j.action, j.record_kind from second_proof_delays d
		join journal j on j.record_id = d.membership_id::text where d.membership_id = $1`,
		[membershipId]
	);
	expect(rows).toEqual([
		{ recorded_by: direction.id, action: 'delay', record_kind: 'second-proof' }
	]);
});

test('they are left once, never to a direction, nor by the direction of another centre', async () => {
	const [{ id }, direction] = [await someone('accueil'), await someone('direction')];
	const elsewhere = await door.world.addCentre('la-balise');
	const membershipId = await membershipOf(id);
	const before = await countOf();
	expect(await leave(membershipId, elsewhere)).toMatchObject({ refusal: 'unknown' });
	expect(await leave(await membershipOf(direction.id))).toMatchObject({ refusal: 'strict' });
	expect(await countOf()).toBe(before);
	// What a direction does in another centre is in her sight, and not hers to decide.
	const places = [
		{ role: 'direction' as const, centreId: door.centreId },
		{ role: 'animateur' as const, centreId: elsewhere }
	];
	const email = 'ici-et-la@example.org';
	const both = await addHolder(door.world, door.keys, { name: 'Ici Et Là', email, places });
	const there = (await listPlaces(door.keys, both)).find(({ role }) => role === 'animateur')!;
	expect(await leave(there.membershipId, door.centreId, both)).toMatchObject({
		refusal: 'unknown'
	});
	await leave(membershipId);
	expect(await leave(membershipId)).toMatchObject({ refusal: 'already' });
	expect(await countOf()).toBe(before + 1);
});

test('the database refuses them to anybody else, and for whom it is always asked', async () => {
	const [{ id }, direction] = [await someone('animateur'), await someone('direction')];
	const add = (role: 'animateur' | 'direction', membershipId: string, centreId: string) =>
		door.world.as(role, centreId, (db) =>
			db
				.insertInto('second_proof_delays')
				.values({ membership_id: membershipId, centre_id: centreId, recorded_at: NOW.toString() })
				.execute()
		);
	const elsewhere = await door.world.addCentre('la-vigie');
	const hers = await membershipOf(id);
	await expect(add('animateur', hers, door.centreId)).rejects.toThrow(/row-level security/);
	await expect(add('direction', hers, elsewhere)).rejects.toThrow(/row-level security/);
	const strict = await membershipOf(direction.id);
	await expect(add('direction', strict, door.centreId)).rejects.toThrow(/row-level security/);
	await add('direction', hers, door.centreId);
});

test('the direction reads how each colleague stands, and who left her days', async () => {
	const direction = await someone('direction');
	const [asked, left, made] = [await someone(), await someone(), await someone()];
	const membershipId = await membershipOf(left.id);
	await leave(membershipId, door.centreId, direction.id);
	await leftNow(membershipId);
	const browser = new Browser();
	await enter(browser, made.email);
	await door.enrol(browser);
	const stands = async (at = NOW) => {
		const { members } = await door.world.as('direction', door.centreId, (db) =>
			listTeam(db, door.centreId)
		);
		const proofs = await readTeamProofs(door.keys, members, at);
		return Promise.all(
			[asked, left, made, direction].map(async ({ id }) => proofs.get(await membershipOf(id)))
		);
	};
	expect(await stands()).toMatchObject([
		{ stands: 'asked' },
		{ stands: 'left', until: days(7), by: expect.stringMatching(/^Personne/) },
		{ stands: 'made' },
		{ stands: 'none' }
	]);
	expect((await stands(days(7)))[1]).toMatchObject({ stands: 'over' });
});
