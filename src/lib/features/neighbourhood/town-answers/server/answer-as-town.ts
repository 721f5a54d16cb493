import { sql } from 'kysely';
import { queueToTell } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { maskPersonal, type Subject } from '#lib/features/neighbourhood/contributions/index.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import type { Post } from '#lib/platform/database/handled-post.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { openLinkToken } from '#lib/platform/links/link-token.ts';
import type { World } from '#lib/platform/world.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import {
	type AnswerRefusal,
	refuseAnswer,
	type TownAnswer,
	type TownState
} from '../domain/town-states.ts';

/** What a route knows of whoever holds the link of a problem: no account, no centre. */
export type TownHolder = {
	world: Pick<World, 'database' | 'now' | 'secrets'>;
	post?: Post;
};

/** One transaction for a service of the town, about the problem of its link alone; null: it opens nothing. */
export async function asTownLink<Result>(
	{ world, post }: TownHolder,
	token: string,
	work: (db: Db) => Promise<Result>
): Promise<Result | null> {
	const at = world.now();
	const subject = openLinkToken(world.secrets.voices, 'town-link', token, at);
	if (!subject) return null;
	return asActing(
		world.database,
		{ staffId: null, role: 'town-link', centres: [], at, subject, post },
		work
	);
}

export type SentProblem = {
	centreId: string;
	service: string;
	subject: Subject | null;
	words: string;
	placeId: string | null;
	street: string | null;
	town: string | null;
	photo: { width: number; height: number } | null;
	saidAt: Temporal.Instant;
	/** What this service answered, the latest first. */
	answers: {
		state: TownState;
		plannedOn: string | null;
		words: string | null;
		at: Temporal.Instant;
		/** Everybody reads its words; null: a colleague has not read them yet. */
		isShown: boolean | null;
	}[];
};

/** The problem of the link that acts, as everybody reads it; null: the link is closed, or it is shown no more. */
export async function readSentProblem(db: Db): Promise<SentProblem | null> {
	const { rows } = await sql<Omit<SentProblem, 'answers'>>`
		select l.centre_id as "centreId", t.name as service, s.subject, s.words, s.place_id as "placeId", s.street,
			s.town, s.said_at as "saidAt",
			case when f.id is not null then json_build_object('width', f.width, 'height', f.height) end as photo
		from town_links l
		join town_services t on t.id = l.service_id
		join shown_contributions s on s.contribution_id = l.contribution_id
		left join contribution_photos f on f.id = s.photo_id`.execute(db);
	const [problem] = rows;
	if (!problem) return null;
	const { rows: answers } = await sql<SentProblem['answers'][number]>`
		select a.state, a.planned_on as "plannedOn", a.words, a.recorded_at as at,
			case when a.read_at is not null then a.is_shown end as "isShown"
		from town_answers a order by a.id desc limit 50`.execute(db);
	return { ...problem, answers };
}

/** The photo of that problem, as everybody sees it; null: none is shown. */
export async function readSentPhoto(db: Db): Promise<Buffer | null> {
	const { rows } = await sql<{ bytes: Buffer }>`
		select f.bytes from town_links l
		join shown_contributions s on s.contribution_id = l.contribution_id
		join contribution_photos f on f.id = s.photo_id`.execute(db);
	return rows[0]?.bytes ?? null;
}

/** The service answers, once however often it presses. Its state is told at once; its words once read. */
export async function answerAsTown(
	db: Db,
	answer: TownAnswer,
	today: string
): Promise<{ answered: string } | AnswerRefusal | Refusal<'closed'>> {
	const refused = refuseAnswer(answer, today);
	if (refused) return refused;
	// What is shown no more is answered by nobody: its words were perhaps hidden, or taken back.
	const link = await db
		.selectFrom('town_links as l')
		.innerJoin('shown_contributions as s', 's.contribution_id', 'l.contribution_id')
		.select(['l.id', 'l.centre_id', 'l.contribution_id'])
		.executeTakeFirst();
	if (!link) return refuse('closed', 'Ce lien est fermé. Téléphonez au centre social.');
	const said = {
		state: answer.state,
		planned_on: answer.state === 'planned' ? answer.plannedOn : null,
		words: maskPersonal(answer.words.trim()) || null
	};
	await takeTurn(db, `town-link ${link.id}`);
	const last = await db
		.selectFrom('town_answers')
		.select(['id', 'state', 'planned_on', 'words'])
		.orderBy('id', 'desc')
		.executeTakeFirst();
	// Pressed again, it is said once; the words that came with it stand.
	if (last?.state === said.state && last.planned_on === said.planned_on) {
		if (said.words === null || said.words === last.words) return { answered: last.id };
	}
	const { id } = await db
		.insertInto('town_answers')
		.values({
			...{ link_id: link.id, centre_id: link.centre_id, contribution_id: link.contribution_id },
			...{ ...said, recorded_at: db.acting.at.toString() }
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await queueToTell(db, {
		...{ contributionId: link.contribution_id, centreId: link.centre_id },
		by: 'town'
	});
	return { answered: id };
}
