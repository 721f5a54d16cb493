import { expect, test } from 'vitest';
import { addProgramme } from '#lib/features/learning/workshops/index.server.ts';
import { paperItems } from '../../domain/conversation/paper-form.ts';
import { placeNow } from '../../domain/conversation/place-now.ts';
import type { Weights } from '../../domain/conversation/weights.ts';
import { stopPlacement } from './end-placement.ts';
import { listPlacements } from './list-placements.ts';
import { done, TODAY, useParlour } from '../placement.fixture.ts';
import { readPlacement } from './read-placement.ts';
import { readProgrammeWeights } from './read-programme-weights.ts';
import { recordPaper } from './record-paper.ts';
import { setProgrammeWeights } from './set-programme-weights.ts';
import { startPlacement } from './start-placement.ts';

const parlour = useParlour();
const { act, answer, count } = parlour;
const NOTHING_BUT_SOFTWARE: Weights = {
	information: 0,
	communication: 0,
	problemSolving: 0.5,
	software: 2
};
const ALIKE: Weights = { information: 1, communication: 1, problemSolving: 1, software: 1 };

async function newProgramme(name: string): Promise<string> {
	done(
		await act((db) =>
			addProgramme(db, { name, peopleNoun: 'stagiaire', format: 'course', aliases: [] })
		)
	);
	const { rows } = await parlour.world.owner.query<{ id: string }>(
		'select id from programmes where name = $1',
		[name]
	);
	return rows[0]!.id;
}

const weigh = (programmeId: string, weights: Weights) =>
	act((db) => setProgrammeWeights(db, { programmeId, weights }));
const chosenFor = async (programmeId: string) =>
	(await act((db) => readProgrammeWeights(db, programmeId)))!.chosen?.weights ?? null;

async function beginFor(programmeId: string, familyName: string) {
	const personId = await parlour.addResident(familyName);
	const asked = {
		personId,
		programmeId,
		moment: 'after',
		way: 'with-animator',
		day: TODAY
	} as const;
	return { personId, ...done(await act((db) => startPlacement(db, { ...asked, seed: 7 }))) };
}
const read = async (id: string) => (await act((db) => readPlacement(db, id)))!;

test('a team weighs the domains of a programme: the last word counts, the same word is one', async () => {
	const programmeId = await newProgramme('Bureautique');
	expect(await chosenFor(programmeId)).toBeNull();
	const before = await count('programme_weights');
	done(await weigh(programmeId, NOTHING_BUT_SOFTWARE));
	done(await weigh(programmeId, NOTHING_BUT_SOFTWARE));
	expect(await chosenFor(programmeId)).toEqual(NOTHING_BUT_SOFTWARE);
	done(await weigh(programmeId, ALIKE));
	expect(await chosenFor(programmeId)).toEqual(ALIKE);
	expect(await count('programme_weights')).toBe(before + 2);
});

test('weights of nothing, or of another centre’s programme, are refused and leave nothing', async () => {
	const programmeId = await newProgramme('Tableur');
	const before = await count('programme_weights');
	const nothing = { ...NOTHING_BUT_SOFTWARE, problemSolving: 0, software: 0 } as const;
	expect(await weigh(programmeId, nothing)).toMatchObject({ refusal: 'no-weight' });
	const other = await parlour.world.addCentre('la-digue');
	const there = await parlour.world.as('animateur', other, (db) =>
		setProgrammeWeights(db, { programmeId, weights: ALIKE })
	);
	expect(there).toMatchObject({ refusal: 'unknown-programme' });
	expect(await count('programme_weights')).toBe(before);
});

test('a conversation copies the weights of its course, is weighed with them, and keeps them', async () => {
	const programmeId = await newProgramme('Texte et image');
	done(await weigh(programmeId, NOTHING_BUT_SOFTWARE));
	const { id, personId } = await beginFor(programmeId, 'Abrassart');
	await answer(id, 'seule', 3);
	done(await weigh(programmeId, ALIKE));
	const placement = await read(id);
	expect(placement.weights).toEqual(NOTHING_BUT_SOFTWARE);
	done(await act((db) => stopPlacement(db, id)));
	const [line] = await act((db) => listPlacements(db, personId));
	expect(line).toMatchObject({ course: 'Texte et image', weights: NOTHING_BUT_SOFTWARE });
	const { group } = placeNow(placement);
	line!.ending!.probabilities.forEach((p, at) =>
		expect(p).toBeCloseTo(group.probabilities[at]!, 5)
	);
	const usual = placeNow({ ...placement, weights: null });
	expect(usual.group.probabilities).not.toEqual(group.probabilities);
});

test('without a choice, the course is kept and the usual weights hold; an unknown course is refused', async () => {
	const programmeId = await newProgramme('Découverte');
	const { id } = await beginFor(programmeId, 'Bacquet');
	expect((await read(id)).weights).toBeNull();
	const personId = await parlour.addResident('Cailleux');
	const asked = { personId, moment: 'after', way: 'tablet', day: TODAY } as const;
	const unknown = await act((db) => startPlacement(db, { ...asked, programmeId: personId }));
	expect(unknown).toMatchObject({ refusal: 'unknown-programme' });
});

test('a sheet typed again may be for a course too', async () => {
	const programmeId = await newProgramme('Papier');
	done(await weigh(programmeId, NOTHING_BUT_SOFTWARE));
	const personId = await parlour.addResident('Dassonville');
	const ticked = paperItems('before').map(({ id }) => ({ item: id, answer: 1 as const }));
	const sheet = { personId, programmeId, moment: 'before', day: TODAY, ticked } as const;
	const { id } = done(await act((db) => recordPaper(db, sheet)));
	expect((await read(id)).weights).toEqual(NOTHING_BUT_SOFTWARE);
});
