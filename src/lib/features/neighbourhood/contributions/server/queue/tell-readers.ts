import { createHmac } from 'node:crypto';
import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { addressesOfRole } from '#lib/features/house/keys/index.server.ts';
import type { Role } from '#lib/features/house/staff/index.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { openPool } from '#lib/platform/database/pool.ts';
import { keysUrl } from '#lib/platform/database/roles.ts';
import type { JobWorld } from '#lib/platform/jobs/job.ts';
import { mailDelivery } from '#lib/platform/mail/mail-delivery.ts';
import { type NewMail, queueMail } from '#lib/platform/mail/queue-mail.ts';
import {
	dangerMail,
	morningMail,
	networkMail,
	type WaitingCounts,
	waitingLines
} from '../../domain/mail/waiting-mail.ts';
import { listDangers } from '../answer/list-reports.ts';
import { callForLate } from './call-eyes.ts';
import { countToAnswer } from './count-to-answer.ts';

type TellingWorld = Pick<JobWorld, 'database' | 'now' | 'mail' | 'ownerUrl' | 'origin' | 'secrets'>;
/** Where to write to, once there is something to tell: addresses are behind the door. */
type Addresses = (roles: readonly Role[], centreId: string | null) => Promise<string[]>;

/** Those who read and decide at a centre. */
const READERS = ['animateur', 'referent-famille', 'direction'] as const;
/** Hours of a morning, at the centre: its mail is late after a night without power, and not sent at noon. */
const MORNING = { from: 8, until: 12 };

/** What waits besides, of words that come after: those of the town, and « moi aussi » in a burst. */
type CountBesides = (db: Db) => Promise<Pick<WaitingCounts, 'townWords' | 'echoes'>>;

/**
 * Every hour: what waits for too long is called for, and whoever must know of it is told by mail. Each morning, once,
 * those who read are told what waits. Run again, it tells nobody twice.
 */
export async function tellReaders(
	world: TellingWorld,
	centres: readonly Centre[],
	countBesides: CountBesides
): Promise<{ mails: number }> {
	const sends = mailDelivery(world) !== 'none';
	let mails = 0;
	for (const centre of centres) {
		mails += await asActing(
			world.database,
			{ staffId: null, role: 'operator', centres: [centre.id], at: world.now() },
			async (db) => {
				const { network } = await callForLate(db);
				return sends
					? withDoor(world, (addresses) =>
							tell(db, { world, centre, network, addresses, countBesides })
						)
					: 0;
			}
		);
	}
	return { mails };
}

async function tell(
	db: Db,
	{
		world,
		centre,
		network,
		addresses,
		countBesides
	}: {
		world: TellingWorld;
		centre: Centre;
		network: number;
		addresses: Addresses;
		countBesides: CountBesides;
	}
): Promise<number> {
	const page = `${world.origin}/equipe/quartier`;
	const day = db.acting.at.toZonedDateTimeISO(centre.timeZone);
	const send = async (to: readonly string[], what: string, mail: Omit<NewMail, 'to'>) => {
		for (const one of to) {
			await queueMail(db, { ...mail, to: one, onlyOneOf: onlyOf(world, `${what} ${one}`) });
		}
		return to.length;
	};
	const its = { centre: centre.name, page };
	const from = { kind: 'contributions-waiting', centreId: centre.id };
	let mails = 0;
	if (network > 0) {
		const mail = networkMail({ ...its, called: network });
		const hour = `network ${centre.id} ${db.acting.at.toString()}`;
		mails += await send(await addresses(['coordination'], null), hour, { ...mail, ...from });
	}
	const counts = { ...(await countToAnswer(db)), ...(await countBesides(db)) };
	if (counts.urgent > 0) {
		const mail = dangerMail({ ...its, page: `${page}/signalements` });
		for (const danger of await listDangers(db)) {
			mails += await send(await addresses(READERS, centre.id), danger, { ...mail, ...from });
		}
	}
	const isMorning = day.hour >= MORNING.from && day.hour < MORNING.until;
	if (!isMorning || waitingLines(counts, db.acting.at).length === 0) return mails;
	const mail = morningMail({ ...its, counts, now: db.acting.at });
	const what = `morning ${centre.id} ${day.toPlainDate().toString()}`;
	return mails + (await send(await addresses(READERS, centre.id), what, { ...mail, ...from }));
}

/** The only mail of that to that address: by a digest that says nothing of whose it is. */
function onlyOf({ secrets }: TellingWorld, what: string): string {
	const hex = createHmac('sha256', secrets.voices).update(`mail ${what}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function withDoor<T>(
	{ ownerUrl }: TellingWorld,
	work: (addresses: Addresses) => Promise<T>
): Promise<T> {
	const door = openPool(keysUrl(ownerUrl), 1);
	try {
		return await work(async (roles, centreId) => {
			const found = await Promise.all(
				roles.map((role) => addressesOfRole(door, { centreId, role }))
			);
			return [...new Set(found.flat())];
		});
	} finally {
		await door.destroy();
	}
}
