import { type Acting, asActing, recordedBy } from '#lib/platform/database/acting.ts';
import { log } from '#lib/platform/log.ts';
import type { World } from '#lib/platform/world.ts';
import type { Instance } from '../../domain/instance/instance.ts';
import { planInThread } from './plan-in-thread.ts';

/** What was asked, for whoever seeks it once it is written. */
export type Asked = { draftId: string; token: string; instance: Instance; acting: Acting };

/** Two threads of a solver are what a small machine bears beside its pages. */
const MOST_AT_ONCE = 2;
/** How often a search says that it lives, and learns that it was stopped from another process. */
const SIGN_OF_LIFE_MS = 3000;
/** How long a page waits for the proven answer before it shows the preview. */
const PATIENCE_MS = 900;

let seeking = 0;

/** As many searches as this process may do at once. */
export const isBusy = () => seeking >= MOST_AT_ONCE;

type Found = { state?: string; reached?: string; plan?: string; more?: string };

/**
 * Seeks the proven answer to a proposal that was asked, in a thread, and writes what it finds as it
 * goes. A thread that dies says so; a process that dies says nothing more, and is found dead
 * (read-proposal.ts). In no case is the draft touched.
 */
export async function seekProposal(
	{ database, now }: Pick<World, 'database' | 'now'>,
	{ draftId, token, instance, acting }: Asked,
	memoryMb?: number
): Promise<void> {
	seeking += 1;
	let isWanted = true;
	let writing = Promise.resolve();
	const planning = planInThread(
		instance,
		(reached, plan) => void write({ reached, plan: JSON.stringify(plan) }),
		memoryMb
	);
	const alive = setInterval(() => void write({}), SIGN_OF_LIFE_MS).unref();
	try {
		const answer = await planning.done;
		await write(
			answer
				? {
						state: 'proven',
						plan: JSON.stringify(answer.plan),
						more: JSON.stringify(answer.more)
					}
				: { state: 'impossible' }
		);
	} catch (error) {
		if (isWanted) log.error({ error }, 'a proposal of groups was not made');
		await write({ state: 'failed' });
	} finally {
		clearInterval(alive);
		seeking -= 1;
	}

	function write(found: Found): Promise<void> {
		writing = writeAfter(writing, found);
		return writing;
	}

	/** One after the other; once stopped, taken or asked anew elsewhere, nothing more is sought. */
	async function writeAfter(before: Promise<void>, found: Found): Promise<void> {
		await before;
		try {
			isWanted &&= await record(found);
		} catch (error) {
			isWanted = false;
			log.error({ error }, 'what a proposal found was not written');
		}
		if (!isWanted) planning.stop();
	}

	async function record(found: Found): Promise<boolean> {
		const written = await asActing(database, { ...acting, at: now() }, (db) =>
			db
				.updateTable('group_proposals')
				.set({ ...found, recorded_at: recordedBy(db).recorded_at })
				.where('draft_id', '=', draftId)
				.where('token', '=', token)
				.where('state', '=', 'running')
				.executeTakeFirst()
		);
		return written.numUpdatedRows > 0n;
	}
}

/** Seeks a proposal and waits a moment for it, no longer: the page then shows the preview. */
export async function beginProposal(
	world: Pick<World, 'database' | 'now'>,
	asked: Asked
): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, PATIENCE_MS);
	await Promise.race([seekProposal(world, asked), promise]);
	clearTimeout(timer);
}
