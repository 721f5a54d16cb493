import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#lib/platform/database/acting.ts';
import { networkOf } from '#lib/shared/network-of.ts';
import { refuse, type Refusal } from '#lib/shared/refuse.ts';
import { isMeTooStamp } from './me-too-stamp.ts';

/** What comes with « moi aussi ». None of it is kept but by keyed digests, of which each goes the next day. */
export type MeToo = {
	/** By which its page was stamped, and the digests are drawn. */
	key: Buffer;
	/** As it came with the page. */
	stamp: string;
	/** The hour of the machine, by which pages are stamped. */
	now: Temporal.Instant;
	/** What a browser was given when it last pressed here, or that of the visit of a kiosk; null: it keeps none. */
	browser: string | null;
	/** What the request says of the device, its address first. */
	device: readonly [address: string, ...others: string[]];
	day: string;
};

/** Within an hour: beyond, a colleague looks at it. */
const MOST = { ofADevice: 3, ofAMessage: 12, ofANetwork: 20 };

/** What became of it; those that wait are counted once a colleague has looked. */
export type Echoed = { echoed: 'counted' | 'again' | 'waits' };

/**
 * Somebody meets the same problem: once a stamp, and once a browser and a day where it keeps what it was given. Many
 * within an hour, from one device, one network, or of one message, wait for a reader.
 */
export async function sayMeToo(
	db: Db,
	contributionId: string,
	{ key, stamp, now, browser, device, day }: MeToo
): Promise<Echoed | Refusal<'gone' | 'stamp'>> {
	if (!isMeTooStamp(key, contributionId, { stamp, now })) {
		return refuse(
			'stamp',
			'Cette page est restée ouverte trop longtemps. Rechargez-la, puis appuyez de nouveau.'
		);
	}
	const markOf = (...parts: string[]) =>
		createHmac('sha256', key)
			.update(['me-too', ...parts].join('\n'))
			.digest();
	const own = [
		markOf('stamp', contributionId, stamp),
		...(browser ? [markOf('browser', contributionId, day, browser)] : [])
	];
	const hour = now.toString().slice(0, 'yyyy-mm-ddThh'.length);
	const [address] = device;
	const hours = [
		markOf('device', hour, contributionId, ...device),
		markOf('message', hour, contributionId),
		markOf('network', hour, networkOf(address))
	];
	const most = [MOST.ofADevice, MOST.ofAMessage, MOST.ofANetwork];
	const { rows } = await sql<{ became: Echoed['echoed'] | 'gone' }>`
		select count_me_too(${contributionId}::uuid, ${own}::bytea[], ${hours}::bytea[], ${most}::integer[],
			${day}::date) as became`.execute(db);
	const { became } = rows[0]!;
	return became === 'gone' ? refuse('gone', 'Ce message n’est plus montré.') : { echoed: became };
}
