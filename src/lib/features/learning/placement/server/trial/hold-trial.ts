import { randomInt } from 'node:crypto';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { BANK_VERSION } from '../../domain/bank/asked-bank.ts';
import type { Trial } from '../../domain/conversation/trial.ts';
import { listRetired } from '../bank/list-retired.ts';
import { readVersion, readVersionInForce } from '../bank/read-version.ts';
import { openTrial } from './trial-token.ts';

/** What a trial needs of the database, where it is nobody's: the bank of now, and of the day it began. */
const asNobody = <T>({ database, now }: World, work: (db: Db) => Promise<T>) =>
	asActing(database, { staffId: null, role: 'sign-in', centres: [], at: now() }, work);

/** A trial that begins, with the version in force and what the network still asks, as conversations do. */
export async function beginTrial(world: World): Promise<Trial> {
	return asNobody(world, async (db) => {
		const version = await readVersionInForce(db);
		return {
			seed: randomInt(2 ** 31 - 1),
			said: [],
			stopped: false,
			retired: await listRetired(db),
			version,
			figures: await readVersion(db, version)
		};
	});
}

/**
 * The trial that a form carries, with the figures it began with, whatever was accepted since; null
 * when nobody here wrote it, or when the bank it began with is no longer there.
 */
export async function continueTrial(world: World, sealed: string): Promise<Trial | null> {
	const kept = openTrial(world.secrets.trials, sealed);
	if (!kept) return null;
	const figures = await asNobody(world, (db) => readVersion(db, kept.version));
	return figures || kept.version === BANK_VERSION ? { ...kept, figures } : null;
}
