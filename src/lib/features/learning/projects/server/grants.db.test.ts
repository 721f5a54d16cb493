import { beforeAll, expect, test } from 'vitest';
import { asActing, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { endGrant, grantProject, openGrants } from './grants.ts';
import { listGuestProjects, showGuestProject } from './guest-projects.ts';
import { noteVisit, undoProjectVisit } from './note-visit.ts';
import { A_VISIT, done, useProjects } from './project.fixture.ts';
import { showProject } from './show-project.ts';

const centre = useProjects();
const { act, world } = centre;
let neighbour: string;
let claire: string;

beforeAll(async () => {
	neighbour = await world.addCentre('la-digue');
	claire = await centre.addColleague(neighbour, 'Claire Vasseur');
	await centre.addColleague(neighbour, 'Odile Accueil', 'accueil');
});

/** As the product does for a colleague of another centre: for no centre, from hers. */
const guest = <T>(work: (db: Db) => Promise<T>, staffId = claire, subject = neighbour) =>
	asActing(world.app, { staffId, role: 'guest', centres: [], at: A_TUESDAY, subject }, work);
const openTo = async (projectId: string, name = 'claire  vasseur') =>
	done(await act((db) => grantProject(db, { projectId, guestCentreId: neighbour, name }))).granted;

test('the colleague of the other house sees the project and first names, and nothing else', async () => {
	const { projectId, people } = await centre.openFor('Delattre');
	const other = await centre.openFor('Lenoir');
	await openTo(projectId);
	const seen = (await guest((db) => showGuestProject(db, { projectId })))!;
	expect(seen).toMatchObject({ title: 'Numériser ses cassettes', centre: 'Centre jacques-brel' });
	expect(seen.people).toEqual([{ personId: people[0], name: 'Jeanne' }]);
	expect(JSON.stringify(seen)).not.toContain('Delattre');
	expect(await guest((db) => showGuestProject(db, { projectId: other.projectId }))).toBeNull();
	expect((await guest(listGuestProjects)).map(({ id }) => id)).toEqual([projectId]);
	for (const table of [
		'people',
		'person_identities',
		'person_phones',
		'enrolments',
		'project_animators',
		'project_photos'
	] as const) {
		expect(await guest((db) => db.selectFrom(table).selectAll().execute()), table).toEqual([]);
	}
});

test('she notes a visit, that counts for the centre of the project and bears her name', async () => {
	const { projectId, people } = await centre.openFor('Cordier');
	await openTo(projectId);
	const noted = done(
		await guest((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: people }))
	);
	const mine = done(await act((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: people })));
	const project = (await act((db) => showProject(db, { projectId })))!;
	expect(project.sums.visits).toBe(2);
	expect(project.visits.find(({ id }) => id === noted.id)?.by).toBe('Claire Vasseur');
	// Hers she may take back; not what the centre noted.
	expect(await guest((db) => undoProjectVisit(db, mine.id))).toMatchObject({
		refusal: 'unknown-visit'
	});
	done(await guest((db) => undoProjectVisit(db, noted.id)));
	expect((await act((db) => showProject(db, { projectId })))!.sums.visits).toBe(1);
});

test('she tells what was mended on her own visit, and reads what the centre noted of the others', async () => {
	const device = { brand: 'Grille-pain', fault: 'Ne chauffe plus', repaired: 'yes' as const };
	const projectId = await centre.open({ kind: 'repair-cafe' });
	const closed = await centre.open({ kind: 'repair-cafe' });
	await openTo(projectId);
	const visit = { ...A_VISIT, unnamed: 1, device };
	const hers = done(await guest((db) => noteVisit(db, { ...visit, projectId })));
	const ours = done(await act((db) => noteVisit(db, { ...visit, projectId })));
	const elsewhere = done(await act((db) => noteVisit(db, { ...visit, projectId: closed })));
	const seen = (await guest((db) => showGuestProject(db, { projectId })))!;
	expect(seen.visits.map(({ device: told }) => told)).toEqual([device, device]);
	const before = await centre.count('repaired_devices');
	for (const { id } of [ours, elsewhere]) {
		await world.owner.query('delete from repaired_devices where visit_id = $1', [id]);
		await expect(
			guest((db) =>
				db
					.insertInto('repaired_devices')
					.values({
						...{ visit_id: id, centre_id: centre.centreId, brand: 'Radio', repaired: 'no' },
						...recordedBy(db)
					})
					.execute()
			)
		).rejects.toThrow(/row-level security/);
	}
	expect(await centre.count('repaired_devices')).toBe(before - 2);
	expect((await guest((db) => showGuestProject(db, { projectId })))!.visits).toHaveLength(2);
	expect(hers.id).not.toBe(ours.id);
});

