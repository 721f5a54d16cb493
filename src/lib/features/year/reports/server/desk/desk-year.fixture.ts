import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type pg from 'pg';
import { FAMILIES } from '#lib/features/desk/families/index.ts';

const KINDS = ['guided', 'guide-shown', 'declined-in-place', 'settled', 'none-found'] as const;
const DEGREES = ['entierement_accompagne', 'partiellement_autonome', 'autonome'] as const;

/** Requests of one year as anybody may have noted them: `person` and `partner` are small numbers. */
export const anyDeskYear = fc.array(
	fc.record({
		family: fc.constantFrom(...FAMILIES.map(({ code }) => code)),
		month: fc.integer({ min: 1, max: 12 }),
		channel: fc.constantFrom('comes', 'phones', 'partner' as const),
		origin: fc.constantFrom('herself', 'word-of-mouth', 'centre', 'unknown', 'partner' as const),
		partner: fc.option(fc.integer({ min: 0, max: 2 })),
		person: fc.option(fc.integer({ min: 0, max: 3 })),
		isOfYear: fc.boolean(),
		answers: fc.array(
			fc.record({
				kind: fc.constantFrom(...KINDS),
				degree: fc.constantFrom(...DEGREES),
				minutes: fc.option(fc.integer({ min: 1, max: 90 })),
				isUndone: fc.boolean()
			}),
			{ maxLength: 3 }
		)
	}),
	{ maxLength: 25 }
);

export type DrawnRequest = typeof anyDeskYear extends fc.Arbitrary<(infer One)[]> ? One : never;
export type DrawnAnswer = DrawnRequest['answers'][number];

export const DESK_YEAR = 2026;

/** Minutes are noted of what was done with her, or that settled it. */
export const minutesOf = ({ kind, minutes }: DrawnAnswer): number =>
	['guided', 'guide-shown', 'settled'].includes(kind) ? (minutes ?? 0) : 0;

/** Writes a drawn year in a centre of its own; gives the centre. */
export async function storeDeskYear(owner: pg.Pool, drawn: DrawnRequest[]): Promise<string> {
	const centre = randomUUID();
	await owner.query(
		`insert into centres (id, slug, name, recorded_at) values ($1, $2, 'Essai', now())`,
		[centre, `essai-${centre.slice(0, 8)}`]
	);
	await storeDesk(owner, centre, drawn, DESK_YEAR);
	return centre;
}

/** The same in a centre that is there already. */
export async function storeDesk(
	owner: pg.Pool,
	centre: string,
	drawn: DrawnRequest[],
	asked: number
): Promise<void> {
	const people = [0, 1, 2, 3].map(() => randomUUID());
	const partners = [0, 1, 2].map(() => randomUUID());
	for (const id of people) {
		await owner.query(`insert into people (id, centre_id, recorded_at) values ($1, $2, now())`, [
			id,
			centre
		]);
	}
	for (const [at, id] of partners.entries()) {
		await owner.query(
			`with o as (insert into places (name, kind, verify_months, updated_on, recorded_at)
				values ($3, 'CCAS', 6, now(), now()) returning id)
			insert into partners (id, centre_id, name, place_id, recorded_at)
			select $1, $2, $3, o.id, now() from o`,
			[id, centre, `Partenaire ${at}`]
		);
	}
	for (const one of drawn) {
		const year = one.isOfYear ? asked : asked - 1;
		const { rows } = await owner.query<{ id: string }>(
			`insert into requests (centre_id, words, family, channel, origin, partner_id, person_id, day, recorded_at)
			values ($1, 'une demande', $2, $3, $4, $5, $6, $7, now()) returning id`,
			[
				centre,
				one.family,
				one.channel,
				one.origin,
				one.origin === 'partner' && one.partner !== null ? partners[one.partner] : null,
				one.person === null ? null : people[one.person],
				`${year}-${String(one.month).padStart(2, '0')}-15`
			]
		);
		for (const answer of one.answers) await storeAnswer(owner, centre, rows[0]!.id, answer);
	}
}

async function storeAnswer(
	owner: pg.Pool,
	centre: string,
	request: string,
	answer: DrawnAnswer
): Promise<void> {
	const { rows } = await owner.query<{ id: string }>(
		`insert into request_answers (request_id, centre_id, kind, autonomy, minutes, recorded_at)
		values ($1, $2, $3, $4, $5, now()) returning id`,
		[
			request,
			centre,
			answer.kind,
			answer.kind === 'guided' ? answer.degree : null,
			minutesOf(answer) || null
		]
	);
	if (!answer.isUndone) return;
	await owner.query(
		`insert into request_answer_undos (answer_id, centre_id, recorded_at) values ($1, $2, now())`,
		[rows[0]!.id, centre]
	);
}

/** A few requests of every kind, always the same, for documents that are looked at. */
export const SOME_REQUESTS: DrawnRequest[] = FAMILIES.slice(0, 9).flatMap(({ code }, at) =>
	KINDS.slice(0, 1 + (at % KINDS.length)).map((kind, nth) => ({
		family: code,
		month: 1 + ((at + 3 * nth) % 12),
		channel: nth % 2 ? ('phones' as const) : ('comes' as const),
		origin: nth % 3 ? ('word-of-mouth' as const) : ('partner' as const),
		partner: nth % 3,
		person: at % 2 ? nth % 4 : null,
		isOfYear: true,
		answers: [{ kind, degree: DEGREES[nth % 3]!, minutes: 10 + 5 * nth, isUndone: false }]
	}))
);
