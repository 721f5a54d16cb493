/** A process that signs a draft and dies once all is written, before any of it is committed. */
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { signGroups, type Signature } from './sign-groups.ts';

const [url, staffId, centreId, signature] = process.argv.slice(2) as [
	string,
	string,
	string,
	string
];
const acting = {
	staffId,
	role: 'animateur' as const,
	centres: [centreId],
	at: Temporal.Instant.from('2026-11-24T08:30:00Z')
};
await asActing(openPool(url), acting, async (db) => {
	const signed = await signGroups(db, JSON.parse(signature) as Signature);
	if ('refusal' in signed) throw new Error(signed.message);
	process.kill(process.pid, 'SIGKILL');
	return signed;
});
