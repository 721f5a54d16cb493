import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { readSealed } from '../apart/read-sealed.ts';
import { lookupOf, openContact, openTrace, type Sealed, stopMark } from '../apart/seals.ts';

/** Days during which whoever was asked to stop waits apart. */
const STOP_DAYS = 30;

type Stopping = {
	world: Pick<World, 'database' | 'secrets'>;
	/** The day at the centre. */
	today: string;
};
export type StopRefusal = Refusal<'unknown-contribution' | 'no-mark'>;

/**
 * Asks whoever wrote it to stop, without knowing who she is: what comes from her browser, or with her way to answer,
 * waits apart for a month. Nobody is shown what is opened for it, and an address is never a mark: a whole hall has one.
 */
export async function stopAuthor(
	db: Db,
	id: string,
	{ world, today }: Stopping
): Promise<{ stopped: string; until: string } | StopRefusal> {
	const until = Temporal.PlainDate.from(today).add({ days: STOP_DAYS }).toString();
	const written = await withMarks(db, id, world, async (own, { centreId, marks }) => {
		await forget(own, centreId, marks);
		await own
			.insertInto('contribution_stops')
			.values(
				marks.map((mark) => ({
					...{ mark, centre_id: centreId, until_day: until },
					...{ recorded_at: db.acting.at.toString(), recorded_by: db.acting.staffId }
				}))
			)
			.execute();
		await writeJournal(own, { action: 'stop', kind: 'contribution', id, centreId });
	});
	return 'refusal' in written ? written : { stopped: id, until };
}

/** It was a mistake, or it is forgiven: she may write again as everybody does. */
export async function letAuthorAgain(
	db: Db,
	id: string,
	{ world }: Pick<Stopping, 'world'>
): Promise<{ let: string } | StopRefusal> {
	const done = await withMarks(db, id, world, async (own, { centreId, marks }) => {
		await forget(own, centreId, marks);
		await writeJournal(own, { action: 'let-again', kind: 'contribution', id, centreId });
	});
	return 'refusal' in done ? done : { let: id };
}

const forget = (own: Db, centreId: string, marks: readonly Buffer[]) =>
	own
		.deleteFrom('contribution_stops')
		.where('centre_id', '=', centreId)
		.where('mark', 'in', marks)
		.execute();

/** What is sealed is opened in a transaction of its own, which reads nothing else and gives digests alone. */
async function withMarks(
	db: Db,
	id: string,
	{ database, secrets: { voices } }: Stopping['world'],
	work: (own: Db, marked: { centreId: string; marks: Buffer[] }) => Promise<void>
): Promise<{ marked: number } | StopRefusal> {
	const known = await db
		.selectFrom('contributions')
		.where('id', '=', id)
		.select('centre_id')
		.executeTakeFirst();
	if (!known) return refuse('unknown-contribution', 'Cette contribution n’est plus là.');
	const { staffId, at } = db.acting;
	const centreId = known.centre_id;
	return asActing(database, { role: 'operator', staffId, centres: [centreId], at }, async (own) => {
		const rows = await readSealed(own, voices, [lookupOf(voices, id)]);
		const marks = rows.flatMap((row) => marksOf(voices, id, row));
		if (marks.length === 0) {
			return refuse(
				'no-mark',
				'Rien ne permet de reconnaître cet appareil\u00a0: les prochains messages seront lus comme les autres.'
			);
		}
		await work(own, { centreId, marks });
		return { marked: marks.length };
	});
}

function marksOf(
	voices: Buffer,
	id: string,
	{ holds, sealed }: Pick<Sealed, 'holds' | 'sealed'>
): Buffer[] {
	if (holds === 'contact') {
		const contact = openContact(voices, id, sealed);
		return contact ? [stopMark(voices, 'contact', Object.values(contact)[0]!)] : [];
	}
	const browser = openTrace(voices, id, sealed)?.browser;
	return browser ? [stopMark(voices, 'browser', browser)] : [];
}
