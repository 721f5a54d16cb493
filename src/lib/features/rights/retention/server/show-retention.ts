import { sql } from 'kysely';
import { yearsClosedFor } from '#lib/features/rights/rights/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { erasedFrom, type RetentionStep } from '../domain/retention-step.ts';
import { type Looking, readRetained } from './read-retained.ts';

export type RetentionLine = {
	personId: string;
	/** Null: a year of birth alone is left of her. */
	name: string | null;
	lastContact: string;
	/** The first night on which her name goes. */
	erasedFrom: string;
	step: RetentionStep;
	pause: { until: string; reason: string } | null;
};

export type RetentionScreen = {
	lines: RetentionLine[];
	/** What the coming night would do: the dry run. */
	tonight: { warned: number; erased: number; yearsClosed: number[] };
};

/**
 * Who comes to the end of her two years in the acting centre, and what the coming night would do;
 * `people`: of these alone.
 */
export async function showRetention(
	db: Db,
	where: Looking,
	people?: readonly string[]
): Promise<RetentionScreen> {
	const retained = await readRetained(db, where, people);
	const ids = retained.map(({ personId }) => personId);
	const { rows } = await sql<{ id: string; name: string | null; reason: string | null }>`
		select n.id, i.given_name || ' ' || i.family_name as name,
			(select p.reason from retention_pauses p where p.person_id = n.id
				order by p.recorded_at desc, p.id desc limit 1) as reason
		from unnest(${ids}::uuid[]) as n(id)
		left join person_identities i on i.person_id = n.id`.execute(db);
	const known = new Map(rows.map((row) => [row.id, row]));
	const dueTonight = retained.filter(({ step }) => step === 'erase');
	const yearsClosed = await yearsClosedFor(
		db,
		where,
		dueTonight.map(({ personId }) => personId)
	);
	return {
		lines: retained.map((one) => {
			const { name, reason } = known.get(one.personId)!;
			return {
				personId: one.personId,
				name,
				lastContact: one.lastContact,
				erasedFrom: erasedFrom(one),
				step: one.step,
				pause: one.step === 'paused' ? { until: one.pausedUntil!, reason: reason! } : null
			};
		}),
		tonight: {
			warned: retained.filter(({ step }) => step === 'warn').length,
			erased: dueTonight.length,
			yearsClosed
		}
	};
}
