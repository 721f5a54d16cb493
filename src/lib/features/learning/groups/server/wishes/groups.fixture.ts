import { beforeAll } from 'vitest';
import type { Profile } from '#lib/features/house/staff/index.ts';
import { addStaffMember, tellProfile } from '#lib/features/house/staff/index.server.ts';
import {
	listProgrammes,
	putOnPreList,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { done } from '../../../../../../../tests/database/story-centre.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../../tests/database/test-database.ts';
import type { NewOffer } from '../../domain/offers/group-offer.ts';
import { readSlotKey } from '../../domain/offers/slot-key.ts';
import { addOffer } from '../offers/add-offer.ts';
import { tellWish } from './tell-wish.ts';

export const WEDNESDAY = '3-17:00';
export const FRIDAY = '5-14:00';
export const SATURDAY = '6-10:00';

export type GroupCentre = {
	world: TestDatabase;
	centreId: string;
	programmeId: string;
	/** Who leads: one of each profile. */
	pedagogicId: string;
	technicalId: string;
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** A slot of nine seats, from two people, that one of each profile could lead. */
	offer(slot: string, change?: Partial<NewOffer>): Promise<string>;
	newOffer(slot: string, change?: Partial<NewOffer>): NewOffer;
	/** Somebody who waits, and when she can come; her entry. */
	waits(familyName: string, slots?: string[], needs?: string[]): Promise<string>;
	personOf(entryId: string): Promise<string>;
	/** The direction says the profile of an animator, or says it again. */
	tellProfile(staffId: string, profile: Profile): Promise<void>;
	count(table: string): Promise<number>;
};

/** A centre where groups are formed, on a database of its own. */
export function useGroupCentre(programme = 'ateliers'): GroupCentre {
	const world = useTestDatabase();
	const centre: GroupCentre = {
		world,
		centreId: '',
		programmeId: '',
		pedagogicId: '',
		technicalId: '',
		act: (work) => world.as('animateur', centre.centreId, work, centre.pedagogicId),
		newOffer: (slot, change) => ({
			programmeId: centre.programmeId,
			...readSlotKey(slot)!,
			minutes: 120,
			partnerId: null,
			venue: null,
			room: null,
			roomId: null,
			capacity: 9,
			minimum: 2,
			provides: [],
			format: 'level',
			animators: [centre.pedagogicId, centre.technicalId],
			...change
		}),
		offer: async (slot, change) =>
			done(await centre.act((db) => addOffer(db, centre.newOffer(slot, change)))).id,
		waits: (familyName, slots, needs = []) =>
			centre.act(async (db) => {
				const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
				const { programmeId } = centre;
				const entry = done(await putOnPreList(db, { programmeId, personId: id }));
				if (slots) {
					const wish = { slots: slots.map((key) => readSlotKey(key)!), needs, staysHere: false };
					done(await tellWish(db, entry.id, wish));
				}
				return entry.id;
			}),
		async personOf(entryId) {
			const { rows } = await world.owner.query<{ id: string }>(
				`select person_id as id from pre_list_entries where id = $1`,
				[entryId]
			);
			return rows[0]!.id;
		},
		async tellProfile(staffId, profile) {
			const { rows } = await world.owner.query<{ id: string }>(
				'select id from memberships where staff_id = $1',
				[staffId]
			);
			const membershipId = rows[0]!.id;
			await world.as('direction', centre.centreId, async (db) =>
				done(await tellProfile(db, { membershipId, profile }))
			);
		},
		async count(table) {
			const { rows } = await world.owner.query<{ count: number }>(
				`select count(*)::int as count from ${table}`
			);
			return rows[0]!.count;
		}
	};
	beforeAll(async () => {
		await world.asOperator([], async (db) => {
			centre.centreId = done(await startCentre(db, { slug: 'la-ruche', name: 'La Ruche' })).id;
			const programmes = await listProgrammes(db);
			centre.programmeId = programmes.find(({ slug }) => slug === programme)!.id;
			const add = async (name: string, profile: Profile) => {
				const member = { name, role: 'animateur' as const, centreId: centre.centreId };
				const { staffId, membershipId } = await addStaffMember(db, member);
				done(await tellProfile(db, { membershipId, profile }));
				return staffId;
			};
			centre.pedagogicId = await add('Camille Animatrice', 'pedagogic');
			centre.technicalId = await add('Yanis Animateur', 'technical');
		});
	});
	return centre;
}
