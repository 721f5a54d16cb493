import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { todayIn } from '#lib/platform/clock.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { queueJob } from '#lib/platform/jobs/queue-job.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { wasQueued } from '#lib/platform/mail/was-queued.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { authorMail, type Became } from '../../domain/mail/author-mail.ts';
import type { DecisionKind } from '../../domain/contribution-state.ts';
import { readSealed } from '../apart/read-sealed.ts';
import { lookupOf, openContact } from '../apart/seals.ts';

/** Name of the job that tells whoever wrote a message what became of it, if she asked. */
export const TELL_CONTRIBUTION_AUTHOR = 'tell-contribution-author';

/** Of which message, and who has just answered: the team, or the town. */
export type AuthorToTell = { contributionId: string; centreId: string; by: 'team' | 'town' };

/** Minutes in which a mistake is taken back, and told to nobody. */
const THOUGHT_OVER = 10;

/**
 * Once this transaction is committed, its author is told where her message stands then. Of every answer, whoever
 * wrote it or not: nothing in the database says who has asked to be told.
 */
export function queueToTell(db: Db, told: AuthorToTell): Promise<void> {
	const startAfter = db.acting.at.add({ minutes: THOUGHT_OVER });
	return queueJob(
		db,
		TELL_CONTRIBUTION_AUTHOR,
		told,
		told.by === 'team' ? { startAfter } : undefined
	);
}

/** In whose name it is told. */
export type Teller = {
	/** By which the way to answer her was sealed. */
	key: Buffer;
	centre: { name: string; timeZone: string };
	phone: string | null;
};

/**
 * Queues her mail, once for each thing that it may become; null: she did not ask, or left a telephone, or there is
 * nothing to tell. It acts as the operator: nobody of the team opens what she sealed.
 */
export async function tellAuthor(
	db: Db,
	{ contributionId, centreId, by }: AuthorToTell,
	{ key, centre, phone }: Teller
): Promise<{ mailId: string } | null> {
	const stands = await readWhereItStands(db, contributionId);
	if (!stands) return null;
	const idOf = (of: string) => drawnFrom(key, contributionId, of);
	const became = by === 'team' ? await ofTeam(db, stands, idOf) : ofTown(stands);
	if (!became) return null;
	const kept = await readSealed(db, key, [lookupOf(key, contributionId)]);
	const sealed = kept.find(({ holds }) => holds === 'contact');
	const contact = sealed && openContact(key, contributionId, sealed.sealed);
	if (!contact || !('mail' in contact)) return null;
	const { language, saidAt, plannedOn } = stands;
	const mailId = await queueMail(db, {
		...authorMail({
			...{ became: became.word, plannedOn, language, centre: centre.name, phone },
			saidOn: todayIn(centre.timeZone, saidAt)
		}),
		...{ to: contact.mail, kind: 'contribution-told', centreId },
		onlyOneOf: idOf(became.of)
	});
	return { mailId };
}

type Stands = {
	language: PublicText;
	saidAt: Temporal.Instant;
	decisionId: string | null;
	decision: DecisionKind | null;
	isCorrected: boolean | null;
	/** Somebody else has read it again, and the decision stays. */
	upheldId: string | null;
	/** The last one that was taken back, and what had been told of it perhaps. */
	undoneId: string | null;
	undoneAppealId: string | null;
	townState: Extract<Became, 'received' | 'planned' | 'mended' | 'not-done'> | null;
	plannedOn: string | null;
	townAt: Temporal.Instant | null;
};

async function readWhereItStands(db: Db, id: string): Promise<Stands | null> {
	const { rows } = await sql<Stands>`
		select c.language, c.recorded_at as "saidAt", d.id as "decisionId", d.decision,
			s.is_corrected as "isCorrected", a.id as "upheldId", u.id as "undoneId", u.appeal_id as "undoneAppealId",
			s.town_state as "townState", s.town_planned_on as "plannedOn",
			s.town_at as "townAt"
		from contributions c
		left join shown_contributions s on s.contribution_id = c.id
		left join lateral (select x.id, x.decision from contribution_decisions x
			where x.contribution_id = c.id and x.undone_at is null order by x.id desc limit 1) d on true
		left join contribution_appeals a on a.decision_id = d.id and exists (
			select from contribution_appeal_ends e where e.appeal_id = a.id and e.outcome = 'upheld')
		left join lateral (select x.id, p.id as appeal_id from contribution_decisions x
			left join contribution_appeals p on p.decision_id = x.id
			where x.contribution_id = c.id and x.undone_at is not null order by x.id desc limit 1) u on true
		where c.id = ${id}`.execute(db);
	return rows[0] ?? null;
}

/** What it became, and of which answer: told once. */
type Told = { word: Became; of: string };

/** What stands; or, of a decision that was told already and then taken back, what stands in its place. */
async function ofTeam(db: Db, stands: Stands, idOf: (of: string) => string): Promise<Told | null> {
	const { undoneId, undoneAppealId } = stands;
	const told = ofDecision(stands);
	const isBehind = undoneId !== null && (told === null || stands.decisionId! < undoneId);
	if (!isBehind || stands.decision === 'withdraw') return told;
	const before = [undoneId, ...(undoneAppealId ? [upheld(undoneAppealId)] : [])];
	if (!(await wasQueued(db, before.map(idOf)))) return told;
	return { word: told?.word ?? 'read-again', of: `undone ${undoneId}` };
}

const upheld = (appealId: string) => `upheld ${appealId}`;

function ofDecision({ decisionId, decision, isCorrected, upheldId }: Stands): Told | null {
	if (!decisionId || !decision) return null;
	if (upheldId) return { word: 'upheld', of: upheld(upheldId) };
	const words: Readonly<Record<DecisionKind, Became | null>> = {
		publish: isCorrected ? 'corrected' : 'published',
		...{ restore: 'published', refuse: 'refused', hide: 'hidden' },
		// She did it herself.
		withdraw: null
	};
	const word = words[decision];
	return word && { word, of: decisionId };
}

/** Of a message that is shown no more, the town's answer is told to nobody. */
const ofTown = ({ townState, townAt }: Stands): Told | null =>
	townState && townAt ? { word: townState, of: `town ${townAt.toString()}` } : null;

/**
 * The identifier of a mail, from which nobody without the key finds the message that it is of: until it has left, an
 * address stands beside it.
 */
function drawnFrom(key: Buffer, ...words: string[]): string {
	const hex = createHmac('sha256', key)
		.update(['told', ...words].join('\n'))
		.digest('hex');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join('-');
}
