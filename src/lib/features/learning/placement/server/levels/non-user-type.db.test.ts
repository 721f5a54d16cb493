import { describe, expect, test } from 'vitest';
import { NON_USER_LIST } from '../../domain/autonomy/autonomy-before.ts';
import { stopPlacement } from '../conversation/end-placement.ts';
import { erasePastAnswers, erasePlacements } from './erase-placements.ts';
import { noteNonUserType } from './note-non-user-type.ts';
import { done, useParlour } from '../placement.fixture.ts';
import { readNonUserType } from './read-non-user-type.ts';
import { undoPlacement } from '../conversation/start-placement.ts';

const parlour = useParlour();
const { act, begin, count } = parlour;
const { list } = NON_USER_LIST;
const EXCLUDED = 'exclus';
const AGAINST = 'résistants';

const note = (placementId: string, type: string | null) =>
	act((db) => noteNonUserType(db, { placementId, type }));
const read = (placementId: string) => act((db) => readNonUserType(db, placementId));

async function ended(familyName: string) {
	const begun = await begin(familyName);
	done(await act((db) => stopPlacement(db, begun.id)));
	return begun;
}

describe('the kind of non-user that an animator may say', () => {
	test('is kept with the name of its list, and the last word counts', async () => {
		const { id } = await ended('Abrassart');
		expect(await read(id)).toBeNull();
		done(await note(id, EXCLUDED));
		expect(await read(id)).toEqual({ list, type: EXCLUDED });
		done(await note(id, AGAINST));
		expect(await read(id)).toEqual({ list, type: AGAINST });
	});

	test('taken back, counts no more, and each word stays dated', async () => {
		const { id } = await ended('Bacquet');
		const before = await count('non_user_types');
		done(await note(id, null));
		expect(await count('non_user_types')).toBe(before);
		done(await note(id, EXCLUDED));
		done(await note(id, EXCLUDED));
		done(await note(id, null));
		expect(await read(id)).toBeNull();
		expect(await count('non_user_types')).toBe(before + 2);
	});

	test('is one of the four, of a conversation that stands', async () => {
		const { id } = await ended('Cailleux');
		expect(await note(id, 'ancien du minitel')).toMatchObject({ refusal: 'no-such-type' });
		done(await act((db) => undoPlacement(db, id)));
		expect(await note(id, EXCLUDED)).toMatchObject({ refusal: 'unknown-placement' });
		expect(await read(id)).toBeNull();
	});

	test('is neither the desk’s to read nor to write, nor another centre’s', async () => {
		const { id } = await ended('Dassonville');
		done(await note(id, EXCLUDED));
		const { world, centreId } = parlour;
		expect(await world.as('accueil', centreId, (db) => readNonUserType(db, id))).toBeNull();
		const other = await world.addCentre('la-digue');
		expect(await world.as('animateur', other, (db) => readNonUserType(db, id))).toBeNull();
	});

	test('goes with her answers, six months after or when she asks', async () => {
		const [old, asked] = [await ended('Evrard'), await ended('Flahaut')];
		for (const { id } of [old, asked]) done(await note(id, EXCLUDED));
		await act((db) => erasePlacements(db, [asked.personId]));
		expect(await read(asked.id)).toBeNull();
		await act((db) => erasePastAnswers(db, '2027-05-24'));
		expect(await read(old.id)).not.toBeNull();
		await act((db) => erasePastAnswers(db, '2027-05-25'));
		expect(await read(old.id)).toBeNull();
	});
});
