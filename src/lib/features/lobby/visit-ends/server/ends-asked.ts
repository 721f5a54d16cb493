import { sql } from 'kysely';
import { signatureOf } from '#lib/features/lobby/allow-lists/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import type { World } from '#lib/platform/world.ts';

/** A machine asks every few seconds: what it did not hear by then was for somebody who has gone. */
const SECONDS = 20;
/** What lies about afterwards ends nothing, though the clock of a machine is a little wrong. */
const MINUTES = 10;

/** What was asked before that is told to no machine any more. */
export const endsSince = (now: Temporal.Instant): Temporal.Instant =>
	now.subtract({ seconds: SECONDS });

/** What the machines of a centre are told to end, each signed for its own kiosk. */
export async function endsAsked(
	world: Pick<World, 'database' | 'now' | 'secrets'>,
	centre: { id: string }
) {
	const { rows } = await asVisitor(world, centre.id, (db) =>
		sql<{ id: string; kiosk_id: string }>`select e.id, e.kiosk_id
			from visits_ended(${endsSince(db.acting.at).toString()}::timestamptz) e`.execute(db)
	);
	const jusqu = world.now().add({ minutes: MINUTES }).toString();
	return rows.map(({ id, kiosk_id }) => {
		const said = { fin: id, borne: kiosk_id, jusqu };
		return { ...said, signature: signatureOf(world.secrets.kiosks, said) };
	});
}
