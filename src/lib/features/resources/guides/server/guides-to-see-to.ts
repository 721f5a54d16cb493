import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db } from '#lib/platform/database/acting.ts';
import { asItIs } from '#lib/platform/database/ask-in-one.ts';
import { isRead, published, textKey, workedOn } from '../domain/layers.ts';
import { changedBelow, listReadings, listVersions, ownLayer } from './list-versions.ts';

/** How many guides wait for the team: for a first reading, for another one, for what changed above. */
export type GuidesToSeeTo = {
	toRead: number;
	toLookAgain: number;
	remarks: number;
	changedBelow: number;
};

/** What was written and read, without a word of it. */
type Known = { stamp: string; toRead: number; lookAgainOn: string[]; changedBelow: number };

/** By who works on them: made anew as soon as anything is written or read. */
const known = new LRUCache<string, Known>({ max: 200 });

/** Whether anything was written or read since it was last looked at, and the remarks that wait. */
type Look = { stamp: string; remarks: number };
export const lookAtGuides = asItIs(
	sql<Look>`(select json_build_object('stamp', guides_stamp(),
		'remarks', (select count(*) from guide_remarks where settled_at is null)))`
);

/** What waits for the team, as a home tells it: one value of the database where nothing changed. */
export async function guidesToSeeTo(
	db: Db,
	today: string,
	{ stamp, remarks }: Look
): Promise<GuidesToSeeTo> {
	const whose = `${ownLayer(db)} ${db.acting.centres.join(' ')}`;
	const kept = known.get(whose);
	const now = kept?.stamp === stamp ? kept : { stamp, ...(await gather(db)) };
	known.set(whose, now);
	return {
		toRead: now.toRead,
		toLookAgain: now.lookAgainOn.filter((day) => day <= today).length,
		remarks,
		changedBelow: now.changedBelow
	};
}

async function gather(db: Db): Promise<Omit<Known, 'stamp'>> {
	const [versions, readings] = [await listVersions(db), await listReadings(db)];
	const worked = [...versions.values()].flatMap((lines) => {
		const current = workedOn(lines);
		return current ? [{ lines, current }] : [];
	});
	return {
		toRead: worked.filter(({ lines, current }) => published(lines, readings)?.id !== current.id)
			.length,
		lookAgainOn: worked.flatMap(({ current }) => {
			if (!isRead(current, readings)) return [];
			const { guide, digests } = current;
			return readings.texts.get(textKey(guide, 'fr', digests!.texts.fr!))!.lookAgainOn;
		}),
		changedBelow: (await changedBelow(db, versions)).size
	};
}
