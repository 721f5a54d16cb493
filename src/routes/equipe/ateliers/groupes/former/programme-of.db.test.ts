import { expect, test } from 'vitest';
import {
	changeFormat,
	putBackOnPreList,
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { done, useWorkshop } from '#lib/features/learning/workshops/server/workshop.fixture.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { programmeTabs } from '../../programme-tabs.ts';
import { programmeOf, programmeWith } from './programme-of.ts';

const workshop = useWorkshop();
const { act } = workshop;

const wait = (programmeId: string, familyName: string) =>
	act(async (db) => {
		const { id: personId } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
		return done(await putOnPreList(db, { programmeId, personId })).id;
	});

const tabs = async (slug: string) =>
	programmeTabs(await act((db) => programmeOf(db, slug)), 'animateur', 'groups').map(
		({ label }) => label
	);

test('the list of a programme that becomes free opens until nobody waits on it, and takes nobody more', async () => {
	const programmeId = workshop.programmes.get('senou')!;
	const [first, second] = [await wait(programmeId, 'Aubert'), await wait(programmeId, 'Berger')];
	done(await act((db) => changeFormat(db, { programmeId, format: 'free' })));

	const opened = await act((db) => programmeWith(db, 'senou', 'list'));
	expect(opened).toMatchObject({ slug: 'senou', format: 'free', leftWaiting: 2 });
	expect(await tabs('senou')).toContain('Liste');
	await expect(act((db) => programmeWith(db, 'senou', 'letters'))).rejects.toMatchObject({
		location: '/equipe/ateliers/programme/senou?sans=letters'
	});
	await expect(wait(programmeId, 'Caron')).rejects.toThrow('other-format');

	for (const entryId of [first, second]) {
		done(await act((db) => withdrawFromPreList(db, { entryId })));
	}
	await expect(act((db) => programmeWith(db, 'senou', 'list'))).rejects.toMatchObject({
		location: '/equipe/ateliers/programme/senou?sans=list'
	});
	expect(await tabs('senou')).not.toContain('Liste');
	expect(await act((db) => putBackOnPreList(db, first))).toMatchObject({
		refusal: 'other-format'
	});
});

test('the list of a programme that never had one does not open', async () => {
	await expect(act((db) => programmeWith(db, 'fablab', 'list'))).rejects.toMatchObject({
		location: '/equipe/ateliers/programme/fablab?sans=list'
	});
});
