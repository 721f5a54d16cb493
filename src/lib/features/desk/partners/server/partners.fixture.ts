import { randomBytes } from 'node:crypto';
import { beforeAll } from 'vitest';
import type { Db } from '#lib/platform/database/acting.ts';
import type { World } from '#lib/platform/world.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import {
	A_TUESDAY,
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import { asPartner } from './as-partner.ts';
import { newBrowserMark } from './browser-mark.ts';
import type { GivenLink } from './give-link.ts';
import { sealLink } from '#lib/platform/links/link-token.ts';
import { openPartnerLink } from './open-partner-link.ts';
import { type NewReferral, referTo } from './refer-to.ts';
import { addPartner } from './directory/save-partner.ts';

type Refusal = { refusal: string; message: string };

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(answer: Answer | null): Exclude<Answer, Refusal> {
	if (answer === null || 'refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, Refusal>;
}

export type Desk = {
	world: TestDatabase;
	centreId: string;
	ccas: string;
	/** Entitled to do it in the person's place. */
	franceServices: string;
	/** Acts as the desk of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	refer(change?: Partial<NewReferral>): Promise<{ id: string; link: GivenLink | null }>;
	token(link: GivenLink | null): string;
	/** Acts as whoever holds the token, at a moment. */
	hold<T>(token: string, work: (db: Db) => Promise<T>, at?: Temporal.Instant): Promise<T | null>;
	/** Opens it in a new browser, and gives that browser's mark. */
	openIn(token: string): Promise<string>;
	/** Every row of every table of partners, to compare what a refusal left. */
	written(): Promise<string>;
};

const TABLES = [
	'partners',
	'partner_aliases',
	'partner_removals',
	'referrals',
	'referral_answers',
	'partner_links',
	'partner_link_revocations',
	'partner_link_openings',
	'partner_link_mailings',
	'partner_link_mail_ends',
	'journal'
];

/** A centre with two partners, on a database of its own. */
export function useDesk(): Desk {
	const world = useTestDatabase();
	const key = randomBytes(32);
	const desk: Desk = {
		world,
		centreId: '',
		ccas: '',
		franceServices: '',
		act: (work) => world.as('animateur', desk.centreId, work),
		refer: async (change) =>
			done(
				await desk.act((db) =>
					referTo(db, {
						partnerId: desk.ccas,
						kind: 'referral',
						told: 'Une aide pour payer la cantine.',
						agreed: true,
						...change
					})
				)
			),
		token: (link) => sealLink(key, 'partner-link', link!),
		hold: (token, work, at = A_TUESDAY) =>
			asPartner(
				{
					world: { database: world.app, now: () => at, secrets: { partnerLinks: key } } as World
				},
				token,
				work
			),
		async openIn(token) {
			const mark = newBrowserMark();
			const opened = await desk.hold(token, (db) => openPartnerLink(db, mark));
			if (!opened?.isHere) throw new Error('opened elsewhere');
			return mark;
		},
		async written() {
			const counts = await Promise.all(
				TABLES.map(async (table) => {
					const { rows } = await world.owner.query(
						`select ${table}::text as r from ${table} order by 1`
					);
					return [table, rows];
				})
			);
			return JSON.stringify(counts);
		}
	};
	beforeAll(async () => {
		desk.centreId = await world.addCentre('jacques-brel');
		desk.ccas = done(
			await desk.act((db) => addPartner(db, { name: 'CCAS', kind: 'CCAS' }, PLACES_KEY))
		).id;
		desk.franceServices = done(
			await desk.act((db) =>
				addPartner(
					db,
					{ name: 'France services', kind: 'RFS', entitledBy: 'france-services' },
					PLACES_KEY
				)
			)
		).id;
	});
	return desk;
}
