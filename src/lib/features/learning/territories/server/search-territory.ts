import { planInThread } from '#lib/features/learning/groups/index.server.ts';
import type { GroupPlan, Instance } from '#lib/features/learning/groups/index.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import type { World } from '#lib/platform/world.ts';
import { foundLines } from '../domain/found-lines.ts';
import type { Share } from '../domain/share.ts';
import { territoryInstance } from '../domain/territory-instance.ts';
import { readShare } from './read-share.ts';
import {
	isStillWanted,
	noteGoal,
	openSearch,
	type OpenSearch,
	writeEnding
} from './write-result.ts';

type Worked = Pick<World, 'database' | 'now'>;
/** How often a search looks whether it was stopped. */
const LOOK_MS = 1000;

/**
 * Seeks the groups of a territory. Each centre is read in a transaction of its own, without a name;
 * the plan is made in a thread; what was found is written whole, or not at all. Done again after a
 * crash it finds the same; once written, stopped or closed, it changes nothing.
 */
export async function searchTerritory(
	world: Worked,
	{ searchId }: { searchId: string }
): Promise<void> {
	const search = await asOperator(world, [], (db) => openSearch(db, searchId));
	if (!search) return;
	const shares: Share[] = [];
	for (const { centreId, programmeId } of search.centres) {
		const { roundId, startsOn } = search;
		shares.push(
			await asOperator(world, [centreId], (db) => readShare(db, { roundId, startsOn, programmeId }))
		);
	}
	const instance = await territoryInstance(shares, breathe);
	const found =
		instance.applicants.length === 0 || instance.offers.length === 0
			? 'nothing'
			: await planOf(world, search, instance);
	if (found === 'stopped') return;
	const centres = search.centres.map(({ centreId }) => centreId);
	await asOperator(world, centres, (db) =>
		writeEnding(
			db,
			search,
			typeof found === 'string'
				? { outcome: found, lines: [], proof: null }
				: { outcome: 'found', lines: foundLines(shares, found), proof: found.proof }
		)
	);
}

/** The plan, or why there is none; whoever stops it is heard within a second. */
async function planOf(
	world: Worked,
	search: OpenSearch,
	instance: Instance
): Promise<GroupPlan | 'stopped' | 'impossible' | 'failed'> {
	let isStopped = false;
	const told: Promise<unknown>[] = [];
	const planning = planInThread(instance, (goal) => {
		told.push(asOperator(world, [], (db) => noteGoal(db, search.id, goal)).catch(() => {}));
	});
	const look = async () => {
		try {
			isStopped ||= !(await asOperator(world, [], (db) => isStillWanted(db, search.id)));
			if (isStopped) planning.stop();
		} catch {
			// A database that is away is asked again a second later.
		}
	};
	const looking = setInterval(() => void look(), LOOK_MS);
	try {
		return (await planning.done)?.plan ?? 'impossible';
	} catch {
		// Its thread died: tried again by a person, who sees it, rather than by a machine.
		return isStopped ? 'stopped' : 'failed';
	} finally {
		clearInterval(looking);
		await Promise.all(told);
	}
}

function asOperator<T>(
	{ database, now }: Worked,
	centres: string[],
	work: (db: Db) => Promise<T>
): Promise<T> {
	return asActing(database, { staffId: null, role: 'operator', centres, at: now() }, work);
}
