import { beforeAll } from 'vitest';
import { planMeeting } from '#lib/features/learning/funnels/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { readPostalAddress } from '#lib/features/people/people/index.ts';
import {
	addDefaultProgrammes,
	addProgramme,
	listProgrammes,
	putOnPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import {
	done,
	type StoryCentre,
	TODAY,
	useStoryCentre
} from '../../../../../../tests/database/story-centre.ts';
import { PROPOSED_TEXT } from '../domain/proposed-model.ts';
import { postRun } from './post-run.ts';
import { prepareRun } from './prepare-run.ts';
import { lettersToPrint } from './print-run.ts';
import { readRun } from './read-run.ts';
import { saveModel } from './save-model.ts';
import type { RunWanted } from './write-run.ts';

const CENTRE = 'Centre social La Digue';
export const ROAD = '12 rue de l’Église\n62230 Outreau';

let starts = 8 * 60;
/** Another hour each time: a course has one meeting at an hour. */
const nextClock = () => {
	starts += 1;
	return `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`;
};

/** A centre whose animator writes to those of its pré-liste. */
export function useLetters() {
	const story: StoryCentre = useStoryCentre('animateur');
	const { act, world } = story;
	const programmes = new Map<string, string>();
	const programmeId = () => programmes.get('ateliers')!;
	/** The head of the letter is complete. */
	const writeHead = () => {
		const head = { senderAddress: '2 rue du Pont\n62230 Outreau', phone: '03 21 00 00 00' };
		return act((db) => saveModel(db, { ...head, ...PROPOSED_TEXT }, CENTRE));
	};
	beforeAll(async () => {
		await world.asOperator([story.centreId], addDefaultProgrammes);
		const second = { name: 'Autre formation', peopleNoun: 'stagiaire', format: 'course' } as const;
		done(await act((db) => addProgramme(db, { ...second, aliases: [] })));
		const known = await act(listProgrammes);
		for (const { slug, id } of known) programmes.set(slug, id);
		await writeHead();
	});
	return {
		act,
		world,
		programmes,
		writeHead,
		atOnce: <A, B>(
			first: Parameters<typeof act<A>>[0],
			second: Parameters<typeof act<B>>[0]
		): Promise<[A, B]> => atOnce(story, first, second),
		/** Somebody on the list, reached in these ways. */
		wait: (familyName: string, ways: { address?: string; email?: string } = {}) =>
			act(async (db) => {
				const address = readPostalAddress(ways.address ?? '') ?? undefined;
				if (address && 'refusal' in address) throw new Error(address.message);
				const person = { familyName, givenName: 'Jeanne', email: ways.email, address };
				const { id } = done(await addPerson(db, person));
				const wish = { programmeId: programmeId(), personId: id };
				return { personId: id, entryId: done(await putOnPreList(db, wish)).id };
			}),
		meet: async (change: { startsAt?: string; capacity?: number; programmeId?: string } = {}) => {
			const plan = {
				programmeId: programmeId(),
				day: '2026-12-03',
				startsAt: nextClock(),
				endsAt: '22:00',
				place: 'Salle du rez-de-chaussée',
				capacity: 10,
				today: TODAY,
				...change
			};
			return done(await act((db) => planMeeting(db, plan))).id;
		},
		wanted: (
			meetingId: string,
			entryIds: string[],
			change: Partial<RunWanted> = {}
		): RunWanted => ({
			programmeId: programmeId(),
			meetingId,
			entryIds,
			largePrint: [],
			first: 'letter',
			goesOnWithout: false,
			canMail: true,
			centreName: CENTRE,
			today: TODAY,
			...change
		}),
		prepare: (wanted: RunWanted) => act((db) => prepareRun(db, wanted)),
		post: (runId: string) => act((db) => postRun(db, { runId, today: TODAY, canMail: true })),
		print: (runId: string) => act(async (db) => lettersToPrint(db, (await readRun(db, runId))!)),
		/** By which ways she was invited. */
		invitedBy: async (entryId: string) => {
			const { rows } = await world.owner.query<{ channel: string }>(
				'select channel from funnel_invitations where entry_id = $1 order by id',
				[entryId]
			);
			return rows.map(({ channel }) => channel);
		},
		mails: async () => {
			const { rows } = await world.owner.query<{ recipient: string; text: string }>(
				`select recipient, text from mails where kind = 'letter' order by queued_at, id`
			);
			return rows;
		},
		count: async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount!
	};
}