test('she names nobody who is not in the project', async () => {
	const { projectId } = await centre.openFor('Wacquez');
	const stranger = await centre.addResident('Inconnue');
	await openTo(projectId);
	const before = await centre.count('project_visit_people');
	expect(
		await guest((db) => noteVisit(db, { ...A_VISIT, projectId, personIds: [stranger] }))
	).toMatchObject({ refusal: 'unknown-person' });
	const { id } = done(await guest((db) => noteVisit(db, { ...A_VISIT, projectId, unnamed: 1 })));
	// Past the screen, the database itself says no.
	await expect(
		guest((db) =>
			db
				.insertInto('project_visit_people')
				.values({
					visit_id: id,
					person_id: stranger,
					centre_id: centre.centreId,
					recorded_at: A_TUESDAY.toString(),
					recorded_by: claire
				})
				.execute()
		)
	).rejects.toThrow('row-level security');
	expect(await centre.count('project_visit_people')).toBe(before);
});

test('closed to her, or her role over, she sees nothing any more', async () => {
	const { projectId } = await centre.openFor('Bernard');
	const grantId = await openTo(projectId);
	const sees = async () => (await guest((db) => showGuestProject(db, { projectId }))) !== null;
	expect(await sees()).toBe(true);
	done(await act((db) => endGrant(db, grantId)));
	expect(await sees()).toBe(false);
	expect(await act((db) => openGrants(db, projectId))).toEqual([]);
	await openTo(projectId);
	expect(await sees()).toBe(true);
	await world.owner.query('update memberships set ended_at = now() where staff_id = $1', [claire]);
	expect(await sees()).toBe(false);
	await world.owner.query('update memberships set ended_at = null where staff_id = $1', [claire]);
});

test('what is opened to one is opened to nobody else, nor from another centre', async () => {
	const { projectId } = await centre.openFor('Petit');
	await openTo(projectId);
	const colleague = await centre.addColleague(neighbour, 'Karim Benali');
	const elsewhere = await world.addCentre('le-phare');
	expect(await guest((db) => showGuestProject(db, { projectId }), colleague)).toBeNull();
	expect(await guest((db) => showGuestProject(db, { projectId }), claire, elsewhere)).toBeNull();
	// Her own centre, acting as usual, sees nothing of it either.
	const asHerCentre = await world.as(
		'animateur',
		neighbour,
		(db) => showProject(db, { projectId }),
		claire
	);
	expect(asHerCentre).toBeNull();
});

test('nobody reads the team of another centre: a whole name finds one colleague who animates', async () => {
	const projectId = await centre.open();
	const before = await centre.count('project_grants');
	const open = (name: string, guestCentreId = neighbour) =>
		act((db) => grantProject(db, { projectId, guestCentreId, name }));
	for (const name of ['Claire', '%', 'Odile Accueil', '']) {
		expect(await open(name), name).toMatchObject({ refusal: 'unknown-colleague' });
	}
	expect(await open('Claire Vasseur', centre.centreId)).toMatchObject({ refusal: 'own-centre' });
	await centre.addColleague(neighbour, 'Zoé Double');
	await centre.addColleague(neighbour, 'zoé double');
	expect(await open('Zoé Double')).toMatchObject({ refusal: 'several-colleagues' });
	expect(await centre.count('project_grants')).toBe(before);
	done(await open('Claire Vasseur'));
	done(await open('Claire Vasseur'));
	expect(await centre.count('project_grants')).toBe(before + 1);
});
