import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { recordDemo } from '#lib/features/house/centres/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { Role } from '../domain/permissions.ts';
import { actingAs } from './acting-as.ts';
import { addStaffMember } from './add-staff-member.ts';
import { asViewer } from './as-viewer.ts';
import { findMembership } from './find-membership.ts';
import { findViewer } from './find-viewer.ts';
import { listDemoEntries } from './list-demo-entries.ts';

const world = useTestDatabase();

const add = (name: string, role: Role, centreId: string | null) =>
	world.asOperator(centreId ? [centreId] : [], (db) =>
		addStaffMember(db, { name, role, centreId })
	);
const end = (membershipId: string) =>
	world.owner.query('update memberships set ended_at = now() where id = $1', [membershipId]);
const viewer = (membershipId: string) => findViewer(world.app, A_TUESDAY, membershipId);

test('a colleague is known with her role and her centre', async () => {
	const centre = await world.addCentre('jacques-brel');
	const { staffId, membershipId } = await add('Alix Directrice', 'direction', centre);
	expect(await viewer(membershipId)).toEqual({
		staffId,
		membershipId,
		name: 'Alix Directrice',
		role: 'direction',
		centre: {
			id: centre,
			slug: 'jacques-brel',
			name: 'Centre jacques-brel',
			timeZone: 'Europe/Paris'
		}
	});
});

test('she acts for her centre alone; the network acts for none', async () => {
	const centre = await world.addCentre('la-digue');
	const here = (await viewer((await add('Bo', 'accueil', centre)).membershipId))!;
	const above = (await viewer((await add('Charlie', 'coordination', null)).membershipId))!;
	expect(actingAs(here, A_TUESDAY)).toEqual({
		staffId: here.staffId,
		role: 'accueil',
		centres: [centre],
		at: A_TUESDAY
	});
	expect(above.centre).toBeNull();
	expect(actingAs(above, A_TUESDAY).centres).toEqual([]);
});

test('her rights end with her membership, whatever her browser keeps', async () => {
	const centre = await world.addCentre('la-criee');
	const { membershipId } = await add('Dany', 'animateur', centre);
	expect(await viewer(membershipId)).not.toBeNull();
	await end(membershipId);
	expect(await viewer(membershipId)).toBeNull();
	expect(await viewer(randomUUID())).toBeNull();
});

test('the network has no role in a centre, nor a centre’s role in the network', async () => {
	const centre = await world.addCentre('le-semaphore');
	await expect(add('Eden', 'coordination', centre)).rejects.toThrow('check constraint');
	await expect(add('Eden', 'accueil', null)).rejects.toThrow('check constraint');
});

test('the membership found for a role is the oldest still open, of that centre', async () => {
	const centre = await world.addCentre('mont-lambert');
	const other = await world.addCentre('les-faienciers');
	const found = () => world.asOperator([centre], (db) => findMembership(db, centre, 'direction'));
	await add('Ailleurs', 'direction', other);
	expect(await found()).toBeNull();
	const first = await add('Première', 'direction', centre);
	const second = await add('Seconde', 'direction', centre);
	await world.owner.query(
		`update memberships set started_at = started_at + interval '1 day' where id = $1`,
		[second.membershipId]
	);
	expect(await found()).toBe(first.membershipId);
	await end(first.membershipId);
	expect(await found()).toBe(second.membershipId);
});

test('a colleague added is told in the journal, for her centre', async () => {
	const centre = await world.addCentre('la-falaise');
	const { membershipId } = await add('Fanny', 'accueil', centre);
	const { rows } = await world.owner.query(
		`select action, record_kind, centre_id, role from journal where record_id = $1`,
		[membershipId]
	);
	expect(rows).toEqual([
		{ action: 'add', record_kind: 'membership', centre_id: centre, role: 'operator' }
	]);
});

test('work in the name of nobody is a programming error, and is not begun', async () => {
	const locals = { world: { database: world.app, now: () => A_TUESDAY } as World, viewer: null };
	await expect(async () => asViewer(locals, async () => 'done')).rejects.toThrow(
		'nobody is signed in'
	);
	const centre = await world.addCentre('le-phare');
	const here = await viewer((await add('Gwen', 'animateur', centre)).membershipId);
	expect(await asViewer({ ...locals, viewer: here }, async (db) => db.acting)).toMatchObject({
		staffId: here!.staffId,
		centres: [centre]
	});
});

test('one enters by a press on a name in a demonstration, and nowhere else', async () => {
	const centre = await world.addCentre('la-dune');
	const open = await add('Hugo', 'accueil', centre);
	const gone = await add('Inès', 'accueil', centre);
	await end(gone.membershipId);
	expect(await listDemoEntries(world.app, A_TUESDAY)).toEqual([]);
	await world.asOperator([], recordDemo);
	const entries = await listDemoEntries(world.app, A_TUESDAY);
	expect(entries).toContainEqual({
		membershipId: open.membershipId,
		name: 'Hugo',
		role: 'accueil',
		centre: { slug: 'la-dune', name: 'Centre la-dune' }
	});
	expect(entries.map(({ membershipId }) => membershipId)).not.toContain(gone.membershipId);
	expect(entries.find(({ role }) => role === 'coordination')?.centre).toBeNull();
});
