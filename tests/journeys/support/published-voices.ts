import {
	decide,
	nameDirector,
	type Said,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { type ActingRole, asActing, type Db } from '#lib/platform/database/acting.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { currentApplication } from './application-of-file.ts';
import { askDatabase } from './database.ts';
import { MORNING, TODAY } from './day.ts';

/** What somebody said, and what a colleague made of it before everybody reads it. */
export type Voice = Partial<Said> & { corrected?: { words: string; reason: string } };

const SAID: Said = {
	...{ door: 'idea', subject: null, words: '', where: { nowhere: true }, isWithAdult: false },
	...{ language: 'fr', endsOn: null, photo: null }
};

async function ofDemo<Result>(
	work: (tell: {
		centreId: string;
		team: <T>(role: ActingRole, own: (db: Db) => Promise<T>) => Promise<T>;
		visitor: <T>(own: (db: Db) => Promise<T>) => Promise<T>;
	}) => Promise<Result>
): Promise<Result> {
	const { databaseUrl } = currentApplication();
	const app = openPool(appUrl(databaseUrl));
	const [centre] = await askDatabase<{ id: string }>(
		`select c.id from centres c join people p on p.centre_id = c.id group by c.id order by count(*) desc limit 1`
	);
	const { id: centreId } = centre!;
	try {
		return await work({
			centreId,
			team: (role, own) =>
				asActing(app, { staffId: null, role, centres: [centreId], at: MORNING }, own),
			visitor: (own) => asVisitor({ database: app, now: () => MORNING }, centreId, own)
		});
	} finally {
		await app.destroy();
	}
}

/** Messages that were said, read and published, without anybody's screen; their identifiers. */
export const publishVoices = (voices: readonly Voice[]): Promise<string[]> =>
	ofDemo(async ({ centreId, team, visitor }) => {
		await team('direction', (db) => nameDirector(db, 'Philippe Essai'));
		const ids: string[] = [];
		for (const { corrected = null, ...said } of voices) {
			const came = await visitor((db) =>
				sayContribution(
					db,
					{ ...SAID, ...said },
					{
						...{ channel: 'web', contact: null },
						sending: { isTrapped: false, seconds: 60, sentBefore: 0 },
						trace: { address: '192.0.2.7', at: MORNING.toString(), browser: null, kioskId: null }
					},
					{
						...{ centre: { id: centreId, timeZone: 'Europe/Paris' }, dataDir: '/nowhere' },
						...{ secrets: { voices: Buffer.alloc(32, 'voices') }, today: TODAY.toString() }
					}
				)
			);
			if ('refusal' in came) throw new Error(came.message);
			await decideOn(team, came.id, { decision: 'publish', corrected, photo: null });
			ids.push(came.id);
		}
		return ids;
	});

/** A colleague hides one, for the reason that it is not true. */
export const hideVoice = (id: string): Promise<void> =>
	ofDemo(({ team }) => decideOn(team, id, { decision: 'hide', reason: 'untrue', words: null }));

type Team = Parameters<Parameters<typeof ofDemo>[0]>[0]['team'];

async function decideOn(team: Team, id: string, verdict: Parameters<typeof decide>[3]) {
	const [version] = await askDatabase<{ id: string }>(
		'select id from contribution_versions where contribution_id = $1 order by id limit 1',
		[id]
	);
	const decided = await team('animateur', (db) =>
		decide(db, id, { versionId: version!.id }, verdict)
	);
	if ('refusal' in decided) throw new Error(decided.message);
}
