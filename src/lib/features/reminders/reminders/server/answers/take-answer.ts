import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { centresKnowing, untiePhone } from '#lib/features/people/people/index.server.ts';
import {
	announceAbsence,
	listExpected,
	withdrawAbsence
} from '#lib/features/learning/workshops/index.server.ts';
import {
	handOver,
	type Handed,
	type LastWritten,
	lastWrittenTo,
	type LineWorld,
	recordOutcomes,
	restoreNumber,
	sayDone,
	type SmsLine,
	stopNumber,
	writeAnswer,
	writeMessages
} from '#lib/features/reminders/messages/index.server.ts';
import { isAllowed } from '#lib/features/reminders/plans/index.ts';
import { readReply, type Reply } from '#lib/features/reminders/replies/index.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing, type Db } from '#lib/platform/database/acting.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import type { Inbound } from '#lib/platform/sms/providers/sms-provider.ts';
import { isHalted } from '../halts.ts';
import { reminderById } from './reminder-by-id.ts';

type Heard = { inbound: Inbound; provider: string; mark: Buffer; reply: Reply };

const STOPPED =
	'{centre}\u00a0: c’est noté, vous ne recevrez plus de SMS. Pour en recevoir à nouveau\u00a0: répondez REPRENDRE.';
const STARTED =
	'{centre}\u00a0: c’est noté, vous recevrez à nouveau nos rappels. Pour arrêter\u00a0: répondez STOP.';
/** She has the number of nobody's reminder: she says STOP before the first one. */
const NEVER_WRITTEN = { personId: null, reminderId: null, isShared: false };
const CONFIRMED_FOR = { hours: 24 };

/**
 * What somebody answered to an SMS. STOP and REPRENDRE are followed at once by every centre that writes to
 * that number, and answered once; yes and no say whether she comes, where only one séance may be meant;
 * a wrong number is untied; anything else waits for somebody to read it. Told twice, it is heard once.
 */
export async function takeAnswer(
	world: LineWorld,
	line: SmsLine,
	inbound: Inbound,
	centres: readonly Centre[]
): Promise<void> {
	const provider = line.provider.name;
	const mark = markOf(world.secrets, inbound.from);
	const heard = { inbound, provider, mark, reply: readReply(inbound.text) };
	const act = <T>(ids: string[], work: (db: Db) => Promise<T>) => {
		const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
		return asActing(world.database, acting, work);
	};
	const all = centres.map(({ id }) => id);
	const isForAll = heard.reply.kind === 'stop' || heard.reply.kind === 'start';
	const written = await act(all, async (db) => {
		const last = await lastWrittenTo(db, mark);
		if (!isForAll || last.length > 0) return last;
		const known = await centresKnowing(db, inbound.from);
		return known.map((centreId) => ({ centreId, ...NEVER_WRITTEN }));
	});
	let answer: Handed[] = [];
	for (const last of isForAll ? written : written.slice(0, 1)) {
		const centre = centres.find(({ id }) => id === last.centreId);
		if (!centre) continue;
		const sent = await act([centre.id], (db) => hear(db, heard, { last, centre, line }));
		if (answer.length === 0) answer = sent;
	}
	if (answer.length === 0) return;
	const outcomes = await handOver(line, answer);
	await act(all, (db) => recordOutcomes(db, line, outcomes));
}

type About = { last: LastWritten; centre: Centre; line: SmsLine };

/** Acts for one centre; gives the confirmation to hand over, if any. */
async function hear(db: Db, heard: Heard, about: About): Promise<Handed[]> {
	const { inbound, provider, mark, reply } = heard;
	const { last, centre } = about;
	const answerBy = await nextOpenDay(db, centre);
	const written = await writeAnswer(db, {
		...{ provider, key: inbound.key, from: inbound.from, mark, text: inbound.text, reply },
		...{ personId: last.personId, answerBy }
	});
	if (!written) return [];
	switch (reply.kind) {
		case 'stop':
			await sayDone(db, written.id, 'stopped');
			return (await stopNumber(db, mark, 'sms')) ? confirm(db, heard, about, STOPPED) : [];
		case 'start':
			await sayDone(db, written.id, 'started');
			return (await restoreNumber(db, mark, 'sms')) ? confirm(db, heard, about, STARTED) : [];
		case 'wrong-person':
			await untiePhone(db, inbound.from);
			await stopNumber(db, mark, 'wrong-person');
			await sayDone(db, written.id, 'untied');
			return [];
		case 'yes':
		case 'no': {
			const done = await tellComing(db, reply.kind === 'yes', about);
			if (done) await sayDone(db, written.id, done);
			return [];
		}
		case 'message':
			return [];
	}
}

/** Where only one séance may be meant, her yes or no is written; null: somebody reads it. */
async function tellComing(
	db: Db,
	isComing: boolean,
	{ last, centre }: About
): Promise<'expected' | 'absent' | null> {
	if (last.reminderId === null || last.isShared) return null;
	const reminder = await reminderById(db, last.reminderId);
	if (reminder?.kind !== 'seance-day-before') return null;
	const today = todayIn(centre.timeZone, db.acting.at);
	if (reminder.dueOn < today) return null;
	const { subjectId: seanceId, personId, dueOn } = reminder;
	const days = { from: dueOn, until: dueOn, only: [seanceId], evenAbsent: true as const };
	const mine = (await listExpected(db, days)).find((one) => one.personId === personId);
	if (!mine) return null;
	const absence = { seanceId, enrolmentId: mine.enrolmentId };
	if (isComing) {
		await withdrawAbsence(db, absence);
		return 'expected';
	}
	const told = await announceAbsence(db, { ...absence, today });
	return 'refusal' in told ? null : 'absent';
}

async function confirm(
	db: Db,
	{ mark, inbound }: Heard,
	{ centre, last, line }: About,
	model: string
): Promise<Handed[]> {
	// What she asked is done; one switch stops whatever leaves, this as well.
	if (!line.hearsAnswers || (await isHalted(db))) return [];
	const { text, alphabet, segments } = prepareSms(model, new Map([['centre', centre.name]]));
	return writeMessages(db, line, [
		{
			...{ centreId: centre.id, reminderId: null, personId: last.personId, kind: 'stop-answer' },
			...{ to: inbound.from, mark, text, alphabet, segments },
			validUntil: db.acting.at.add(CONFIRMED_FOR)
		}
	]);
}

/** The day by which somebody answers: the next one when the centre may write. */
async function nextOpenDay(db: Db, { timeZone: zone }: Centre): Promise<string> {
	const { inAlsaceMoselle } = await habitsOf(db);
	let day = Temporal.PlainDate.from(todayIn(zone, db.acting.at)).add({ days: 1 });
	while (!isAllowed(day, { zone, inAlsaceMoselle })) day = day.add({ days: 1 });
	return day.toString();
}
