import { randomBytes, randomUUID } from 'node:crypto';
import {
	type Came,
	type Said,
	sayContribution
} from '#lib/features/neighbourhood/contributions/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { AlreadyHandled } from '#lib/platform/database/handled-post.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { appUrl } from '#lib/platform/database/roles.ts';
import { onCopy } from '../copies.ts';
import { fillVoices } from '../fill-voices.ts';
import { line, type Line } from '../line.ts';
import { asOwner, type BenchNetwork, NOW, TODAY } from '../network.ts';

const POSTS = 50;

/** Fifty people of one hall send at the same moment, each pressing twice: none is lost, and none is written twice. */
export async function* expressionPosts(network: BenchNetwork): AsyncGenerator<Line> {
	await fillVoices(network);
	yield* await onCopy(network.ownerUrl, async (copyUrl) => {
		const database = openPool(appUrl(copyUrl));
		const at = Temporal.Instant.from(NOW);
		const centre = network.centres[0]!;
		const press = (words: string, digest: Buffer) =>
			asVisitor(
				{ database, now: () => at, post: { digest, request: randomUUID(), done: false } },
				centre.id,
				(db) => sayContribution(db, { ...SAID, words }, CAME, { ...AROUND, centre })
			).catch((error: unknown) => {
				if (error instanceof AlreadyHandled) return 'twin' as const;
				throw error;
			});
		try {
			const started = performance.now();
			const pressed = await Promise.all(
				Array.from({ length: POSTS }, (_, nth) => ({
					words: `Envoi ${nth} du hall`,
					digest: randomBytes(32)
				})).flatMap(({ words, digest }) => [press(words, digest), press(words, digest)])
			);
			const elapsed = performance.now() - started;
			const kept = pressed.filter((one) => typeof one === 'object' && 'ticket' in one).length;
			const { rows } = await asOwner<{ kept: number; apart: number }>(
				copyUrl,
				`select count(*)::integer as kept, count(distinct words)::integer as apart
				from contribution_versions where words like 'Envoi %'`
			);
			const counts = [kept, rows[0]!.kept, rows[0]!.apart];
			if (counts.some((count) => count !== POSTS)) {
				throw new Error(`of ${POSTS} posts pressed twice: ${counts.join(', ')}`);
			}
			return [line(`expression/${POSTS} posts at once, pressed twice`, elapsed, 'ms')];
		} finally {
			await database.destroy();
		}
	});
}

const SAID: Omit<Said, 'words'> = {
	...{ door: 'idea', subject: null, where: { nowhere: true }, isWithAdult: false, language: 'fr' },
	...{ endsOn: null, photo: null }
};
const CAME: Extract<Came, { channel: 'web' | 'kiosk' }> = {
	...{ channel: 'web', contact: null },
	sending: { isTrapped: false, seconds: 60, sentBefore: 0 },
	trace: { address: '192.0.2.7', at: NOW, browser: null, kioskId: null }
};
const AROUND = {
	secrets: { voices: Buffer.alloc(32, 'bench') },
	dataDir: '/nowhere',
	today: TODAY
};
