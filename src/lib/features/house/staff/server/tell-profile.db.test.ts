import { beforeAll, describe, expect, test } from 'vitest';
import { done } from '../../../../../../tests/database/story-centre.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import type { Role } from '../domain/permissions.ts';
import { addStaffMember } from './add-staff-member.ts';
import { endMembership } from './end-membership.ts';
import { listProfiles } from './list-profiles.ts';
import { tellProfile } from './tell-profile.ts';

const world = useTestDatabase();
let [brel, elsewhere] = ['', ''];

beforeAll(async () => {
	brel = await world.addCentre('brel');
	elsewhere = await world.addCentre('ailleurs');
});

const hire = (name: string, role: Role = 'animateur', centreId = brel) =>
	world.asOperator([centreId], (db) => addStaffMember(db, { name, role, centreId }));
const tell = (membershipId: string, profile: 'pedagogic' | 'technical', by?: string) =>
	world.as('direction', brel, (db) => tellProfile(db, { membershipId, profile }), by);
const told = async (staffId: string, centreId = brel) =>
	world.as('animateur', centreId, async (db) => (await listProfiles(db)).get(staffId) ?? null);
const lines = async () =>
	(await world.owner.query<{ n: number }>('select count(*)::int as n from animator_profiles'))
		.rows[0]!.n;

describe('the profile of an animator', () => {
	test('is said once by the direction, who and when; said again it changes, and the first word stays', async () => {
		const { staffId: direction } = await hire('Dominique Direction', 'direction');
		const { staffId, membershipId } = await hire('Camille Animatrice');
		expect(await told(staffId)).toBeNull();
		expect(await tell(membershipId, 'pedagogic', direction)).toEqual({ told: staffId });
		expect(await told(staffId)).toMatchObject({ profile: 'pedagogic', by: 'Dominique Direction' });
		const before = await lines();
		await tell(membershipId, 'pedagogic', direction);
		expect(await lines()).toBe(before);
		await tell(membershipId, 'technical', direction);
		expect(await told(staffId)).toMatchObject({ profile: 'technical' });
		expect(await lines()).toBe(before + 1);
	});

	test('is of who animates here: not of the desk, of who left, nor of a neighbour', async () => {
		const before = await lines();
		const desk = await hire('Alix Accueil', 'accueil');
		const gone = await hire('Noa Partie');
		await world.as('direction', brel, (db) => endMembership(db, gone.membershipId));
		const away = await hire('Sacha Ailleurs', 'animateur', elsewhere);
		for (const { membershipId } of [desk, gone, away])
			expect(await tell(membershipId, 'technical')).toMatchObject({ refusal: 'unknown' });
		expect(await lines()).toBe(before);
	});

	test('is not for the animator to say, and a neighbour does not read it', async () => {
		const { staffId, membershipId } = await hire('Yanis Animateur');
		await expect(
			world.as('animateur', brel, (db) => tellProfile(db, { membershipId, profile: 'technical' }))
		).rejects.toThrow(/row-level security/);
		done(await tell(membershipId, 'technical'));
		expect(await told(staffId, elsewhere)).toBeNull();
	});
});
