import { randomBytes } from 'node:crypto';
import { beforeAll } from 'vitest';
import {
	addDefaultProgrammes,
	enrolPerson,
	listProgrammes,
	planGroup
} from '#lib/features/learning/workshops/index.server.ts';
import type { World } from '#lib/platform/world.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { done, useStoryCentre } from '../../../../../../tests/database/story-centre.ts';
import type { Moment, Place } from '../domain/questions.ts';
import type { Answer } from '../domain/tally.ts';
import { openCollection, recordPapers } from './collect.ts';
import { giveAnswer, tokenOfCode } from './give-answer.ts';

export { done };

/** An answer to every question, told by five figures: « 00121 ». */
export function saying(places: string, sentence = ''): Answer {
	const [contents, seances, clarity, confidence, company] = [...places].map(
		(place) => Number(place) as Place
	);
	return { places: { contents, seances, clarity, confidence, company }, sentence };
}

let groups = 0;

/** A centre whose groups are asked what they think of their course. */
export function useCourse() {
	const story = useStoryCentre('animateur');
	const keys = { tablets: randomBytes(32), urns: randomBytes(32) };
	let programmeId = '';
	beforeAll(async () => {
		await story.world.asOperator([story.centreId], addDefaultProgrammes);
		programmeId = (await story.act(listProgrammes)).find(({ slug }) => slug === 'senou')!.id;
	});
	/** What whoever answers knows of the house, at that moment. */
	const worldAt = (at = A_TUESDAY) =>
		({ database: story.world.app, now: () => at, secrets: keys }) as unknown as World;
	// The centre is there once the tests begin: it is added to, and not copied.
	return Object.assign(story, {
		keys,
		worldAt,
		async open(groupId: string, expected: number, moment: Moment = 'after') {
			const opened = await story.act((db) =>
				openCollection(db, { groupId, moment, expected, keys })
			);
			return tokenOfCode(keys.tablets, done(opened).code);
		},
		answer: (token: string, given: Answer, at = A_TUESDAY) => giveAnswer(worldAt(at), token, given),
		/** A group with so many people. */
		async group(people: number) {
			const plan = {
				programmeId,
				year: 2026,
				cycleLabel: 'novembre-décembre',
				groupLabel: `Groupe ${++groups}`,
				firstDay: '2026-11-10',
				seances: 4,
				startsAt: '14:00',
				endsAt: '15:30',
				capacity: people,
				animators: [],
				skipped: []
			};
			const { id: groupId } = done(await story.act((db) => planGroup(db, plan)));
			for (let one = 0; one < people; one++) {
				const personId = await story.addResident(`Personne ${one}`);
				done((await story.act((db) => enrolPerson(db, { groupId, personId })))!);
			}
			return groupId;
		},
		papers: (groupId: string, tally: Parameters<typeof recordPapers>[1]['tally']) =>
			story.act((db) => recordPapers(db, { groupId, moment: 'after', tally, keys })),
		/** Every row of every table of the product, as whoever holds the database reads them. */
		async everything() {
			const { owner } = story.world;
			const { rows: tables } = await owner.query<{ name: string }>(
				`select relname as name from pg_class
				where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
			);
			const told: Record<string, string[]> = {};
			for (const { name } of tables) {
				const { rows } = await owner.query<{ row: string }>(
					`select t::text as row from "${name}" t order by ctid`
				);
				told[name] = rows.map(({ row }) => row);
			}
			return told;
		}
	});
}
