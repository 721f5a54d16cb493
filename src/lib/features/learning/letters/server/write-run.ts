import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { keepAddressees } from '#lib/features/people/people/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { envelopeLines } from '../domain/envelope-lines.ts';
import type { FirstChannel } from '../domain/letter-channel.ts';
import type { Filled } from '../domain/letters-of-run.ts';
import { waysOf } from '../domain/plan-run.ts';
import type { Candidate } from './gather-recipients.ts';
import { versionToPrint } from './save-model.ts';

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

/** Writes a run: what its letters say, for whom, and what each of them bears. */
export async function writeRun(
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
	const recipients = people.map((person) => ({
		id: randomUUID(),
		person,
		channel: waysOf(person, wanted.first)
	}));
	await db
		.insertInto('letter_run_people')
		.values(
			recipients.map(({ id, person, channel }) => ({
				id,
				run_id: run.id,
				person_id: person.personId,
				entry_id: person.entryId,
				channel,
				is_large_print: large.has(person.entryId),
				...stamp
			}))
		)
		.execute();
	await keepAddressees(
		db,
		recipients.map(({ id, person, channel }) => ({
			recipientId: id,
			personId: person.personId,
			givenName: person.givenName,
			familyName: person.familyName,
			envelope: channel === 'letter' ? envelopeLines(person.addressee, person.address!) : []
		}))
	);
	await writeJournal(db, { action: 'prepare', kind: 'letter-run', id: run.id });
	return run;
}
