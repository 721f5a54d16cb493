import { refuseStepOf } from '#lib/features/learning/workshops/index.server.ts';
import type { FormatRefusal } from '#lib/features/learning/workshops/index.ts';
import { objectionsOf } from '#lib/features/people/rights-asked/index.server.ts';
import { mayApproach } from '#lib/features/people/rights-asked/index.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Channel } from '../domain/channels.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import {
	expiryOf,
	type Uninvitable,
	uninvitable,
	UNINVITABLE_NAMES
} from '../domain/invitation-rules.ts';
import { type EntryFacts, lockEntries } from './lock-entries.ts';
import { roomFor, type RoomRefusal } from './room-for.ts';

export type InviteRefusal =
	RoomRefusal | FormatRefusal | { refusal: Uninvitable | 'nobody-chosen'; message: string };

export type InvitationWanted = {
	entryIds: readonly string[];
	channel: Channel;
	/** Absent: to come and talk about it, on no day in particular. */
	meetingId?: string;
	today: string;
};

export type Invited = {
	invited: { entryId: string; invitationId: string }[];
	/** Left as they are, each with what to tell of her after her name. */
	skipped: { entryId: string; why: Uninvitable; message: string }[];
};

/**
 * Invites people of a pré-liste at once. Whoever may not be invited is left out and told; the seats
 * of a meeting are all or nothing; of two colleagues who invite the same person, one does.
 */
export async function invitePeople(
	db: Db,
	wanted: InvitationWanted
): Promise<Invited | InviteRefusal> {
	const entryIds = [...new Set(wanted.entryIds)];
	if (entryIds.length === 0) {
		return refuse('nobody-chosen', 'Cochez au moins une personne à inviter.');
	}
	const facts = await lockEntries(db, entryIds, wanted.today);
	const reasons = await uninvitables(db, facts, wanted.today);
	const whyNot = (id: string) => (facts.has(id) ? reasons.get(id) : 'unknown-entry');
	const skipped = entryIds.flatMap((entryId) => {
		const why = whyNot(entryId);
		return why ? [{ entryId, why, message: UNINVITABLE_NAMES[why] }] : [];
	});
	const left = entryIds.filter((id) => !whyNot(id));
	if (left.length === 0) return refuseAll(skipped);
	const programmes = new Set(left.map((id) => facts.get(id)!.programmeId));
	const other = await refuseStepOf(db, 'letters', [...programmes]);
	if (other) return other;
	const room = await roomFor(db, { ...wanted, people: left.length, programmes });
	if ('refusal' in room) return room;
	return { invited: await write(db, { ...wanted, entryIds: left }, room.day), skipped };
}

async function uninvitables(
	db: Db,
	facts: ReadonlyMap<string, EntryFacts>,
	today: string
): Promise<Map<string, Uninvitable | null>> {
	const people = [...facts.values()].map(({ personId }) => personId);
	const objections = await objectionsOf(db, people);
	return new Map(
		[...facts].map(([id, one]) => {
			const objection = objections.get(one.personId) ?? null;
			return [id, uninvitable(funnelStatus(one, today), !mayApproach(objection, 'pre-list-call'))];
		})
	);
}

async function write(
	db: Db,
	{ entryIds, channel, meetingId, today }: InvitationWanted,
	meetingDay: string | null
): Promise<Invited['invited']> {
	const rows = await db
		.insertInto('funnel_invitations')
		.values(
			entryIds.map((id) => ({
				centre_id: centreOf(db),
				entry_id: id,
				channel,
				meeting_id: meetingId ?? null,
				invited_on: today,
				expires_on: expiryOf(today, meetingDay),
				...recordedBy(db)
			}))
		)
		.returning(['id', 'entry_id'])
		.execute();
	await writeJournal(
		db,
		...rows.map(({ id }) => ({ action: 'invite', kind: 'funnel-invitation', id }))
	);
	return rows.map((row) => ({ entryId: row.entry_id, invitationId: row.id }));
}

function refuseAll(skipped: Invited['skipped']): InviteRefusal {
	const [first, ...others] = skipped;
	const { why, message } = first!;
	const whole =
		others.length === 0
			? `Cette personne ${message}.`
			: `Aucune de ces ${skipped.length} personnes ne peut être invitée. La première ${message}.`;
	return { refusal: why, message: whole };
}

export type UndoInvitationRefusal = { refusal: 'unknown-invitation'; message: string };

/** She was invited by mistake: the invitation counts no more; taken back twice, once. */
export async function undoInvitation(
	db: Db,
	invitationId: string
): Promise<{ undone: string } | UndoInvitationRefusal> {
	const known = await db
		.selectFrom('funnel_invitations')
		.where('id', '=', invitationId)
		.select('id')
		.executeTakeFirst();
	if (!known) {
		return refuse('unknown-invitation', 'Cette invitation n’existe plus.');
	}
	const written = await db
		.insertInto('funnel_invitation_undos')
		.values({ invitation_id: invitationId, centre_id: centreOf(db), ...recordedBy(db) })
		.onConflict((conflict) => conflict.column('invitation_id').doNothing())
		.returning('invitation_id')
		.executeTakeFirst();
	if (written) {
		await writeJournal(db, { action: 'undo', kind: 'funnel-invitation', id: invitationId });
	}
	return { undone: invitationId };
}
