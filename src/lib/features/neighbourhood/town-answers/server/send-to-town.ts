import { sql } from 'kysely';
import { isPrivate, type Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import { type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { writeJournal } from '#lib/platform/journal/write-journal.ts';
import { queueMail } from '#lib/platform/mail/queue-mail.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { townMail } from '../domain/town-mail.ts';

export type TownLink = { id: string; expiresAt: Temporal.Instant };
type Sender = { name: string; phone: string | null; addressOf: (link: TownLink) => string };
export type SendRefusal = Refusal<
	'unknown-contribution' | 'unknown-service' | 'not-a-problem' | 'not-read' | 'already-sent'
>;

/** Days that a service has to answer. */
const OPEN_DAYS = 365;

/** Sends a problem that somebody has read to the service that mends it, in one transaction with its mail. */
export async function sendToTown(
	db: Db,
	{ contributionId, serviceId }: { contributionId: string; serviceId: string },
	sender: Sender
): Promise<TownLink | SendRefusal> {
	await takeTurn(db, `contribution ${contributionId}`);
	const said = await readSaid(db, contributionId);
	if (!said) return refuse('unknown-contribution', 'Cette contribution n’est plus là.');
	if (said.door !== 'problem' || isPrivate(said.subject)) {
		return refuse('not-a-problem', 'Seul un problème de la rue se transmet à la mairie.');
	}
	if (said.waits || !said.isShown) {
		return refuse('not-read', 'Lisez et publiez ce problème avant de le transmettre.');
	}
	const service = await db
		.selectFrom('town_services')
		.where('id', '=', serviceId)
		.where('ended_at', 'is', null)
		.select(['name', 'mail'])
		.executeTakeFirst();
	if (!service) return refuse('unknown-service', 'Ce service n’est plus dans la liste.');
	if (said.openLink) {
		return refuse('already-sent', 'Ce problème est déjà transmis. Fermez ce lien pour en changer.');
	}
	const expiresAt = db.acting.at.add({ hours: 24 * OPEN_DAYS });
	const { id } = await db
		.insertInto('town_links')
		.values({
			...{ contribution_id: contributionId, centre_id: said.centreId, service_id: serviceId },
			...{ expires_at: expiresAt.toString(), ...recordedBy(db) }
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	const link = { id, expiresAt };
	const mailId = await queueMail(db, {
		...townMail({
			...{ centre: sender.name, phone: sender.phone, service: service.name },
			link: sender.addressOf(link)
		}),
		...{ to: service.mail, kind: 'town-link', centreId: said.centreId, onlyOneOf: id }
	});
	await db.updateTable('town_links').where('id', '=', id).set({ mail_id: mailId }).execute();
	await writeJournal(db, { action: 'send', kind: 'town-link', id });
	return link;
}

/** The link opens nothing any more: it went to the wrong service. What was answered stays. Twice is once. */
export async function closeTownLink(db: Db, id: string): Promise<{ closed: string }> {
	const { numUpdatedRows } = await db
		.updateTable('town_links')
		.where('id', '=', id)
		.where('revoked_at', 'is', null)
		.set({ revoked_at: db.acting.at.toString() })
		.executeTakeFirstOrThrow();
	if (numUpdatedRows) await writeJournal(db, { action: 'revoke', kind: 'town-link', id });
	return { closed: id };
}

type SaidThere = {
	door: string;
	subject: Subject | null;
	centreId: string;
	waits: boolean;
	isShown: boolean;
	openLink: string | null;
};

async function readSaid(db: Db, id: string): Promise<SaidThere | null> {
	const { rows } = await sql<SaidThere>`
		select c.door, c.subject, c.centre_id as "centreId",
			exists (select from waiting_contributions w where w.contribution_id = c.id) as waits,
			exists (select from shown_contributions s where s.contribution_id = c.id) as "isShown",
			(select l.id from town_links l where l.contribution_id = c.id and l.revoked_at is null
				and l.expires_at > ${db.acting.at.toString()}::timestamptz limit 1) as "openLink"
		from contributions c where c.id = ${id}`.execute(db);
	return rows[0] ?? null;
}
