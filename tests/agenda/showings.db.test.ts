import { afterEach, describe, expect, test } from 'vitest';
import { addPartner } from '#lib/features/desk/partners/index.server.ts';
import { changeFormat, sayOfferedBy } from '#lib/features/learning/workshops/index.server.ts';
import { listShowings, showProgramme } from '#lib/features/outreach/agenda/index.server.ts';
import type { ActingRole } from '#lib/platform/database/acting.ts';
import { done, useAgenda } from './agenda-story.ts';
import { PLACES_KEY } from '../database/places-key.ts';

const story = useAgenda();
const { act, plan, told, world } = story;
const id = (slug: string) => story.programmes.get(slug)!;
const show = (slug: string, isShown: boolean) =>
	act((db) => showProgramme(db, { programmeId: id(slug), isShown }));
const shown = async (slug: string) =>
	(await act(listShowings)).find(({ programmeId }) => programmeId === id(slug))!;
const said = async () => (await world.owner.query('select from programme_showings')).rowCount;

afterEach(async () => {
	await world.owner.query('delete from programme_showings');
});

describe('as long as nobody says anything', () => {
	test('what anybody may join is shown, what children join for the year is not', async () => {
		const all = (await act(listShowings)).map(({ isShown, keptBack, programmeId }) => [
			...[[...story.programmes].find(([, one]) => one === programmeId)![0], isShown, keptBack]
		]);
		expect(all).toEqual([
			['ateliers', true, null],
			['senou', true, null],
			['perfectionnement', true, null],
			['numerikids', false, 'children'],
			['fablab', true, null]
		]);
		expect(await told(await plan({ programmeId: id('numerikids') }))).toEqual([]);
		expect(await told(await plan({ programmeId: id('ateliers') }))).toHaveLength(1);
	});

	test('a programme that one joins for the year is not shown', async () => {
		done(await act((db) => changeFormat(db, { programmeId: id('fablab'), format: 'year' })));
		expect(await shown('fablab')).toMatchObject({ isShown: false, keptBack: 'year' });
		done(await act((db) => changeFormat(db, { programmeId: id('fablab'), format: 'free' })));
		expect(await shown('fablab')).toMatchObject({ isShown: true });
	});

	test('a programme that a partner offers is not shown, until it is the centre’s own again', async () => {
		const groupId = await plan();
		const { id: partnerId } = done(
			await act((db) => addPartner(db, { name: 'Service Animations', kind: 'MUNI' }, PLACES_KEY))
		);
		const offered = (by: string | null) =>
			act((db) => sayOfferedBy(db, { programmeId: id('senou'), partnerId: by }));
		done(await offered(partnerId));
		expect(await shown('senou')).toMatchObject({ isShown: false, keptBack: 'partner' });
		expect(await told(groupId)).toEqual([]);
		done(await offered(null));
		expect(await told(groupId)).toHaveLength(1);
	});
});

describe('what the centre says', () => {
	test('holds from now on, the newest wins, with who said so and when', async () => {
		const groupId = await plan({ programmeId: id('numerikids') });
		expect(done(await show('numerikids', true))).toMatchObject({ isShown: true });
		expect(await told(groupId)).toHaveLength(1);
		expect((await shown('numerikids')).said).toMatchObject({ by: 'Camille Animatrice' });
		done(await show('numerikids', false));
		expect(await told(groupId)).toEqual([]);
		done(await show('numerikids', true));
		expect(await told(groupId)).toHaveLength(1);
		expect(await said()).toBe(3);
		expect((await story.journal()).filter((line) => line.endsWith('-public programme'))).toEqual([
			...['show-to-public programme', 'hide-from-public programme', 'show-to-public programme']
		]);
	});

	test('holds for its own programme alone', async () => {
		const [hidden, other] = [await plan(), await plan({ programmeId: id('ateliers') })];
		done(await show('senou', false));
		expect([(await told(hidden)).length, (await told(other)).length]).toEqual([0, 1]);
	});

	test('said again as it is, writes nothing', async () => {
		done(await show('senou', true));
		expect(await said()).toBe(0);
		done(await show('senou', false));
		done(await show('senou', false));
		expect(await said()).toBe(1);
	});

	test('of a programme that is not there, or of another centre, is refused', async () => {
		const neighbour = await world.addCentre('la-criee');
		const asked = { programmeId: id('senou'), isShown: false };
		expect(await world.as('direction', neighbour, (db) => showProgramme(db, asked))).toMatchObject({
			refusal: 'unknown'
		});
		const nowhere = { programmeId: crypto.randomUUID(), isShown: true };
		expect(await act((db) => showProgramme(db, nowhere))).toMatchObject({ refusal: 'unknown' });
		expect(await world.as('direction', neighbour, listShowings)).toEqual([]);
		expect(await said()).toBe(0);
	});

	test.each(['accueil', 'referent-famille'] as const)(
		'is not for %s to write, even in the database',
		async (role: ActingRole) => {
			const written = world.as(role, story.centreId, (db) =>
				showProgramme(db, { programmeId: id('senou'), isShown: false })
			);
			await expect(written).rejects.toThrow('row-level security');
			expect(await said()).toBe(0);
		}
	);
});
