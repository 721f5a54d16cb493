import { eraseUnnamedReferralWords } from '#lib/features/desk/partners/index.server.ts';
import { erasePastAddressees } from '#lib/features/people/people/index.server.ts';
import { oldestKeptContact } from '#lib/features/people/people/index.ts';
import { erasePastAnswers } from '#lib/features/learning/placement/index.server.ts';
import { eraseUnnamedRequestWords } from '#lib/features/desk/requests/index.server.ts';
import { erasePastLines } from '#lib/features/learning/territories/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import {
	byTable,
	type CloseYear,
	type Counts,
	erasePeople,
	holdRecords,
	summed
} from './erase-people.ts';
import { readRetained, type Today } from './read-retained.ts';
import { recordCertificate } from './record-certificate.ts';
import { announceEnds } from './warn-of-ends.ts';

export type RetentionRun = {
	warned: number;
	takenBack: number;
	erased: number;
	yearsClosed: number[];
	/** Null when nothing was erased. */
	certificateId: string | null;
};

/**
 * The night of a centre, in one transaction: what comes to its end is announced, what was announced
 * thirty days ago is erased, and a certificate says how much. Run again, it finds nothing to do;
 * killed on the way, it did nothing.
 */
export async function runRetention(
	db: Db,
	where: Today & { closeYear: CloseYear }
): Promise<RetentionRun> {
	// Two nights of one centre at the same moment: the second one waits, and finds it done.
	await takeTurnInCentre(db, 'retention');
	const { warned, takenBack } = await announceEnds(db, where);
	const personIds = await dueTonight(db, where);
	const erasure = personIds.length > 0 ? await erasePeople(db, { ...where, personIds }) : null;
	const counts = summed([erasure?.counts ?? {}, ...(await eraseUnnamedWords(db, where))]);
	const certificateId =
		Object.keys(counts).length > 0
			? await recordCertificate(db, { cause: 'retention', erasure, counts })
			: null;
	return {
		warned,
		takenBack,
		erased: erasure?.personIds.length ?? 0,
		yearsClosed: erasure?.yearsClosed ?? [],
		certificateId
	};
}

/** Asked again once their records are held: somebody may be at the desk this very moment. */
async function dueTonight(db: Db, where: Today): Promise<string[]> {
	const due = async (ids?: string[]) =>
		(await readRetained(db, where, ids)).flatMap((one) =>
			one.step === 'erase' ? one.personId : []
		);
	const foreseen = await due();
	if (foreseen.length === 0) return [];
	await holdRecords(db, foreseen);
	return due(foreseen);
}

/** What somebody anonymous said may name her, or a neighbour: it has two years as well. */
async function eraseUnnamedWords(db: Db, { timeZone, today }: Today): Promise<Counts[]> {
	const before = oldestKeptContact(today);
	const midnight = Temporal.PlainDate.from(before).toZonedDateTime(timeZone).toInstant();
	return [
		byTable(await eraseUnnamedRequestWords(db, before)),
		{ referrals: await eraseUnnamedReferralWords(db, midnight) },
		await erasePastAnswers(db, today),
		await erasePastAddressees(db, today),
		await erasePastLines(db, today)
	];
}
