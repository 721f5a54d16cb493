import { afterAll, beforeAll } from 'vitest';
import { keepShippedGuides } from '#lib/features/resources/guides/index.server.ts';
import { CENTRE_ROLES, type Role } from '#lib/features/house/staff/index.ts';
import { publishGuides } from '../../database/publish-guides.ts';
import { TODAY } from '../../database/story-centre.ts';
import { A_TUESDAY, type TestDatabase, useTestDatabase } from '../../database/test-database.ts';
import { type Application, startApplication } from '../../journeys/support/application.ts';
import { readCatalogue } from '../../tenancy/catalogue.ts';
import { type Row, type RowMaker, rowMaker } from '../../tenancy/rows.ts';
import { Visitor } from '../visitor.ts';

const BEFORE = A_TUESDAY.subtract({ hours: 24 }).toString();

/** What several centres are told, or the network. */
const HUSHED = [
	...['place_proposals', 'place_misses', 'guide_remarks', 'backups'],
	...['contribution_calls', 'contribution_appeals']
];

/** A centre where nothing waits yet, with somebody of each role. */
export type QuietCentre = {
	id: string;
	/** Who has a role here, or in the network. */
	staff: Record<Role, string>;
	/** A row of that table and what it hangs from, in this centre. */
	add(table: string, row?: Row): Promise<Row>;
	/** Somebody who has a name. */
	addPerson(familyName: string, row?: Row): Promise<string>;
	/** The browser of somebody who has come in, the same each time. */
	browserOf(role: Role): Promise<Visitor>;
	/** She comes in by the door, with that browser. */
	enter(role: Role): Promise<Visitor>;
};

export type QuietHouse = {
	world: TestDatabase;
	/** What the clock of the application says. */
	now(): Temporal.Instant;
	openCentre(): Promise<QuietCentre>;
	/** Nothing waits any more of what several centres, or the network, are told. */
	hush(): Promise<void>;
};

/** The application of the tests, built, on a network of its own where every guide is read and nothing waits. */
export function useQuietHouse(): QuietHouse {
	const world = useTestDatabase();
	let application: Application;
	let make: RowMaker;
	let nth = 0;
	const network = {} as Record<Role, string>;
	const members = new Map<string, string>();
	const browsers = new Map<string, Promise<Visitor>>();

	/** She comes in by the list of the demonstration, as the journeys do. */
	async function hire(role: Role, centreId: string | null): Promise<string> {
		const { rows } = await world.owner.query<{ staff: string; id: string }>(
			`with s as (insert into staff_members (display_name, recorded_at) values ($1, $2) returning id)
			insert into memberships (staff_id, centre_id, role, started_at) select id, $3, $4, $2 from s
			returning staff_id as staff, id`,
			[`Camille ${role} ${++nth}`, BEFORE, centreId, role]
		);
		members.set(rows[0]!.staff, rows[0]!.id);
		return rows[0]!.staff;
	}

	beforeAll(async () => {
		await world.owner.query('insert into demo_loadings (recorded_at) values ($1)', [
			A_TUESDAY.toString()
		]);
		await keepShippedGuides(world.app, A_TUESDAY);
		const { rows } = await world.owner.query<{ guide: string }>('select guide from guide_versions');
		await publishGuides(
			world,
			rows.map(({ guide }) => guide)
		);
		make = rowMaker(world.owner, await readCatalogue(world.owner));
		for (const role of ['coordination', 'administration'] as const) {
			network[role] = await hire(role, null);
		}
		application = await startApplication({
			clock: 'tuesday',
			env: { DATABASE_URL: world.ownerUrl }
		});
	});
	afterAll(() => application?.stop());

	async function openCentre(): Promise<QuietCentre> {
		const slug = `centre-${++nth}`;
		const id = await world.addCentre(slug);
		const staff = { ...network };
		for (const role of CENTRE_ROLES) staff[role] = await hire(role, id);
		const add = (table: string, row: Row = {}) => make.add(table, { centre_id: id, ...row });
		return {
			...{ id, staff, add },
			async addPerson(familyName, row = {}) {
				const person = await add('people', { recorded_at: BEFORE, ...row });
				await add('person_identities', {
					...{ person_id: person.id, given_name: 'Jeanne', family_name: familyName },
					...{ name_key: familyName.toLowerCase(), recorded_at: person.recorded_at }
				});
				return person.id as string;
			},
			browserOf: (role) => browserOf(staff[role]),
			enter: async (role) => enter(staff[role], await browserOf(staff[role]))
		};
	}

	async function enter(staffId: string, visitor = new Visitor(application.url)): Promise<Visitor> {
		await visitor.post('/?/entrer', new URLSearchParams({ qui: members.get(staffId)! }));
		return visitor;
	}

	function browserOf(staffId: string): Promise<Visitor> {
		const known = browsers.get(staffId) ?? enter(staffId);
		browsers.set(staffId, known);
		return known;
	}

	async function hush(): Promise<void> {
		await world.owner.query(
			`insert into place_showings (place_id, is_shown, recorded_at)
				select id, false, now() from places where is_public;
			${HUSHED.map((table) => `delete from ${table}`).join(';')};
			delete from guide_readings where look_again_on <= '${TODAY}'`
		);
	}

	return { world, now: () => application.now(), openCentre, hush };
}
