import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acting, asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { acceptInvitation, type Acceptance } from './accept-invitation.ts';
import { endMembership } from '#lib/features/house/staff/index.server.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.ts';
import { invite, type NewInvitation, withdrawInvitation } from './invite.ts';
import { addHolder, asKeys, Browser, openTestKeys, PASSWORD } from '../sign-ins/keys.fixture.ts';
import { listTeam } from './list-team.ts';
import type { Keys } from '../door/open-keys.ts';
import { signIn } from '../sign-ins/sign-in.ts';

const world = useTestDatabase();
let keys: Keys;
let centreId: string;
let otherCentreId: string;

beforeAll(async () => {
	keys = openTestKeys(world);
	centreId = await world.addCentre('le-phare');
	otherCentreId = await world.addCentre('la-dune');
});
afterAll(() => keys?.close());

const GIVEN: Acceptance = {
	name: 'Amina Test',
	email: '',
	password: PASSWORD,
	signedInAs: null
};

async function invited(email: string, at = centreId): Promise<NewInvitation> {
	const wanted = { email, name: 'Amina Test', role: 'animateur' as const, centreId: at };
	const made = await world.as('direction', at, (db) => invite(db, wanted));
	if ('refusal' in made) throw new Error(made.message);
	return made;
}

const accept = (token: string, given: Partial<Acceptance> = {}, at = A_TUESDAY) =>
	acceptInvitation(keys, token, { ...GIVEN, ...given }, at);

const staffCount = async () =>
	(await asKeys<{ count: number }>(keys, 'select count(*) from staff_members'))[0]!.count;

test('she opens her link, chooses a password, and enters with her role', async () => {
	const { token } = await invited('amina@example.org');
	expect(await accept(token)).toMatchObject({ membershipId: expect.any(String) });
	const typed = { email: 'amina@example.org', password: PASSWORD };
	const entered = await signIn(keys, new Browser().caller(), typed, A_TUESDAY);
	expect(entered).toMatchObject({ step: 'in' });
	const team = await world.as('direction', centreId, (db) => listTeam(db, centreId));
	expect(team.members.map(({ name, role }) => [name, role])).toContainEqual([
		'Amina Test',
		'animateur'
	]);
	expect(await accept(token)).toMatchObject({
		refusal: 'used',
		message: expect.stringContaining('connectez-vous')
	});
});

test('nobody is called by a number that a centre never keeps, invited or entering', async () => {
	const nir = '184016212345621';
	const wanted = { email: 'nir@example.org', name: nir, role: 'animateur' as const, centreId };
	const refused = await world.as('direction', centreId, (db) => invite(db, wanted));
	expect(refused).toMatchObject({ refusal: 'name', message: expect.not.stringContaining(nir) });
	const { token } = await invited('nir@example.org');
	const before = await staffCount();
	expect(await accept(token, { name: nir })).toMatchObject({ refusal: 'name' });
	expect(await staffCount()).toBe(before);
});

test('accepted twice at once, one colleague comes in', async () => {
	const { token } = await invited('deux-fois@example.org');
	const before = await staffCount();
	const answers = await Promise.allSettled([accept(token), accept(token)]);
	const inside = answers.filter(
		(answer) => answer.status === 'fulfilled' && 'membershipId' in answer.value
	);
	expect(inside).toHaveLength(1);
	expect(await staffCount()).toBe(before + 1);
});

test('too late, withdrawn, replaced or made up, a link opens nothing', async () => {
	const before = await staffCount();
	const late = await invited('tard@example.org');
	expect(await accept(late.token, {}, A_TUESDAY.add({ hours: 169 }))).toMatchObject({
		refusal: 'closed'
	});
	const withdrawn = await invited('retiree@example.org');
	await world.as('direction', centreId, (db) => withdrawInvitation(db, withdrawn.invitationId));
	expect(await accept(withdrawn.token)).toMatchObject({ refusal: 'closed' });
	const replaced = await invited('remplacee@example.org');
	await invited('remplacee@example.org');
	expect(await accept(replaced.token)).toMatchObject({ refusal: 'closed' });
	expect(await accept('x'.repeat(43))).toMatchObject({ refusal: 'closed' });
	expect(await staffCount()).toBe(before);
});

test('a password that is too short, obvious or her own name is refused, and nothing is written', async () => {
	const { token } = await invited('prudence@example.org');
	const before = await staffCount();
	for (const password of ['court', 'motdepasse123', 'prudence-prudence', 'aaaaaaaaaaaaaaaa']) {
		expect(await accept(token, { password })).toMatchObject({ refusal: 'password' });
	}
	expect(await staffCount()).toBe(before);
	expect(await accept(token)).toMatchObject({ membershipId: expect.any(String) });
});

