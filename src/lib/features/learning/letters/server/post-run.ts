import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { lettersOf } from '../domain/letters-of-run.ts';
import { type Candidate, gatherRecipients } from './gather-recipients.ts';
import { inviteBy, type NotInvited } from './invite-by.ts';
import { modelVersion } from './read-model.ts';
import { peopleOfRun, type Run, type RunPerson } from './read-run.ts';
import { holdRun, type PostRefusal } from './run-refusal.ts';

export type Posted = {
	letters: number;
	mails: number;
	/** Not invited, each with what is said after her name. */
	skipped: { name: string; message: string }[];
};

/**
 * « Les lettres sont parties »: whoever is written to is invited, and the mails leave, in the
 * transaction that notes it. Those to call are invited when they are called.
 */
export async function postRun(
	db: Db,
	asked: { runId: string; today: string; canMail: boolean }
): Promise<Posted | PostRefusal | NotInvited> {
	const run = await holdRun(db, asked.runId);
	if ('refusal' in run) return run;
	if (run.counts.letter + run.counts.email === 0) {
		return refuse('too-soon', 'Cet envoi n’a que des appels\u00a0: notez-les un à un.');
	}
	const people = await peopleOfRun(db, run.id);
	const today = { programmeId: run.programmeId, today: asked.today, canMail: asked.canMail };
	const known = new Map((await gatherRecipients(db, today)).map((one) => [one.entryId, one]));
	const [byLetter, byMail] = [
		people.filter(({ channel }) => channel === 'letter'),
		people.filter(({ channel, entryId }) => channel === 'email' && known.get(entryId)?.email)
	];
	const invite = (channel: 'letter' | 'email', those: RunPerson[]) =>
		inviteBy(db, {
			entryIds: those.map(({ entryId }) => entryId),
			channel,
			meetingId: run.meetingId,
			today: asked.today
		});
	const letters = await invite('letter', byLetter);
	if ('refusal' in letters) return letters;
	const mails = await invite('email', byMail);
	if ('refusal' in mails) return mails;
	await mailThem(db, run, byMail.filter(({ entryId }) => mails.invited.has(entryId)), known); // prettier-ignore
	await db
		.insertInto('letter_run_postings')
		.values({ run_id: run.id, centre_id: centreOf(db), ...recordedBy(db) })
		.execute();
	await writeJournal(db, { action: 'post', kind: 'letter-run', id: run.id });
	const unreachable = people
		.filter((person) => person.channel === 'email' && !byMail.includes(person))
		.map(({ entryId }) => ({
			entryId,
			message: 'n’a plus d’adresse électronique\u00a0: à appeler'
		}));
	const skipped = [...letters.skipped, ...mails.skipped, ...unreachable];
	const names = new Map(people.map((one) => [one.entryId, `${one.givenName} ${one.familyName}`]));
	return {
		letters: letters.invited.size,
		mails: mails.invited.size,
		skipped: skipped.map(({ entryId, message }) => ({ name: names.get(entryId) ?? '', message }))
	};
}

async function mailThem(
	db: Db,
	run: Run,
	people: RunPerson[],
	known: ReadonlyMap<string, Candidate>
): Promise<void> {
	const { letters } = lettersOf(await modelVersion(db, run.modelId), run, people);
	for (const [at, { entryId }] of people.entries()) {
		const { subject, paragraphs } = letters[at]!;
		await queueMail(db, {
			to: known.get(entryId)!.email!,
			subject,
			text: paragraphs.join('\n\n'),
			kind: 'letter',
			centreId: centreOf(db)
		});
	}
}
