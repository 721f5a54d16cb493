import { sql } from 'kysely';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { readCentrePhone } from '#lib/features/learning/letters/index.server.ts';
import { spentSince } from '#lib/features/reminders/messages/index.server.ts';
import {
	habitsOf,
	type Models,
	modelsOf,
	rulesOf
} from '#lib/features/reminders/rules/index.server.ts';
import type { Kind, Rule } from '#lib/features/reminders/rules/index.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import type { Place } from '../../domain/plan-occasion.ts';
import { isHalted } from '../halts.ts';

/** What a batch asks of the centre itself, once. */
export type CentreFacts = {
	name: string;
	/** As it is written; null: none is noted. */
	phone: string | null;
	place: Place;
	rules: Map<Kind, Rule>;
	models: Models;
	isHalted: boolean;
	spentCents: number;
	/** SMS of each kind that left today. */
	sentOfKind: Map<string, number>;
	/** Of each kind, those that leave or left today; and as many as somebody confirmed. */
	dayOfKind: Map<string, { leaving: number; confirmed: number }>;
};

export async function centreFacts(db: Db, centre: Centre): Promise<CentreFacts> {
	const place = { zone: centre.timeZone, habits: await habitsOf(db) };
	const [rules, models] = [await rulesOf(db), await modelsOf(db)];
	const phone = await readCentrePhone(db);
	const now = db.acting.at.toZonedDateTimeISO(place.zone);
	const today = now.startOfDay();
	const spentCents = await spentSince(db, today.with({ day: 1 }).toInstant());
	const from = today.toInstant().toString();
	const until = today.add({ days: 1 }).toInstant().toString();
	const { rows: counts } = await sql<{
		kind: string;
		sent: number;
		leaving: number;
		confirmed: number;
	}>`
		select kind, count(*) filter (where outcome = 'sms')::int as sent,
			count(*) filter (where outcome = 'sms' or settled_at is null)::int as leaving,
			coalesce((select max(c.counted) from reminder_confirmations c
				where c.centre_id = ${centreOf(db)} and c.kind = r.kind
					and c.day = ${today.toPlainDate().toString()}::date), 0) as confirmed
		from reminders r
		where centre_id = ${centreOf(db)} and leaves_at >= ${from}::timestamptz
			and leaves_at < ${until}::timestamptz
		group by kind`.execute(db);
	return {
		...{ name: centre.name, phone: phone?.written ?? null, place, rules, models },
		isHalted: await isHalted(db),
		spentCents,
		sentOfKind: new Map(counts.map(({ kind, sent }) => [kind, sent])),
		dayOfKind: new Map(counts.map(({ kind, leaving, confirmed }) => [kind, { leaving, confirmed }]))
	};
}
