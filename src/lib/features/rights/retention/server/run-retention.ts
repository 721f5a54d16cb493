import {
	erasePeople,
	type Erasing,
	holdRecords,
	recordCertificate,
	summed
} from '#lib/features/rights/rights/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Counts } from '#lib/platform/database/holds.ts';
import { takeTurnInCentre } from '#lib/platform/database/take-turn.ts';
import { type Looking, readRetained } from './read-retained.ts';
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
export async function runRetention(db: Db, where: Looking & Erasing): Promise<RetentionRun> {
	// Two nights of one centre at the same moment: the second one waits, and finds it done.
	await takeTurnInCentre(db, 'retention');
	const { warned, takenBack } = await announceEnds(db, where);
	const personIds = await dueTonight(db, where);
	const erasure = personIds.length > 0 ? await erasePeople(db, { ...where, personIds }) : null;
	const counts = summed([erasure?.counts ?? {}, ...(await erasePast(db, where))]);
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
async function dueTonight(db: Db, where: Looking): Promise<string[]> {
	const due = async (ids?: string[]) =>
		(await readRetained(db, where, ids)).flatMap((one) =>
			one.step === 'erase' ? one.personId : []
		);
	const foreseen = await due();
	if (foreseen.length === 0) return [];
	await holdRecords(db, foreseen);
	return due(foreseen);
}

/** What has an end of its own, and what nobody known said: it may name her, or a neighbour. */
async function erasePast(db: Db, { holds, timeZone, today }: Looking): Promise<Counts[]> {
	const counts: Counts[] = [];
	for (const held of Object.values(holds)) {
		if (held.erasePast) counts.push(await held.erasePast(db, { timeZone, today }));
	}
	return counts;
}
