import { sql } from 'kysely';
import { openDraft, readDraft } from '#lib/features/learning/groups/index.server.ts';
import { everybodyOf } from '#lib/features/learning/groups/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Share } from '../domain/share.ts';
import { agreementsOf } from './agreements.ts';

/** Of no draft: a centre may take part without having begun one. */
const NO_DRAFT = '00000000-0000-0000-0000-000000000000';

export type Participation = { roundId: string; startsOn: string; programmeId: string };

/**
 * What the acting centre brings: its slots, and those who wait, with what its open draft asks for them.
 * Read in a transaction of that centre alone, and nameless from here on.
 */
export async function readShare(
	db: Db,
	{ roundId, startsOn, programmeId }: Participation
): Promise<Share> {
	const open = await openDraft(db, programmeId);
	const draft = await readDraft(db, { id: open?.id ?? NO_DRAFT, programmeId, startsOn });
	const people = everybodyOf(draft).map((person) => ({ ...person, name: '', personId: '' }));
	const entries = people.map(({ entryId }) => entryId);
	const declined = await declinedHosts(db, roundId, entries);
	const agreed = new Map<string, string[]>();
	for (const { entryId, hostCentreId } of await agreementsOf(db, entries)) {
		if (declined.has(`${entryId} ${hostCentreId}`)) continue;
		agreed.set(entryId, [...(agreed.get(entryId) ?? []), hostCentreId]);
	}
	const arrivals = await arrivalsAmong(db, entries);
	// What her animator asks for her wins over the slot that she accepted.
	const told = new Set(
		draft.marks.flatMap(({ kind, entryId }) =>
			kind === 'stay' || kind === 'later' ? [entryId] : []
		)
	);
	const held = [...arrivals].flatMap(([entryId, offerId]) =>
		!told.has(entryId) && draft.offers.some(({ id }) => id === offerId)
			? [{ id: entryId, entryId, kind: 'stay' as const, offerId }]
			: []
	);
	return {
		centreId: centreOf(db),
		draft: { ...draft, people, apart: [], marks: [...draft.marks, ...held] },
		agreed
	};
}

/** The centres where she said, in that round, that she would rather wait. */
async function declinedHosts(
	db: Db,
	roundId: string,
	entryIds: readonly string[]
): Promise<Set<string>> {
	const { rows } = await sql<{ pair: string }>`
		select l.entry_id || ' ' || l.host_centre_id as pair
		from territory_lines l join territory_searches s on s.id = l.search_id
		where s.round_id = ${roundId} and l.entry_id = any (${entryIds}::uuid[])
			and l.host_centre_id is not null
			and (select a.answer from territory_answers a where a.line_id = l.id
				order by a.id desc limit 1) = 'wait'`.execute(db);
	return new Set(rows.map(({ pair }) => pair));
}

/** Those who came from elsewhere with a slot that they accepted: they are not moved any more. */
export async function arrivalsAmong(
	db: Db,
	entryIds: readonly string[]
): Promise<Map<string, string>> {
	const { rows } = await sql<{ entryId: string; offerId: string }>`
		select entry_id as "entryId", offer_id as "offerId" from territory_arrivals
		where entry_id = any (${entryIds}::uuid[])`.execute(db);
	return new Map(rows.map(({ entryId, offerId }) => [entryId, offerId]));
}
