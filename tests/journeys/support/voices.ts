import sharp from 'sharp';
import {
	appeal,
	asAuthor,
	type Contact,
	nameDirector,
	type Said,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { currentApplication } from './application-of-file.ts';
import { TEST_SECRET } from '../../database/templates.ts';
import { askDatabase } from './database.ts';
import { MORNING } from './day.ts';
import { MAIN_CENTRE } from './enter.ts';

const WORDLESS: Said = {
	...{ door: 'idea', subject: null, words: '', where: { nowhere: true } },
	...{ isWithAdult: false, language: 'fr', endsOn: null, photo: null }
};

type World = { database: ReturnType<typeof openPool>; centreId: string };

async function inTheCentre<T>(work: (world: World) => Promise<T>): Promise<T> {
	const [centre] = await askDatabase<{ id: string }>('select id from centres where name = $1', [
		MAIN_CENTRE
	]);
	const database = openPool(appUrl(currentApplication().databaseUrl));
	try {
		return await work({ database, centreId: centre!.id });
	} finally {
		await database.destroy();
	}
}

/** Somebody answers for what the centre publishes. */
export const openVoices = () =>
	inTheCentre(({ database, centreId }) =>
		asActing(
			database,
			{ staffId: null, role: 'direction', centres: [centreId], at: MORNING },
			(db) => nameDirector(db, 'Philippe Essai')
		)
	);

/** What residents say, without their screens, the first of them the earliest; their tickets. */
export async function sayThings(
	things: readonly (Partial<Said> & { contact?: Contact })[]
): Promise<string[]> {
	const secrets = await openSecrets(currentApplication().dataDir, { DECLIC_SECRET: TEST_SECRET });
	if ('refusal' in secrets) throw new Error(secrets.message);
	return inTheCentre(async ({ database, centreId }) => {
		const tickets: string[] = [];
		for (const [nth, { contact = null, ...thing }] of things.entries()) {
			const at = MORNING.subtract({ minutes: things.length - nth });
			const today = at.toString().slice(0, 10);
			const trace = { address: '192.0.2.7', at: at.toString(), browser: null, kioskId: null };
			const said = await asVisitor({ database, now: () => at }, centreId, (db) =>
				sayContribution(
					db,
					{ ...WORDLESS, ...thing },
					{
						...{ channel: 'web', contact, trace },
						sending: { isTrapped: false, seconds: 60, sentBefore: 0 }
					},
					{
						...{ centre: { id: centreId, timeZone: 'Europe/Paris' }, secrets, today },
						dataDir: currentApplication().dataDir
					}
				)
			);
			if ('refusal' in said) throw new Error(said.message);
			tickets.push(said.ticket);
		}
		return tickets;
	});
}

/** Whoever wrote it asks for another reading. */
export const appealWith = (ticket: string, words: string) =>
	inTheCentre(async ({ database }) => {
		const asked = await asAuthor({ world: { database, now: () => MORNING } }, ticket, (db, id) =>
			appeal(db, id, words)
		);
		if (!asked || 'refusal' in asked) throw new Error('no appeal was possible');
	});

/** A photo as the site keeps it. */
export async function aPhoto(): Promise<NonNullable<Said['photo']>> {
	const size = { width: 320, height: 200 };
	const redrawn = await sharp({ create: { ...size, channels: 3, background: '#7aa2c4' } })
		.jpeg()
		.toBuffer();
	return { redrawn, ...size };
}

/** What everybody reads. */
export const everybodyReads = async () =>
	(
		await askDatabase<{ words: string }>(
			'select words from shown_contributions order by contribution_id'
		)
	).map(({ words }) => words);

const SAID = [
	...['contribution_report_ends', 'contribution_reports', 'contribution_appeal_ends'],
	...['contribution_appeals', 'contribution_calls', 'contribution_holds', 'contribution_decisions'],
	...['contribution_callback_tries', 'contribution_callbacks'],
	...['town_answers', 'town_links', 'contribution_echoes'],
	...['contribution_photos', 'contribution_versions', 'refuge_alterations'],
	...['shown_contributions', 'waiting_contributions'],
	...['contribution_identities', 'contribution_urns', 'contribution_stops', 'contributions']
];
const OPENED = ['theme_ends', 'themes', 'town_services', 'publication_directors'];
const emptied = (tables: readonly string[]) =>
	askDatabase(tables.map((table) => `delete from ${table}`).join('; '));

/** A queue of its own for each journey: nothing said before waits any more. */
export const emptyQueue = () => emptied(SAID);

/** The demonstration before anybody spoke: no centre has named who answers for what it publishes. */
export const nobodyHasSpoken = () => emptied([...SAID, ...OPENED]);
