import type { MeetingLine } from '#lib/features/learning/funnels/index.server.ts';
import { refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { counted } from '#lib/shared/french-plural.ts';
import { whenOf } from '../domain/letters-of-run.ts';
import { refuseRun, type RunRefusal } from '../domain/plan-run.ts';
import { meetingsToInviteTo } from './find-coming-meeting.ts';
import { type Candidate, gatherRecipients } from './gather-recipients.ts';
import { readModel } from './read-model.ts';
import { waitForLetters } from './wait-for-letters.ts';
import { type RunWanted, writeRun } from './write-run.ts';

/**
 * Prepares the letters to these people, with all that printing them again needs. Nobody is invited
 * yet. Of two colleagues who prepare the same person, one does.
 */
export async function prepareRun(
	db: Db,
	wanted: RunWanted
): Promise<{ id: string } | RunRefusal | FormatRefusal> {
	const other = await refuseStepOf(db, 'letters', [wanted.programmeId]);
	if (other) return other;
	await waitForLetters(db);
	const meetings = await meetingsToInviteTo(db, wanted);
	const meeting = meetings.find(({ id }) => id === wanted.meetingId);
	if (!meeting) {
		return refuse('unknown-meeting', 'Choisissez une réunion à venir.');
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
	return writeRun(db, { ...wanted, filled }, people);
}

function refuseSeats(meeting: MeetingLine, people: readonly Candidate[]): RunRefusal | null {
	const left = meeting.capacity - meeting.expected;
	if (people.length <= left) return null;
	return refuse(
		'meeting-full',
		`Il reste ${counted(Math.max(left, 0), 'place')} à cette réunion pour ${counted(people.length, 'personne')}. Décochez-en, ou choisissez une autre réunion.`
	);
}
