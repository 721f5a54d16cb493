/** A process that asks for a proposal and dies while it is sought. */
import { asActing } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { proposeGroups } from './propose-groups.ts';
import { seekProposal } from './seek-proposal.ts';

const [url, staffId, centreId, draftId] = process.argv.slice(2) as [string, string, string, string];
const at = Temporal.Instant.from('2026-11-24T08:30:00Z');
const acting = { staffId, role: 'animateur' as const, centres: [centreId], at };
const database = openPool(url);
const begun = await asActing(database, acting, (db) => proposeGroups(db, draftId));
if ('refusal' in begun) throw new Error(begun.message);
void seekProposal({ database, now: () => at }, begun.asked);
process.kill(process.pid, 'SIGKILL');