test('a colleague of another centre signs in first, then works in both', async () => {
	const email = 'deux-centres@example.org';
	const places = [{ role: 'animateur' as const, centreId: otherCentreId }];
	const id = await addHolder(world, keys, { name: 'Deux Centres', email, places });
	const { token } = await invited(email);
	expect(await accept(token)).toMatchObject({ refusal: 'sign-in-first' });
	expect(await accept(token, { signedInAs: id })).toMatchObject({ staffId: id });
	const rows = await asKeys(keys, 'select from memberships where staff_id = $1', [id]);
	expect(rows).toHaveLength(2);
});

test('a direction neither invites nor ends a role in another centre', async () => {
	const wanted = { email: 'x@example.org', name: 'X Test', role: 'direction' as const };
	await expect(
		world.as('direction', centreId, (db) => invite(db, { ...wanted, centreId: otherCentreId }))
	).rejects.toThrow(/row-level security/);
	await expect(
		world.as('animateur', centreId, (db) => invite(db, { ...wanted, centreId }))
	).rejects.toThrow(/row-level security/);
	const { token } = await invited('ailleurs@example.org', otherCentreId);
	const there = await accept(token);
	const membershipId = 'membershipId' in there ? there.membershipId : '';
	expect(
		await world.as('direction', centreId, (db) => endMembership(db, membershipId))
	).toMatchObject({ refusal: 'unknown' });
	expect(
		await world.as('direction', otherCentreId, (db) => endMembership(db, membershipId))
	).toEqual({ ended: membershipId });
});

test('nobody ends her own role', async () => {
	const { token } = await invited('seule@example.org');
	const inside = await accept(token);
	if ('refusal' in inside) throw new Error(inside.message);
	const ended = await world.as(
		'direction',
		centreId,
		(db) => endMembership(db, inside.membershipId),
		inside.staffId
	);
	expect(ended).toMatchObject({ refusal: 'own' });
	const [row] = await asKeys(keys, 'select ended_at from memberships where id = $1', [
		inside.membershipId
	]);
	expect(row).toEqual({ ended_at: null });
});

test('the first administrator writes her own address; afterwards there is no such link', async () => {
	const operator = { database: world.app, now: () => A_TUESDAY } as never;
	const first = (await inviteFirstAdministrator(operator))!;
	const second = (await inviteFirstAdministrator(operator))!;
	const tokenOf = (path: string) => path.replace('/invitation/', '');
	expect(await accept(tokenOf(first))).toMatchObject({ refusal: 'closed' });
	expect(await accept(tokenOf(second))).toMatchObject({ refusal: 'email' });
	const inside = await accept(tokenOf(second), { email: 'Admin@example.org' });
	expect(inside).toMatchObject({ staffId: expect.any(String) });
	expect(await inviteFirstAdministrator(operator)).toBeNull();
});

test('the administration invites for the network and for a centre, withdraws, and ends a role, each told in her name', async () => {
	const email = 'administratrice@example.org';
	const places = [{ role: 'administration' as const, centreId: null }];
	const staffId = await addHolder(world, keys, { name: 'Ada Administre', email, places });
	const acting: Acting = { staffId, role: 'administration', centres: [], at: A_TUESDAY };
	const wanted = {
		email: 'reseau@example.org',
		name: 'Rita Réseau',
		role: 'coordination' as const
	};
	const forNetwork = await asActing(world.app, acting, (db) =>
		invite(db, { ...wanted, centreId: null })
	);
	if ('refusal' in forNetwork) throw new Error(forNetwork.message);
	const inside = await accept(forNetwork.token);
	if ('refusal' in inside) throw new Error(inside.message);
	const direction = { ...wanted, email: 'dir@example.org', role: 'direction' as const, centreId };
	const forCentre = await asActing(world.app, acting, (db) => invite(db, direction));
	if ('refusal' in forCentre) throw new Error(forCentre.message);
	await asActing(world.app, acting, (db) => withdrawInvitation(db, forCentre.invitationId));
	expect(await accept(forCentre.token)).toMatchObject({ refusal: 'closed' });
	expect(await asActing(world.app, acting, (db) => endMembership(db, inside.membershipId))).toEqual(
		{
			ended: inside.membershipId
		}
	);
	const { rows } = await world.owner.query(
		`select action || ' ' || record_kind as told, centre_id from journal where staff_id = $1 order by id`,
		[staffId]
	);
	expect(rows.map(({ told }) => told)).toEqual([
		'add invitation',
		'add invitation',
		'withdraw invitation',
		'end membership'
	]);
});
