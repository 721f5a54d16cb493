import { sql } from 'kysely';
import { reachabilityOf } from '#lib/features/people/people/index.server.ts';
import {
	enrolPerson,
	planGroup,
	refuseStepOf
} from '#lib/features/learning/workshops/index.server.ts';
import { centreOf, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { Draft, DraftRefusal } from '../../domain/draft/draft.ts';
import { clashesWithin, type ForeseenGroup } from '../../domain/draft/signing-clashes.ts';
import { CHANGED, draftMark } from '../draft/draft-mark.ts';
import { foreseeSigning } from './foresee-signing.ts';
import { holdDraft } from '../draft/hold-draft.ts';
import { readDraft } from '../draft/read-draft.ts';
import { forgetProposal } from '../draft/read-proposal.ts';

type Refusal = { refusal: string; message: string };

export type Signature = {
	draftId: string;
	/** What the page that was signed showed (draftMark). */
	seen: string;
	cycleLabel: string;
	seances: number;
	/** Closed days on which a séance is held all the same. */
	kept: readonly string[];
	/** What the page said of the dates and of what they clash with (foreseeSigning). */
	foreseen: string;
};

/** Nobody finds a date changed without having read why. */
const DATES_CHANGED: Refusal = refuse(
	'dates-changed',
	'Les dates ne sont plus celles que montre cette page, ou autre chose est prévu au même endroit. Relisez-les, puis signez.'
);

/**
 * Signs a draft: its cycle, its groups, their séances, who leads them and who is enrolled, all of
 * it or nothing. Two who sign at once: one did. Somebody enrolled meanwhile, a slot withdrawn, a
 * seat too many, a room taken: nothing is made, and it is told.
 */
export async function signGroups(
	db: Db,
	{ draftId, seen, cycleLabel, seances, kept, foreseen }: Signature
): Promise<{ groups: string[] } | Refusal> {
	const held = await holdDraft(db, draftId);
	if ('refusal' in held) return held;
	const other = await refuseStepOf(db, 'level-groups', [held.programmeId]);
	if (other) return other;
	await holdThosePlaced(db, draftId);
	const draft = await readDraft(db, held);
	if (draftMark(draft) !== seen) return (await whatChanged(db, draft)) ?? CHANGED;
	const { groups, mark } = await foreseeSigning(db, draft, { seances, kept });
	if (groups.length === 0) {
		return refuse(
			'nothing',
			'Personne n’a de place dans ce brouillon\u00a0: placez d’abord quelqu’un.'
		);
	}
	const full = groups.find(({ group }) => group.personIds.length > group.offer.capacity);
	if (full) {
		return refuse(
			'full',
			`Le groupe du ${full.group.label} a trop de monde\u00a0: déplacez quelqu’un.`
		);
	}
	// A room that is only written is booked by nobody: two groups of this draft would both be given it.
	const [clash] = clashesWithin(groups.map(({ group }) => group));
	if (clash) return refuse('taken', clash);
	if (mark !== foreseen) return DATES_CHANGED;
	const made: string[] = [];
	for (const each of groups) {
		const one = await makeGroup(db, each, { programmeId: held.programmeId, cycleLabel, seances });
		if ('refusal' in one) return one;
		await db
			.insertInto('signed_groups')
			.values({
				group_id: one.id,
				centre_id: centreOf(db),
				draft_id: draftId,
				offer_id: each.group.offer.id,
				...recordedBy(db)
			})
			.execute();
		made.push(one.id);
	}
	await sql`insert into group_signatures (draft_id, centre_id, cycle_id, recorded_at, recorded_by)
		select ${draftId}, centre_id, cycle_id, ${recordedBy(db).recorded_at}, ${recordedBy(db).recorded_by}
		from workshop_groups where id = ${made[0]!}`.execute(db);
	await writeJournal(db, { action: 'sign', kind: 'group-draft', id: draftId });
	await forgetProposal(db, draftId);
	return { groups: made };
}

async function makeGroup(
	db: Db,
	{ group, dates }: ForeseenGroup,
	course: { programmeId: string; cycleLabel: string; seances: number }
): Promise<{ id: string } | Refusal> {
	const { offer, label, firstDay, endsAt, personIds } = group;
	if (dates.days.length < course.seances) {
		return refuse(
			'day',
			`${label}\u00a0: le calendrier du centre ne laisse pas assez de jours ouverts.`
		);
	}
	const planned = await planGroup(db, {
		...course,
		year: Number(firstDay.slice(0, 4)),
		groupLabel: label,
		firstDay,
		startsAt: offer.startsAt,
		endsAt,
		...(offer.roomId
			? { roomId: offer.roomId }
			: { venue: [offer.place, offer.room].filter(Boolean).join(', ') }),
		capacity: offer.capacity,
		animators: offer.animators.map(({ staffId }) => staffId),
		skipped: dates.skipped.map(({ day }) => day)
	});
	if ('refusal' in planned && planned.refusal === 'unknown-room') {
		return {
			...planned,
			message: `${label}\u00a0: ${offer.room} n’est plus une salle du centre. Retirez ce créneau et proposez-en un dans une autre salle, puis signez de nouveau.`
		};
	}
	if ('refusal' in planned) return { ...planned, message: `${label}\u00a0: ${planned.message}` };
	for (const personId of personIds) {
		const enrolled = await enrolPerson(db, { groupId: planned.id, personId });
		if ('refusal' in enrolled) return enrolled;
	}
	return planned;
}

/** Whoever enrols one of them meanwhile, in any group, did it before, or waits until it is signed. */
async function holdThosePlaced(db: Db, draftId: string): Promise<void> {
	await sql`select from people where id in (select l.person_id from group_draft_moves m
			join pre_list_entries l on l.id = m.entry_id where m.draft_id = ${draftId})
		order by id for update`.execute(db);
}

/** Who lost the place that the page showed, by name; null when it is something else that changed. */
async function whatChanged(db: Db, draft: Draft): Promise<DraftRefusal | null> {
	const { rows } = await sql<{ entryId: string; personId: string; offerId: string | null }>`
		select distinct on (m.entry_id) m.entry_id as "entryId", l.person_id as "personId",
			m.offer_id as "offerId"
		from group_draft_moves m join pre_list_entries l on l.id = m.entry_id
		where m.draft_id = ${draft.id} order by m.entry_id, m.id desc`.execute(db);
	const placed = rows.filter(({ offerId }) => offerId !== null);
	const waiting = new Set(draft.people.map(({ entryId }) => entryId));
	const gone = placed.filter(({ entryId }) => !waiting.has(entryId));
	if (gone.length > 0) {
		const reach = await reachabilityOf(
			db,
			gone.map(({ personId }) => personId)
		);
		const names = [...reach.values()].map(({ name }) => name ?? 'une personne');
		return refuse(
			'changed',
			`Entre-temps, ${names.join(', ')}\u00a0: déjà dans un groupe, ou plus sur la liste. Relisez le brouillon, puis signez de nouveau.`
		);
	}
	const open = new Set(draft.offers.map(({ id }) => id));
	if (placed.some(({ offerId }) => !open.has(offerId!))) {
		return refuse(
			'changed',
			'Un créneau de ce brouillon a été retiré entre-temps. Relisez-le, puis signez de nouveau.'
		);
	}
	return null;
}
