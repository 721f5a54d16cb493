import type { Centre } from '#lib/features/house/centres/index.server.ts';
import { centresKnowing, untiePhone } from '#lib/features/people/people/index.server.ts';
import {
	announceAbsence,
	listExpected,
	withdrawAbsence
} from '#lib/features/learning/workshops/index.server.ts';
import {
	countUnknown,
	handOver,
	type Handed,
	isHeardAlready,
	type LastWritten,
	lastWrittenTo,
	type LineWorld,
	recordOutcomes,
	restoreEverywhere,
	restoreNumber,
	sayDone,
	type SmsLine,
	stopEverywhere,
	stopNumber,
	writeAnswer,
	writeMessages
} from '#lib/features/reminders/messages/index.server.ts';
import { isAllowed } from '#lib/features/reminders/plans/index.ts';
import { readReply, type Reply } from '#lib/features/reminders/replies/index.ts';
import { habitsOf } from '#lib/features/reminders/rules/index.server.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { asActing, type Db, nowActFor } from '#lib/platform/database/acting.ts';
import { takeTurn } from '#lib/platform/database/take-turn.ts';
import { markOf } from '#lib/platform/sms/keys/number-mark.ts';
import { prepareSms } from '#lib/platform/sms/prepare-sms.ts';
import type { Inbound } from '#lib/platform/sms/providers/sms-provider.ts';
import { isHalted } from '../halts.ts';
import { cleanInbound } from './clean-inbound.ts';
import { reminderById } from './reminder-by-id.ts';

type Heard = { inbound: Inbound; provider: string; mark: Buffer; reply: Reply };

const STOPPED =
	'{centre}\u00a0: c’est noté, vous ne recevrez plus de SMS. Pour en recevoir à nouveau\u00a0: répondez REPRENDRE.';
const STARTED =
	'{centre}\u00a0: c’est noté, vous recevrez à nouveau nos rappels. Pour arrêter\u00a0: répondez STOP.';
const CONFIRMED_FOR = { hours: 24 };

/**
 * What somebody wrote by SMS, reminded or not. STOP and REPRENDRE are followed at once by every centre that
 * wrote to that number or knows it, and answered once; yes and no say whether she comes, where only one
 * séance may be meant; a wrong number that was reminded is untied; anything else waits for somebody to read
 * it. What a number that no centre knows says is counted, and its STOP holds in all of them. Told twice, it
 * is heard once: whatever is acknowledged has left its trace, all of it or nothing.
 */
export async function takeAnswer(
	world: LineWorld,
	line: SmsLine,
	said: Inbound,
	centres: readonly Centre[]
): Promise<void> {
	const inbound = cleanInbound(said);
	const mark = markOf(world.secrets, inbound.from);
	const reply = readReply(inbound.text);
	const heard = { inbound, provider: line.provider.name, mark, reply };
	const act = <T>(work: (db: Db) => Promise<T>) => {
		const ids = centres.map(({ id }) => id);
		const acting = { staffId: null, role: 'operator' as const, centres: ids, at: world.now() };
		return asActing(world.database, acting, work);
	};
	const answer = await act((db) => hearOnce(db, heard, { centres, line }));
	if (answer.length === 0) return;
	const outcomes = await handOver(line, answer);
	await act((db) => recordOutcomes(db, line, outcomes));
}

/** Acts for all the centres, then for each that it concerns; gives the confirmation to hand over, if any. */
async function hearOnce(
	db: Db,
	heard: Heard,
	{ centres, line }: { centres: readonly Centre[]; line: SmsLine }
): Promise<Handed[]> {
	const { inbound, provider, mark, reply } = heard;
	const told = { provider, key: inbound.key };
	// Two that tell the same at once, or STOP and REPRENDRE in a row, are heard one after the other.
	await takeTurn(db, `sms of ${mark.toString('hex')}`);
	if (await isHeardAlready(db, told)) return [];
	const concerned = await centresConcerned(db, heard);
	if (concerned.length === 0) {
		await countUnknown(db, { ...told, isStop: reply.kind === 'stop' });
		await obeyEverywhere(db, heard);
		return [];
	}
	let answer: Handed[] = [];
	for (const last of concerned) {
		const centre = centres.find(({ id }) => id === last.centreId)!;
		await nowActFor(db, centre.id);
		const sent = await hear(db, heard, { last, centre, line });
		if (answer.length === 0) answer = sent;
	}
	// After the centres, each of which says whether it had anything to stop or to restore.
	await obeyEverywhere(db, heard);
	return answer;
}

/** What she wrote holds in whichever centre notes her number later, too. */
async function obeyEverywhere(db: Db, { mark, reply }: Heard): Promise<void> {
	if (reply.kind === 'stop') await stopEverywhere(db, mark);
	if (reply.kind === 'start') await restoreEverywhere(db, mark);
}

/**
 * Which centres hear it: STOP and REPRENDRE, all those that wrote to that number or know it; anything else,
 * the one that wrote last, otherwise the one that noted the number last.
 */
async function centresConcerned(db: Db, { inbound, mark, reply }: Heard): Promise<LastWritten[]> {
	const written = await lastWrittenTo(db, mark);
	const known = await centresKnowing(db, inbound.from);
	const others = known
		.filter(({ centreId }) => !written.some((one) => one.centreId === centreId))
		.map((one) => ({ ...one, reminderId: null, isShared: false }));
	const all = [...written, ...others];
	return reply.kind === 'stop' || reply.kind === 'start' ? all : all.slice(0, 1);
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
			// Nobody reminded her: somebody reads what she says before her sheet loses its number.
			if (last.reminderId === null) return [];
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
