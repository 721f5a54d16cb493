import { sql } from 'kysely';
import { isPrivate, type Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { TownState } from '../domain/town-states.ts';
import { listTownServices, type TownService } from './town-services.ts';

/** One time that a problem was sent, and what came back by that link. */
export type Sent = {
	id: string;
	service: string;
	/** Its address. */
	mail: string;
	at: Temporal.Instant;
	by: string | null;
	expiresAt: Temporal.Instant;
	/** Null: it still opens, or it was over by itself. */
	closedAt: Temporal.Instant | null;
	isOpen: boolean;
	answers: {
		state: TownState;
		plannedOn: string | null;
		words: string | null;
		at: Temporal.Instant;
		/** Null: a colleague has not read its words yet. */
		isShown: boolean | null;
	}[];
};

export type Sending = {
	/** As everybody reads it; before it is published, as its author said it last. */
	words: string;
	subject: Subject | null;
	/** A problem of the street, which somebody has read and published. */
	maySend: boolean;
	isProblem: boolean;
	/** Those that see to it first. */
	services: TownService[];
	/** The last one first. */
	sent: Sent[];
};

type Said = {
	door: string;
	subject: Subject | null;
	words: string;
	isShown: boolean;
	waits: boolean;
};

/** What may be sent of a contribution to the town, and what was; null: it is not here. */
export async function readSending(db: Db, contributionId: string): Promise<Sending | null> {
	const { rows } = await sql<Said>`
		select c.door, c.subject, coalesce(s.words, v.words) as words, s.contribution_id is not null as "isShown",
			exists (select from waiting_contributions w where w.contribution_id = c.id) as waits
		from contributions c
		join lateral (select x.words from contribution_versions x
			where x.contribution_id = c.id order by x.nth desc limit 1) v on true
		left join shown_contributions s on s.contribution_id = c.id
		where c.id = ${contributionId}`.execute(db);
	const [said] = rows;
	if (!said) return null;
	const isProblem = said.door === 'problem' && !isPrivate(said.subject);
	const sent = await readSent(db, contributionId);
	return {
		...{ words: said.words, subject: said.subject, isProblem, sent },
		maySend: isProblem && said.isShown && !said.waits && !sent.some(({ isOpen }) => isOpen),
		services: await listTownServices(db, said.subject)
	};
}

async function readSent(db: Db, contributionId: string): Promise<Sent[]> {
	const now = db.acting.at.toString();
	const { rows: links } = await sql<Omit<Sent, 'answers'>>`
		select l.id, s.name as service, s.mail, l.recorded_at as at, m.display_name as by, l.expires_at as "expiresAt",
			l.revoked_at as "closedAt", l.revoked_at is null and l.expires_at > ${now}::timestamptz as "isOpen"
		from town_links l
		join town_services s on s.id = l.service_id
		left join staff_members m on m.id = l.recorded_by
		where l.contribution_id = ${contributionId} order by l.id desc`.execute(db);
	const { rows: answers } = await sql<Sent['answers'][number] & { linkId: string }>`
		select a.link_id as "linkId", a.state, a.planned_on as "plannedOn", a.words, a.recorded_at as at,
			case when a.read_at is not null then a.is_shown end as "isShown"
		from town_answers a where a.contribution_id = ${contributionId} order by a.id desc`.execute(db);
	return links.map((link) => ({
		...link,
		answers: answers.filter(({ linkId }) => linkId === link.id)
	}));
}
