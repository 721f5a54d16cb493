import { listExpected } from '#lib/features/learning/workshops/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { centreOf, type Db } from '#lib/platform/database/acting.ts';
import {
	handOver,
	screenLine,
	writeAnswer
} from '#lib/features/reminders/messages/index.server.ts';
import {
	claimReminders,
	type LeavingWorld,
	planCentre,
	recordLeft
} from '#lib/features/reminders/reminders/index.server.ts';
import { chooseNumber } from '#lib/features/reminders/messages/index.ts';
import { readReply } from '#lib/features/reminders/replies/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { UNASKED, type Wish } from '#lib/features/reminders/wishes/index.ts';
import {
	type Reachability,
	reachabilityOf,
	recordConsent
} from '#lib/features/people/people/index.server.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { accepted } from './accepted.ts';
import { actAs, OPERATOR } from './act-as.ts';
import type { DeskTelling } from './desk-telling.ts';
import { daysBefore, momentOf } from './moment.ts';

/** How some of those who agreed to be reminded want to be: the others are written to by SMS. */
const WISHES: readonly Partial<Wish>[] = [
	{ isDiscreet: true },
	{ channel: 'call' },
	{ language: 'ar' },
	{ language: 'easy', fromHour: '17:00', untilHour: '19:00' },
	{ channel: 'letter' }
];
/** The last days are told as they went, hour after hour. */
const TOLD_DAYS = 4;
const COMING_DAYS = 14;
const ASKED_BEFORE = 20;
const ANSWERED =
	'Bonjour, je serai en retard d’un quart d’heure. Gardez-moi une place près de la fenêtre. Merci';

/** What left by SMS these days, what each number received, and a message that somebody must read. */
export async function writeReminders(
	db: Db,
	telling: DeskTelling,
	centreName: string
): Promise<void> {
	const { team, now, today, timeZone } = telling;
	await writeWishes(db, telling);
	const centre = { id: centreOf(db), slug: '', name: centreName, commune: null, timeZone };
	for (let days = TOLD_DAYS; days >= 0; days -= 1) {
		const day = daysBefore(today, days);
		for (const clock of ['08:30', '10:00', '17:00']) {
			const at = momentOf(day, clock, timeZone, now);
			await actAs(db, OPERATOR, at);
			if (clock === '08:30') await planCentre(db, { timeZone });
			else await leave(db, telling, centre);
		}
	}
	await actAs(db, team.accueil, now);
	await writeMessage(db, telling);
}

/** Those who come these weeks and have a telephone were asked, and most of them agreed. */
async function writeWishes(db: Db, { team, now, today, timeZone }: DeskTelling): Promise<void> {
	const until = daysBefore(today, -COMING_DAYS);
	const expected = await listExpected(db, { from: daysBefore(today, COMING_DAYS), until });
	const ids = [...new Set(expected.map(({ personId }) => personId))].toSorted();
	const asked = [...(await reachabilityOf(db, ids))].filter(([, { phones }]) => phones.length > 0);
	await actAs(db, team.accueil, momentOf(daysBefore(today, ASKED_BEFORE), '11:20', timeZone, now));
	for (const [rank, [personId]] of asked.entries()) {
		if (rank % 5 === 4) continue;
		const answer = rank % 5 === 3 ? 'refused' : 'given';
		accepted(await recordConsent(db, { personId, purpose: 'reminders', answer }));
		const wish = rank % 5 === 0 ? WISHES[rank / 5] : undefined;
		if (wish) accepted(await sayWish(db, personId, { ...UNASKED, ...wish }));
	}
}

/** Everything that is due, on the telephone on screen. */
async function leave(
	db: Db,
	{ sms }: DeskTelling,
	centre: Parameters<typeof claimReminders>[1]['centres'][number]
): Promise<void> {
	const line = screenLine(() => db.acting.at);
	const mail = { delivery: 'none', smtp: null };
	const world = { secrets: { sms }, origin: 'http://localhost', mail } as unknown as LeavingWorld;
	for (;;) {
		const claimed = await claimReminders(db, {
			world,
			line: { ...line, aSecond: 100_000 },
			centres: [centre]
		});
		if (claimed.waitMs > 0) continue;
		if (claimed.failed.length > 0) throw new Error(`reminders of ${centre.name} cannot leave`);
		await recordLeft(db, line, await handOver(line, claimed.handed));
		if (claimed.looked === 0) return;
	}
}

/** The last one who was written to answers more than yes or no. */
async function writeMessage(db: Db, { sms, today, timeZone }: DeskTelling): Promise<void> {
	const until = daysBefore(today, -COMING_DAYS);
	const expected = await listExpected(db, { from: today, until });
	const reach = await reachabilityOf(
		db,
		expected.map(({ personId }) => personId)
	);
	const mobile = ({ phones }: Reachability) => chooseNumber(phones, false);
	const [personId, known] = [...reach].findLast(([, one]) => mobile(one) !== null)!;
	const from = mobile(known)!;
	await writeAnswer(db, {
		...{ provider: 'screen', key: 'demonstration', from, mark: markOf({ sms }, from) },
		...{ text: ANSWERED, reply: readReply(ANSWERED), personId },
		answerBy: todayIn(timeZone, db.acting.at)
	});
}
