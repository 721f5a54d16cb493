import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { linkOfCode, newTabletCode } from '#lib/features/learning/placement/index.server.ts';
import { lockGroup } from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import {
	type CollectionRefusal,
	OPEN_HOURS,
	refuseCollection,
	UNKNOWN_GROUP
} from '../domain/collection.ts';
import type { Moment } from '../domain/questions.ts';
import { answersIn, emptyTally, type Tally } from '../domain/tally.ts';
import { addToUrn, openUrn, type Urn } from './urn.ts';

type Where = { groupId: string; moment: Moment };
type Keys = { tablets: Buffer; urns: Buffer };

/**
 * Opens the questionnaire of a group, for so many people: one code for all of them, which says nothing
 * of who answers. What was open for the same moment is closed first.
 */
export async function openCollection(
	db: Db,
	where: Where & { expected: number; keys: Keys }
): Promise<{ code: string } | CollectionRefusal> {
	const urn = await lockUrnOf(db, where);
	if (!urn) return UNKNOWN_GROUP;
	await closeOpen(db, where);
	const refusal = refuseCollection(where.expected, await standOf(db, where));
	if (refusal) return refusal;
	const code = newTabletCode();
	const id = linkOfCode(where.keys.tablets, code);
	await insert(db, { id, urn, ...where, way: 'screen', given: 0 });
	await writeJournal(db, { action: 'open', kind: 'satisfaction', id });
	return { code };
}

/** Nobody is expected any more: what was said is told, if enough people said it. */
export async function closeCollection(
	db: Db,
	where: Where & { keys: Keys }
): Promise<{ isTold: boolean } | CollectionRefusal> {
	const urn = await lockUrnOf(db, where);
	if (!urn) return UNKNOWN_GROUP;
	await closeOpen(db, where);
	return { isTold: await openUrn(db, urn, where.keys.urns) };
}

/** A pile of papers typed again at once: who typed it and how many there were, not what each said. */
export async function recordPapers(
	db: Db,
	where: Where & { tally: Tally; keys: Pick<Keys, 'urns'> }
): Promise<{ papers: number } | CollectionRefusal> {
	const urn = await lockUrnOf(db, where);
	if (!urn) return UNKNOWN_GROUP;
	const papers = answersIn(where.tally);
	await closeOpen(db, where);
	const refusal = refuseCollection(papers, await standOf(db, where));
	if (refusal) return refusal;
	const id = randomUUID();
	await insert(db, { id, urn, ...where, way: 'paper', expected: papers, given: papers });
	await writeJournal(db, { action: 'copy', kind: 'satisfaction', id });
	const tally = { ...emptyTally(where.moment), ...where.tally };
	await addToUrn(db, urn, { key: where.keys.urns, tally, isOver: true });
	return { papers };
}

/** Of two who open or type at once for a group, the second waits; null: the centre has no such group. */
async function lockUrnOf(db: Db, { groupId, moment }: Where): Promise<Urn | null> {
	if (!(await lockGroup(db, groupId))) return null;
	const { programme_id, year } = await db
		.selectFrom('workshop_groups as g')
		.innerJoin('cycles as c', 'c.id', 'g.cycle_id')
		.where('g.id', '=', groupId)
		.select(['c.programme_id', 'c.year'])
		.executeTakeFirstOrThrow();
	return { programmeId: programme_id, year, moment, centreId: centreOf(db) };
}

/** How many people the group has, whoever they are now, and how many answers it has given. */
async function standOf(db: Db, { groupId, moment }: Where) {
	const { rows } = await sql<{ people: number; given: number }>`
		select (select count(*)::integer from enrolments e where e.group_id = ${groupId}) as people,
			(select coalesce(sum(c.given), 0)::integer from satisfaction_collections c
				where c.group_id = ${groupId} and c.moment = ${moment}) as given`.execute(db);
	return rows[0]!;
}

/** Waits for the answer that is being given, if any: the row it counts in is held meanwhile. */
async function closeOpen(db: Db, { groupId, moment }: Where): Promise<void> {
	const { recorded_at, recorded_by } = recordedBy(db);
	await sql`
		insert into satisfaction_collection_closings (collection_id, centre_id, recorded_at, recorded_by)
		select c.id, c.centre_id, ${recorded_at}, ${recorded_by}::uuid from satisfaction_collections c
		where c.group_id = ${groupId} and c.moment = ${moment} and c.way = 'screen'
			and not exists (select from satisfaction_collection_closings x where x.collection_id = c.id)
		`.execute(db);
}

async function insert(
	db: Db,
	one: Where & { id: string; urn: Urn; way: 'screen' | 'paper'; expected: number; given: number }
): Promise<void> {
	await db
		.insertInto('satisfaction_collections')
		.values({
			id: one.id,
			centre_id: one.urn.centreId,
			group_id: one.groupId,
			programme_id: one.urn.programmeId,
			year: one.urn.year,
			moment: one.moment,
			way: one.way,
			expected: one.expected,
			given: one.given,
			expires_at: db.acting.at.add({ hours: OPEN_HOURS }).toString(),
			...recordedBy(db)
		})
		.execute();
}
