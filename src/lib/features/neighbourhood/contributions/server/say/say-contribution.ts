import { sql } from 'kysely';
import { heldBackFor, type Sending } from '#lib/features/outreach/place-requests/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { LightPicture } from '#lib/platform/pictures/redraw-photo.ts';
import type { Secrets } from '#lib/platform/secrets.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { maskPersonal } from '../../domain/personal-words.ts';
import { type Door, hasEnd, MOST_DAYS_SHOWN, type Subject } from '../../domain/doors.ts';
import {
	type Contact,
	digestOfTicket,
	drawTicket,
	lookupOf,
	sealContact,
	sealTrace,
	stopMark,
	type Trace
} from '../apart/seals.ts';
import { countWithinHour } from './within-hour.ts';
import { addToUrn } from '../apart/urn.ts';
import { refuseTheme } from './theme-answered.ts';
import { type SaidWhere, whereKept } from './where-said.ts';

/** What somebody says of her neighbourhood, as her form said it. */
export type Said = {
	door: Door;
	/** Of a problem, and of nothing else. */
	subject: Subject | null;
	words: string;
	where: SaidWhere;
	/** Under fifteen, with somebody beside her. */
	isWithAdult: boolean;
	language: PublicText;
	/** Of news and services: a day, as the centre's calendar has it. */
	endsOn: string | null;
	photo: LightPicture | null;
	/** What it answers: a theme of the centre that is open. */
	themeId?: string | null;
};

/** How it came; of a paper, a colleague typed it and nothing is known of a browser. */
export type Came =
	| { channel: 'paper' }
	| {
			channel: 'web' | 'kiosk';
			sending: Omit<Sending, 'lately'>;
			trace: Trace;
			contact: Contact | null;
	  };

export type SayRefusal = Refusal<
	'closed' | 'words' | 'subject' | 'ends-on' | 'unknown-place' | 'far-away' | 'theme'
>;

export type Around = {
	/** Whoever reads it. */
	centre: { id: string; timeZone: string };
	secrets: Pick<Secrets, 'voices'>;
	dataDir: string;
	/** The day at the centre. */
	today: string;
};

const MOST_WORDS = 600;

/** What she has seen before she sent it: a number of telephone, or that of a door, is not even kept. */
export const keptWords = (words: string): string => maskPersonal(words.trim()).slice(0, MOST_WORDS);

/**
 * Somebody speaks, and is given her ticket: its secret is told here once. Whatever looks like the work of a machine
 * waits apart and is lost no more than the rest: a whole hall shares one address.
 */
export async function sayContribution(
	db: Db,
	said: Said,
	came: Came,
	around: Around
): Promise<{ ticket: string; id: string } | SayRefusal> {
	const refused = refuseSaid(said, around.today);
	if (refused) return refused;
	if (!(await isOpen(db, around.centre.id))) {
		return refuse('closed', 'Ce centre ne reçoit pas de messages pour le moment. Téléphonez-lui.');
	}
	const { themeId = null, door } = said;
	const answer = { door, centreId: around.centre.id, isOnPaper: came.channel === 'paper' };
	const over = themeId && (await refuseTheme(db, { themeId, ...answer }));
	if (over) return over;
	const where = await whereKept(db, said.where, around.dataDir);
	if ('refusal' in where) return where;
	// Everybody reads it in the address of what is published: it says the day, and the rest is drawn by chance.
	const { rows } = await sql<{ id: string }>`
		select id_from(date_trunc('day', ${db.acting.at.toString()}::timestamptz, 'UTC')) as id`.execute(
		db
	);
	const { id } = rows[0]!;
	const ticket = drawTicket();
	const [centre_id, recorded_at] = [around.centre.id, db.acting.at.toString()];
	await db
		.insertInto('contributions')
		.values({
			...{ id, centre_id, door, subject: said.subject, channel: came.channel, theme_id: themeId },
			...{ language: said.language, is_with_adult: said.isWithAdult, ends_on: said.endsOn },
			...{ ticket_digest: digestOfTicket(ticket, 'contribution'), recorded_at },
			recorded_by: db.acting.staffId
		})
		.execute();
	const its = { contribution_id: id, centre_id, recorded_at };
	await db
		.insertInto('contribution_versions')
		.values({
			...{ ...its, way: 'author', words: keptWords(said.words), ...where },
			recorded_by: db.acting.staffId
		})
		.execute();
	if (said.photo) {
		const { redrawn, width, height } = said.photo;
		await db
			.insertInto('contribution_photos')
			.values({ ...its, bytes: redrawn, width, height })
			.execute();
	}
	if (came.channel !== 'paper') await keepApart(db, id, came, around);
	return { ticket, id };
}

function refuseSaid(said: Said, today: string): SayRefusal | null {
	const words = said.words.trim();
	if (words.length < 3 || words.length > MOST_WORDS) {
		return refuse('words', `Écrivez votre message en ${MOST_WORDS} signes au plus.`);
	}
	if ((said.door === 'problem') !== (said.subject !== null)) {
		return refuse('subject', 'Choisissez de quoi il s’agit.');
	}
	const last = Temporal.PlainDate.from(today).add({ days: MOST_DAYS_SHOWN }).toString();
	const isWithin = said.endsOn !== null && said.endsOn >= today && said.endsOn <= last;
	if (hasEnd(said.door) !== (said.endsOn !== null) || (said.endsOn !== null && !isWithin)) {
		return refuse(
			'ends-on',
			`Choisissez un jour de fin, dans ${MOST_DAYS_SHOWN}\u00a0jours au plus.`
		);
	}
	return null;
}

const isOpen = async (db: Db, centreId: string) =>
	(await sql<{ open: boolean }>`select names_director(${centreId}) as open`.execute(db)).rows[0]!
		.open;

/** Where it came from and how to answer, sealed and apart; and why it waits apart, if it does. */
async function keepApart(
	db: Db,
	id: string,
	{ sending, trace, contact }: Exclude<Came, { channel: 'paper' }>,
	{ centre, secrets: { voices }, today }: Around
): Promise<void> {
	if (contact && 'phone' in contact) {
		const recorded_at = db.acting.at.toString();
		await db
			.insertInto('contribution_callbacks')
			.values({ contribution_id: id, centre_id: centre.id, recorded_at })
			.execute();
	}
	const marks = [
		...(trace.browser ? [stopMark(voices, 'browser', trace.browser)] : []),
		...(contact ? [stopMark(voices, 'contact', Object.values(contact)[0]!)] : [])
	];
	const { rows } = await sql<{ stopped: boolean }>`
		select was_asked_to_stop(${centre.id}, ${marks}::bytea[], ${today}::date) as stopped`.execute(db);
	const lately = countWithinHour(`said ${centre.id}`, db.acting.at);
	const reason = rows[0]!.stopped ? 'asked-to-stop' : heldBackFor({ ...sending, lately });
	if (reason) {
		await db
			.insertInto('contribution_holds')
			.values({
				...{ contribution_id: id, centre_id: centre.id, reason },
				recorded_at: db.acting.at.toString()
			})
			.execute();
	}
	const [lookup, month] = [lookupOf(voices, id), `${today.slice(0, 8)}01`];
	await addToUrn(db, voices, [
		{ lookup, holds: 'trace', sealed: sealTrace(voices, id, trace), month },
		{ lookup, holds: 'contact', sealed: sealContact(voices, id, contact), month }
	]);
}
