import { beforeAll, expect, test } from 'vitest';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { A_TUESDAY, useTestDatabase } from '../../../../../../../tests/database/test-database.ts';
import { DESK_YEAR, type DrawnRequest, storeDesk } from '../desk/desk-year.fixture.ts';
import { listNetworkDesks } from './list-network-desks.ts';

const world = useTestDatabase();

const asked = (
	family: DrawnRequest['family'],
	kind?: DrawnRequest['answers'][number]['kind'],
	isUndone = false
) =>
	({
		...{ family, month: 3, channel: 'comes', origin: 'herself', partner: null, person: null },
		isOfYear: true,
		answers: kind ? [{ kind, degree: 'autonome', minutes: null, isUndone }] : []
	}) as DrawnRequest;
const times = (count: number, one: DrawnRequest) => Array.from({ length: count }, () => one);

beforeAll(async () => {
	const fill = async (slug: string, requests: DrawnRequest[]) =>
		storeDesk(world.owner, await world.addCentre(slug), requests, DESK_YEAR);
	await fill('a-brel', [
		...times(28, asked('emploi', 'declined-in-place')),
		// Taken back: asked, and not declined.
		...times(12, asked('emploi', 'declined-in-place', true))
	]);
	await fill('b-digue', [
		...times(20, asked('retraite', 'done-in-place')),
		...times(5, asked('emploi', 'done-in-place'))
	]);
	await fill('c-criee', times(4, asked('loisirs')));
	await fill('d-vide', []);
	const { rows } = await world.owner.query<{ id: string }>(
		`select id from centres where slug = 'b-digue'`
	);
	await world.as('direction', rows[0]!.id, (db) =>
		db
			.insertInto('postures')
			.values({
				centre_id: rows[0]!.id,
				posture: 'does-it-too',
				recorded_at: A_TUESDAY.toString()
			})
			.execute()
	);
});

const seenBy = (role: ActingRole) =>
	asActing(world.app, { staffId: null, role, centres: [], at: A_TUESDAY }, (db) =>
		listNetworkDesks(db, DESK_YEAR)
	);

test('the network sees who teaches and who does it too, and no small number', async () => {
	const { desks } = await seenBy('coordination');
	expect(
		desks.map(({ name, posture, requests, declined, done }) => [
			name,
			posture,
			requests,
			declined,
			done
		])
	).toEqual([
		['Centre a-brel', null, 40, 28, 0],
		// Hidden too: the four of la Criée would be found from the total of the families.
		['Centre b-digue', 'does-it-too', null, 0, 25],
		['Centre c-criee', null, null, 0, 0],
		['Centre d-vide', null, 0, 0, 0]
	]);
});

test('needs are told by family, the study’s order first; a rare one is not counted aloud', async () => {
	const { needs } = await seenBy('coordination');
	expect(needs.map(({ family, requests }) => [family, requests])).toEqual([
		['emploi', 45],
		['retraite', 20],
		['loisirs', null]
	]);
});

test.each(['accueil', 'direction', 'sign-in', 'administration', 'partner'] as const)(
	'%s reads nothing of it',
	async (role) => {
		expect(await seenBy(role)).toEqual({ desks: [], needs: [] });
	}
);
