import { sql } from 'kysely';
import type { MeetingLine } from '#lib/features/funnels/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { envelopeLines } from '../domain/envelope-lines.ts';
import type { FirstChannel } from '../domain/letter-channel.ts';
import { type Filled, whenOf } from '../domain/letters-of-run.ts';
import { refuseRun, type RunRefusal, waysOf } from '../domain/plan-run.ts';
import { meetingsToInviteTo } from './find-coming-meeting.ts';
import { type Candidate, gatherRecipients } from './gather-recipients.ts';
import { readModel } from './read-model.ts';
import { versionToPrint } from './save-model.ts';
import { takeTurn } from './take-turn.ts';

export type RunWanted = {
	programmeId: string;
	meetingId: string;
	entryIds: readonly string[];
	/** Of them, those whose letter is in large print. */
	largePrint: readonly string[];
	first: FirstChannel;
	/** Those without the address that the run tries first are reached otherwise. */
	goesOnWithout: boolean;
	canMail: boolean;
	centreName: string;
	today: string;
};

/**
 * Prepares the letters to these people, with all that printing them again needs. Nobody is invited
 * yet. Of two colleagues who prepare the same person, one does.
 */
export async function prepareRun(db: Db, wanted: RunWanted): Promise<{ id: string } | RunRefusal> {
	await takeTurn(db);
	const meetings = await meetingsToInviteTo(db, wanted);
	const meeting = meetings.find(({ id }) => id === wanted.meetingId);
	if (!meeting) {
		return { refusal: 'unknown-meeting', message: 'Choisissez une réunion à venir.' };
	}
	const filled = {
		centre: wanted.centreName,
		programme: meeting.programmeName,
		when: whenOf(meeting),
		place: meeting.place
	};
	const asked = new Set(wanted.entryIds);
	const people = (await gatherRecipients(db, wanted)).filter(({ entryId }) => asked.has(entryId));
	const model = await readModel(db);
	const refusal = refuseRun(people, { ...wanted, model, filled }) ?? refuseSeats(meeting, people);
	if (refusal) return refusal;
	return write(db, { ...wanted, filled }, people);
}

function refuseSeats(meeting: MeetingLine, people: readonly Candidate[]): RunRefusal | null {
	const left = meeting.capacity - meeting.expected;
	if (people.length <= left) return null;
	return {
		refusal: 'meeting-full',
		message: `Il reste ${Math.max(left, 0)} place(s) à cette réunion pour ${people.length} personnes. Décochez-en, ou choisissez une autre réunion.`
	};
}

async function write(
	db: Db,
	wanted: RunWanted & { filled: Filled },
	people: readonly Candidate[]
): Promise<{ id: string }> {
	const stamp = { centre_id: centreOf(db), ...recordedBy(db) };
	const run = await db
		.insertInto('letter_runs')
		.values({
			programme_id: wanted.programmeId,
			meeting_id: wanted.meetingId,
			model_id: await versionToPrint(db),
			day: wanted.today,
			filled: sql`${JSON.stringify(wanted.filled)}::jsonb`,
			...stamp
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const large = new Set(wanted.largePrint);
	await db
		.insertInto('letter_run_people')
		.values(
			people.map((person) => {
				const channel = waysOf(person, wanted.first);
				const lines =
					channel === 'letter' ? envelopeLines(person.addressee, person.address!) : null;
				return {
					run_id: run.id,
					person_id: person.personId,
					entry_id: person.entryId,
					channel,
					is_large_print: large.has(person.entryId),
					given_name: person.givenName,
					family_name: person.familyName,
					address: lines && lines.join('\n'),
					...stamp
				};
			})
		)
		.execute();
	await writeJournal(db, { action: 'prepare', kind: 'letter-run', id: run.id });
	return run;
}
