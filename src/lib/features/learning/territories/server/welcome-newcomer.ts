import { sql } from 'kysely';
import { tellWish } from '#lib/features/learning/groups/index.server.ts';
import { addPerson, showPerson } from '#lib/features/people/people/index.server.ts';
import { putOnPreList } from '#lib/features/learning/workshops/index.server.ts';
import { asActing, type Db, recordedBy } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import type { World } from '#lib/platform/world.ts';
import type { NewcomerToWelcome } from './answer-line.ts';

type Coming = {
	personId: string;
	hostCentreId: string;
	offerId: string;
	roundId: string;
};
type Newcomer = Coming & {
	familyName: string;
	givenName: string;
	phone: { number: string; owner: 'own' | 'responsible-adult'; isFictional: boolean } | null;
	noPhone: boolean;
};

/**
 * Puts somebody who said yes on the list of the centre that she accepted: a record of its own, with
 * what the sentence read to her says, her name and her telephone. Done again, it changes nothing; an
 * agreement taken back, or a name erased meanwhile, and nothing is made.
 */
export async function welcomeNewcomer(
	{ database, now }: Pick<World, 'database' | 'now'>,
	{ lineId, homeCentreId }: NewcomerToWelcome
): Promise<void> {
	const inCentre = <T>(centreId: string, work: (db: Db) => Promise<T>) =>
		asActing(database, { staffId: null, role: 'operator', centres: [centreId], at: now() }, work);
	const newcomer = await inCentre(homeCentreId, (db) => readNewcomer(db, lineId));
	if (!newcomer) return;
	const done = await inCentre(newcomer.hostCentreId, (db) =>
		receive(db, { lineId, homeCentreId, newcomer })
	);
	// Tried again later: somebody who said yes is not lost without a trace.
	if ('refusal' in done) throw new Error(`a newcomer was not received: ${done.refusal}`);
}

async function readNewcomer(db: Db, lineId: string): Promise<Newcomer | null> {
	const { rows } = await sql<Coming>`
		select e.person_id as "personId", l.host_centre_id as "hostCentreId", l.offer_id as "offerId",
			s.round_id as "roundId"
		from territory_lines l join pre_list_entries e on e.id = l.entry_id
		join territory_searches s on s.id = l.search_id
		where l.id = ${lineId}
			and (select a.answer from territory_answers a where a.line_id = l.id
				order by a.id desc limit 1) = 'yes'
			and exists (select from territory_agreements g
				where g.entry_id = l.entry_id and g.host_centre_id = l.host_centre_id
					and not exists (select from territory_agreement_withdrawals w
						where w.agreement_id = g.id))`.execute(db);
	const [coming] = rows;
	const record = coming && (await showPerson(db, coming.personId));
	if (!record) return null;
	const { familyName, givenName, phones, noPhone } = record;
	return { ...coming, familyName, givenName, phone: phones[0] ?? null, noPhone };
}

async function receive(
	db: Db,
	{ lineId, homeCentreId, newcomer }: { lineId: string; homeCentreId: string; newcomer: Newcomer }
): Promise<{ entryId: string | null } | { refusal: string; message: string }> {
	await takeTurn(db, `territory-line ${lineId}`);
	const { rows } = await sql<{
		isThere: boolean;
		programmeId: string | null;
		weekday: number;
		startsAt: string;
	}>`select exists (select from territory_arrivals where line_id = ${lineId}) as "isThere",
			o.programme_id as "programmeId", o.weekday, to_char(o.starts_at, 'HH24:MI') as "startsAt"
		from group_offers o where o.id = ${newcomer.offerId}`.execute(db);
	const [offer] = rows;
	if (!offer?.programmeId || offer.isThere) return { entryId: null };
	const { familyName, givenName, phone, noPhone } = newcomer;
	const person = await addPerson(db, { familyName, givenName, noPhone, ...(phone && { phone }) });
	if ('refusal' in person) return person;
	const entry = await putOnPreList(db, { programmeId: offer.programmeId, personId: person.id });
	if ('refusal' in entry) return entry;
	const slots = [{ weekday: offer.weekday, startsAt: offer.startsAt }];
	const told = await tellWish(db, entry.id, { slots, needs: [], staysHere: false });
	if ('refusal' in told) return told;
	await db
		.insertInto('territory_arrivals')
		.values({
			entry_id: entry.id,
			centre_id: newcomer.hostCentreId,
			from_centre_id: homeCentreId,
			line_id: lineId,
			offer_id: newcomer.offerId,
			...recordedBy(db)
		})
		.execute();
	return { entryId: entry.id };
}
