import { beforeAll } from 'vitest';
import { addOffer, tellWish } from '#lib/features/learning/groups/index.server.ts';
import { readSlotKey } from '#lib/features/learning/groups/index.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import {
	listProgrammes,
	putOnPreList,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { installJobs } from '#lib/platform/jobs/install-jobs.ts';
import { done } from '../../../../../../tests/database/story-centre.ts';
import {
	A_TUESDAY,
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import { agreeTo } from './agreements.ts';
import { askSearch, SEARCH_TERRITORY } from './ask-search.ts';
import { WELCOME_NEWCOMER } from './answer-line.ts';
import { joinRound } from './join-round.ts';
import { openRound } from './lead-round.ts';
import { searchTerritory } from './search-territory.ts';
import { ownLines } from './show-result.ts';
import { welcomeNewcomer } from './welcome-newcomer.ts';

export type TerritoryCentre = {
	id: string;
	programmeId: string;
	staffId: string;
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** A slot for everybody, of so many seats. */
	offer(slot: string, capacity?: number): Promise<string>;
	/** Somebody who waits and can come then; her entry. */
	waits(familyName: string, slots: string[], hosts?: TerritoryCentre[]): Promise<string>;
	/** « Jeanne Abel: here », in the order of names. */
	lines(roundId: string): ReturnType<typeof ownLines>;
};

export type Territory = {
	world: TestDatabase;
	centres: Record<'a' | 'b' | 'c', TerritoryCentre>;
	coordinate<T>(work: (db: Db) => Promise<T>, at?: Temporal.Instant): Promise<T>;
	/** A round that these centres joined. */
	round(...joined: TerritoryCentre[]): Promise<string>;
	/** Asks for groups, and does the job that was queued. */
	search(roundId: string): Promise<string>;
	/** Does the jobs that welcome newcomers, as many times as asked. */
	welcome(times?: number): Promise<void>;
	count(table: string): Promise<number>;
};

/** Three centres of one territory, on a database of their own. */
export function useTerritory(): Territory {
	const world = useTestDatabase();
	const jobWorld = () => ({ database: world.app, now: () => A_TUESDAY });
	const territory: Territory = {
		world,
		centres: {} as Territory['centres'],
		coordinate: (work, at = A_TUESDAY) =>
			asActing(
				world.app,
				{ staffId: null, role: 'coordination', centres: [], at },
				work as never
			) as never,
		round: async (...joined) => {
			const { id: roundId } = done(
				await territory.coordinate((db) =>
					openRound(db, { label: 'Ateliers du printemps', startsOn: '2027-01-04' })
				)
			);
			for (const { act, programmeId } of joined) {
				done(await act((db) => joinRound(db, { roundId, programmeId })));
			}
			return roundId;
		},
		search: async (roundId) => {
			const { id } = done(await territory.coordinate((db) => askSearch(db, roundId)));
			await searchTerritory(jobWorld(), { searchId: id });
			return id;
		},
		welcome: async (times = 1) => {
			const { rows } = await world.owner.query<{
				data: { lineId: string; homeCentreId: string };
			}>(`select data from pgboss.job where name = $1`, [WELCOME_NEWCOMER]);
			for (let nth = 0; nth < times; nth += 1) {
				for (const { data } of rows) await welcomeNewcomer(jobWorld(), data);
			}
		},
		count: async (table) => {
			const { rows } = await world.owner.query<{ count: number }>(
				`select count(*)::int as count from ${table}`
			);
			return rows[0]!.count;
		}
	};
	beforeAll(async () => {
		const nothing = { run: async () => {} };
		await installJobs(world.ownerUrl, [
			{ name: SEARCH_TERRITORY, ...nothing },
			{ name: WELCOME_NEWCOMER, ...nothing }
		]);
		for (const [key, name] of [
			['a', 'La Ruche'],
			['b', 'La Digue'],
			['c', 'La Criée']
		] as const) {
			territory.centres[key] = await addTerritoryCentre(world, name);
		}
	});
	return territory;
}

async function addTerritoryCentre(world: TestDatabase, name: string): Promise<TerritoryCentre> {
	const slug = name.toLowerCase().replaceAll(' ', '-').replaceAll('é', 'e');
	const { id, programmeId, staffId } = await world.asOperator([], async (db) => {
		const centre = done(await startCentre(db, { slug, name }));
		const programme = (await listProgrammes(db)).find((one) => one.slug === 'ateliers')!;
		const staff = await addStaffMember(db, {
			name: `Camille de ${name}`,
			role: 'animateur',
			centreId: centre.id
		});
		return { id: centre.id, programmeId: programme.id, staffId: staff.staffId };
	});
	const act = <T>(work: (db: Db) => Promise<T>) => world.as('animateur', id, work, staffId);
	return {
		...{ id, programmeId, staffId, act },
		lines: (roundId) => act((db) => ownLines(db, roundId)),
		offer: async (slot, capacity = 9) => {
			const offer = {
				...{ programmeId, ...readSlotKey(slot)!, minutes: 120, partnerId: null, venue: null },
				...{
					room: null,
					roomId: null,
					capacity,
					minimum: 1,
					provides: [],
					format: 'open' as const
				},
				animators: []
			};
			return done(await act((db) => addOffer(db, offer))).id;
		},
		waits: (familyName, slots, hosts = []) =>
			act(async (db) => {
				const phone = { number: '+33639980101', owner: 'own' as const, isFictional: true };
				const person = done(await addPerson(db, { familyName, givenName: 'Jeanne', phone }));
				const entry = done(await putOnPreList(db, { programmeId, personId: person.id }));
				const wish = { slots: slots.map((key) => readSlotKey(key)!), needs: [], staysHere: false };
				done(await tellWish(db, entry.id, wish));
				for (const host of hosts) {
					done(await agreeTo(db, { entryId: entry.id, hostCentreId: host.id, how: 'said' }));
				}
				return entry.id;
			})
	};
}
